// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/commands.h"
#include "portal/program/ending.h"
#include "portal/program/running_portal.h"

#include <cstdio>

namespace portal {

Result<void> serve(const ServeOptions &options)
{
    using namespace std::chrono_literals;
    Ending ending(options.embedded);
    const auto portal = RunningPortal::start(options);
    if (!portal) {
        return tl::unexpected(portal.error());
    }
    std::fprintf(stdout, "%s\n", (*portal)->readyLine().constData());
    std::fflush(stdout);
    while (!ending.cameWithin(1h)) {
        (*portal)->tidy();
    }
    (*portal)->stop();
    return {};
}

} // namespace portal
