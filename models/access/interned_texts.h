// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gatehouse {

/// Keeps each text once and gives it a dense number: for what many rows share. Numbers stay, texts never move.
class InternedTexts {
public:
    [[nodiscard]] quint32 intern(std::string_view text)
    {
        // Rows come in runs that share their grant.
        if (!m_texts.empty() && m_texts[m_last] == text)
            return m_last;
        const auto found = m_numbers.find(text);
        if (found != m_numbers.end())
            return m_last = found->second;
        m_last = static_cast<quint32>(m_texts.size());
        m_numbers.emplace(m_texts.emplace_back(text), m_last);
        return m_last;
    }

    [[nodiscard]] std::string_view at(quint32 number) const { return m_texts[number]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_texts.size()); }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, quint32> m_numbers;
    quint32 m_last = 0;
};

} // namespace gatehouse
