// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"

#include <QString>

namespace gatehouse {

/// "18 of 25 seats used", or "18 seats used" where there is no limit; empty where the portal does not count.
/// Translated.
[[nodiscard]] QString seatWords(const std::optional<Seats> &seats);

/// True when nobody can be invited for want of a seat.
[[nodiscard]] bool isFull(const std::optional<Seats> &seats);

/// Why nobody can be invited; empty while there are seats. Translated.
[[nodiscard]] QString fullWords(const std::optional<Seats> &seats);

} // namespace gatehouse
