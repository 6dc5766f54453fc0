// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace gatehouse {

class Randomness;

/// How long to wait after the `failures`-th failure in a row (counted from 1): 1, 2, 4 … 300 seconds, ±20 % so that
/// many clients do not come back in the same second (R57). What the portal itself asked for comes first, if longer.
[[nodiscard]] std::chrono::milliseconds retryDelay(
    int failures, std::optional<std::chrono::seconds> asked, Randomness &randomness);

/// The same where no connection could be made at all: asking again costs the portal nothing, so that the way back is
/// noticed within 3 s in the first minutes, and within half a minute after that.
[[nodiscard]] std::chrono::milliseconds reconnectDelay(int failures, Randomness &randomness);

} // namespace gatehouse
