// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/grant.h"
#include "portal/profiles/profile.h"

namespace portal {

/// What becomes of a grant when its holder's role changes.
struct RoleChange {
    Grant grant; ///< as it is in the new role
    Cells gain; ///< what the new role opens that the old one kept closed: somebody must hold it to give it
    Cells dropped; ///< what was held and is no longer
};

/// `grant` of a member of role `from` (a key, known or not), carried over to `to`. What is closed to the new role
/// falls, and what then misses a requirement with it. *All* stays the word where the new role may hold it; elsewhere it
/// becomes the set of what it meant, so that nothing is added later unseen.
[[nodiscard]] RoleChange carriedOver(
    const Grant &grant, const QString &from, const Profile::Role &to, const Profile &profile);

} // namespace portal
