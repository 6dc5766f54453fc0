// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/commands.h"
#include "portal/program/database_option.h"
#include "portal/program/ending.h"
#include "portal/program/running_portal.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace portal {

namespace {

/// Limits::connections of them and what the store and the mails need. The usual soft limit is 1,024: a quarter of the
/// strangers there is room for, each with half a request, would leave no descriptor for anybody else.
void raiseDescriptorLimit()
{
    constexpr rlim_t enough = 8'192;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < enough) {
        limit.rlim_cur = std::min(limit.rlim_max, enough);
        ::setrlimit(RLIMIT_NOFILE, &limit); // without it, accepting waits for a free one
    }
}

/// What a request gave back is what the next one asks for. By default glibc returns each 128 KiB to the system at once,
/// which tears the pages from all threads and faults them in again: a tenth of a change's time.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kept = 4 * 1024 * 1024; // bytes, an arena
    ::mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

} // namespace

Result<void> serve(const ServeOptions &options)
{
    using namespace std::chrono_literals;
    raiseDescriptorLimit();
    keepFreedMemory();
    Ending ending(options.embedded);
    const QString news = options.embedded ? QString() : newPortalWords(options.database);
    const auto portal = RunningPortal::start(options);
    if (!portal) {
        return tl::unexpected(portal.error());
    }
    if (!news.isEmpty()) {
        std::fprintf(stderr, "gatehouse-portal: %s\n", qUtf8Printable(news));
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
