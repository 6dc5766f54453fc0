// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <QString>

#include <optional>

namespace portal {

/// How many seats an account has: its own limit, else the profile's; nothing when seats are not counted or unlimited.
[[nodiscard]] Result<std::optional<int>> seatsOf(Scene &scene, const QString &account);

/// 409 `no_seats` unless a pending invitation to this canonical address finds a seat. The address counts once, so that
/// who has one already needs no second.
[[nodiscard]] Result<void> checkSeatToInvite(Scene &scene, const QString &account, const QString &canonicalEmail);

/// The same for becoming a member: pending invitations to others keep nobody out who was invited.
[[nodiscard]] Result<void> checkSeatToEnter(Scene &scene, const QString &account, const QString &canonicalEmail);

} // namespace portal
