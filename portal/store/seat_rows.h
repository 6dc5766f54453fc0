// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// An account's own limit of seats; nothing: it has none of its own.
[[nodiscard]] Result<std::optional<int>> seatLimitOf(Transaction &transaction, const QString &account);

/// Sets it; nothing takes it away.
[[nodiscard]] Result<void> setSeatLimit(Transaction &transaction, const QString &account, std::optional<int> limit);

/// Seats taken now: one an address, whether it is a member's (deactivated ones keep theirs), a pending invitation's or
/// both. `except` (canonical; may be empty) is not counted.
[[nodiscard]] Result<int> seatsTaken(
    Transaction &transaction, const QString &account, const QString &except, Instant now);

/// The same of members alone.
[[nodiscard]] Result<int> seatsOfMembers(Transaction &transaction, const QString &account, const QString &except);

} // namespace portal
