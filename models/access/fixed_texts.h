// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

namespace gatehouse {

/// Numbered texts in one piece of memory that somebody else keeps: InternedTexts once nothing more is added.
class FixedTexts {
public:
    FixedTexts() = default;
    /// `ends`: where each text ends in `bytes`; each begins where the one before ends.
    FixedTexts(std::span<const char> bytes, std::span<const quint32> ends)
        : m_bytes(bytes)
        , m_ends(ends)
    {
    }

    [[nodiscard]] std::string_view at(quint32 number) const
    {
        const quint32 start = number == 0 ? 0 : m_ends[number - 1];
        return {m_bytes.data() + start, m_ends[number] - start};
    }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_ends.size()); }

private:
    std::span<const char> m_bytes;
    std::span<const quint32> m_ends;
};

} // namespace gatehouse
