// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/retry_delay.h"

#include "models/randomness.h"

#include <algorithm>

namespace gatehouse {

std::chrono::milliseconds retryDelay(int failures, std::optional<std::chrono::seconds> asked, Randomness &randomness)
{
    constexpr int longest = 300;
    constexpr int mostDoublings = 9; // 2^9 s is beyond the longest
    const int doublings = std::clamp(failures - 1, 0, mostDoublings);
    const auto pause = std::chrono::seconds(std::min(longest, 1 << doublings));
    const auto wanted = std::chrono::milliseconds(asked ? std::max(pause, *asked) : pause);
    // 80 % … 120 %; a wish of the portal is never undercut.
    const auto spread = static_cast<quint32>(wanted.count() * 2 / 5);
    const auto jitter = std::chrono::milliseconds(randomness.below(spread + 1));
    return asked ? wanted + jitter / 2 : wanted * 4 / 5 + jitter;
}

std::chrono::milliseconds reconnectDelay(int failures, Randomness &randomness)
{
    constexpr int soon = 60; // some two and a half minutes
    constexpr std::chrono::milliseconds first{1'000};
    constexpr std::chrono::milliseconds usual{2'500};
    constexpr std::chrono::milliseconds later{25'000};
    const auto wanted = failures <= 1 ? first : failures <= soon ? usual : later;
    const auto jitter = std::chrono::milliseconds(randomness.below(static_cast<quint32>(wanted.count() * 2 / 5) + 1));
    return wanted * 4 / 5 + jitter;
}

} // namespace gatehouse
