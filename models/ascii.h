// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace gatehouse {

/// True when no byte of `text` is outside US-ASCII.
[[nodiscard]] inline bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// The small letter of an ASCII capital, any other byte as it is; whatever the locale.
[[nodiscard]] inline char asciiLowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

} // namespace gatehouse
