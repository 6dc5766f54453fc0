// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/grant.h"

namespace portal {

struct Profile;

/// May a member of `role` hold `grant` at this portal? 422 `unknown_role`, `unknown_permission` or
/// `requirement_missing` (with `permission` and `requirement`), at `field`.
[[nodiscard]] Result<void> checkGrant(
    const Grant &grant, const QString &role, const Profile &profile, const QString &field);

/// Nobody gives what they do not hold now: 403 `exceeds_own_rights` unless all of `grant` is within `own` (R31).
[[nodiscard]] Result<void> checkWithin(const Grant &grant, const Grant &own, Instant now);

/// What of `grant` is within `own` now, less what then misses a requirement (R44).
[[nodiscard]] Grant intersection(const Grant &grant, const Grant &own, const Profile &profile, Instant now);

/// Does `grant` give nothing that `former` does not?
[[nodiscard]] bool isWithin(const Grant &grant, const Grant &former);

/// The grant that `delta` makes of the present one, or why not (design decision 3): 412 `grant_clash` with `clashes`
/// when somebody else's edit is what it meets, 422 `requirement_missing` when the delta itself is short.
[[nodiscard]] Result<Grant> applyDelta(
    const GrantDelta &delta, const Grant &present, qint64 presentVersion, const Profile &profile);

} // namespace portal
