// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The search text of many rows, one after another in one piece of memory.
struct ScannedText {
    std::string_view text;
    std::span<const quint32> rowEnds; ///< where each row's text ends; rising
    const std::array<quint32, 256> *frequency; ///< how often each byte occurs, to look for the rare ones first
};

/// One bit a row, in words of 64.
using RowBits = std::vector<quint64>;

/// The rows that hold every one of `words` (none: all rows). Streams through the text once, in pieces that stay in the
/// cache while each word is looked for: the speed of memory, whatever is asked.
[[nodiscard]] RowBits rowsHolding(const ScannedText &scanned, const std::vector<std::string_view> &words);

} // namespace gatehouse
