// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/grant.h"

namespace portal {

struct Profile;

/// What somebody holds: a grant, as far as their role lets it count. What is closed to a role is never held, not by
/// *all* either.
struct Holding {
    Grant grant;
    QString role;
};

/// Does `holding` allow `asked` now? Asked without a module, a permission that has some must be open in all of them;
/// without a sub-account, in all of the account. A role that the profile does not know holds nothing.
[[nodiscard]] bool holds(const Holding &holding, const Cell &asked, const Profile &profile, Instant now);

/// May a member of this role have these cells here? 422 `unknown_permission`, `unknown_module`, `scope_not_offered`
/// (the permission is not limited that way), `closed_to_role`, at `field` with `permission` and `module`. Sub-accounts
/// are the account's: checkSubAccounts().
[[nodiscard]] Result<void> checkCells(
    const Cells &cells, const QString &role, const Profile &profile, const QString &field);

/// May a member of this role hold all of a grant here? What checkCells() refuses, and 422 `unknown_role`,
/// `closed_to_role` (*all*), `requirement_missing` (with `permission` and `requirement`), `invalid_request` (an end
/// date where there are none).
[[nodiscard]] Result<void> checkGrant(
    const Grant &grant, const QString &role, const Profile &profile, const QString &field);

/// Nobody gives what they do not hold now: 403 `exceeds_own_rights` unless all that `given` lets count is within `own`
/// (R31).
[[nodiscard]] Result<void> checkWithin(const Holding &given, const Holding &own, const Profile &profile, Instant now);

/// What of `given` is within `own` now, less what then misses a requirement (R44). *All* of somebody whose role is more
/// closed than the given one becomes the list of what they hold.
[[nodiscard]] Grant intersection(const Holding &given, const Holding &own, const Profile &profile, Instant now);

/// Does `grant` give nothing that `former`, of the same role, does not?
[[nodiscard]] bool isWithin(const Grant &grant, const Grant &former);

/// The grant that `delta` makes of the present one, or why not (design decision 3). Cells are independent: each is put
/// in or taken out by itself. 412 `grant_clash` with `clashes` when somebody else's edit is what it meets, 422
/// `requirement_missing` when the delta itself is short. A requirement must be met in the same scope.
[[nodiscard]] Result<Grant> applyDelta(
    const GrantDelta &delta, const Grant &present, qint64 presentVersion, const Profile &profile);

} // namespace portal
