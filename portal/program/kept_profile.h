// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile.h"

namespace portal {

class Database;

/// Which profile the command line asks for.
struct WantedProfile {
    QString source; ///< a built-in profile's name, or a file's path; empty: the one the database belongs to
    bool change = false; ///< another one than before is meant
    bool settles = true; ///< the usual one is remembered too, when nobody has said any
};

/// The profile to work with on this database, which remembers it: the one asked for, else its own, else third-party.
/// 409 `profile_differs` for another one than before, unless that is meant: roles and permissions in the database are
/// of the former, and one too few typed letters must not turn a portal into another.
[[nodiscard]] Result<Profile> profileFor(Database &database, const WantedProfile &wanted);

} // namespace portal
