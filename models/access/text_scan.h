// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One bit a letter, digit or mark of addresses; what else there is shares the remaining bits. A row without the
/// letters of a word cannot hold it, and a word of one such letter is answered by its bit alone.
using Letters = quint64;
[[nodiscard]] Letters lettersOf(std::string_view text);

/// The search text of many rows, one after another in one piece of memory, each row ended by a line end.
struct ScannedText {
    static constexpr std::size_t padding = 128; ///< bytes that must be readable behind the text
    const char *text;
    std::span<const quint32> rowEnds; ///< where each row's text ends; rising
    std::span<const Letters> letters; ///< of each row
    const std::array<quint32, 256> *frequency; ///< how often each byte occurs, to look for the rare ones first
};

/// One bit a row, in words of 64.
using RowBits = std::vector<quint64>;

/// The rows that hold every one of `words` (none: all rows); no word may hold a line end. One pass over the rows'
/// letters and over the text of those that have them all.
[[nodiscard]] RowBits rowsHolding(const ScannedText &scanned, std::vector<std::string_view> words);

} // namespace gatehouse
