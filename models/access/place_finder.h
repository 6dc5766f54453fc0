// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace gatehouse {

/// Where rows are shown. A few are looked for one by one: filling a list of all places costs as much as a whole search.
class PlaceFinder {
public:
    PlaceFinder(const std::vector<quint32> &shown, quint32 tableRows, qsizetype questions)
        : m_shown(shown)
    {
        constexpr qsizetype few = 8;
        if (questions <= few)
            return;
        m_places.assign(tableRows, -1);
        for (std::size_t place = 0; place < shown.size(); ++place)
            m_places[shown[place]] = static_cast<int>(place);
    }

    /// -1 when it is not shown.
    [[nodiscard]] int placeOf(quint32 row) const
    {
        if (!m_places.empty())
            return m_places[row];
        const auto found = std::find(m_shown.begin(), m_shown.end(), row);
        return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
    }

private:
    const std::vector<quint32> &m_shown;
    std::vector<int> m_places;
};

} // namespace gatehouse
