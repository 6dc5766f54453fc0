// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gatehouse::fuzz {

/// `whole` as a disk may have bent it: `edits` are places (three bytes, over the length), a count (one) and so many
/// bytes to stand there. So an input stays small where a file is large, and most of the file stays right.
inline QByteArray bent(QByteArray whole, const std::uint8_t *edits, std::size_t size)
{
    constexpr std::size_t head = 4;
    while (size > head && !whole.isEmpty()) {
        const std::size_t place = (std::size_t{edits[0]} << 16U | std::size_t{edits[1]} << 8U | std::size_t{edits[2]})
            % std::size_t(whole.size());
        const std::size_t count = std::min({std::size_t{edits[3]}, size - head, std::size_t(whole.size()) - place});
        std::copy_n(edits + head, count, reinterpret_cast<std::uint8_t *>(whole.data()) + place);
        edits += head + count;
        size -= head + count;
    }
    return whole;
}

} // namespace gatehouse::fuzz
