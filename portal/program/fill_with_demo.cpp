// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/program/commands.h"
#include "portal/program/kept_profile.h"
#include "portal/randomness.h"
#include "portal/store/database.h"
#include "portal/store/demo.h"

#include <cstdio>

namespace portal {

Result<void> fillWithDemo(const DemoOptions &options)
{
    const auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected(database.error());
    }
    const auto profile = profileFor(**database, options.profile);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    SystemRandomness randomness;
    const SystemClock clock;
    const auto firm = createDemo(**database, *profile, clock, randomness, options.members);
    if (!firm) {
        return tl::unexpected(firm.error());
    }
    std::fprintf(
        stdout, "The sample firm has %d members; its owner is %s.\n", firm->members, qUtf8Printable(firm->ownerEmail));
    if (options.members != 0 && options.members != firm->members) {
        std::fprintf(stdout,
            "You asked for %d: a sample that is there stays as it is, and its smallest has the people it is about.\n",
            options.members);
    }
    return {};
}

} // namespace portal
