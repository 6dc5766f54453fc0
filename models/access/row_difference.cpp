// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/row_difference.h"

#include "models/access/member_table.h"

#include <unordered_set>

namespace gatehouse {

namespace {

/// Walks both lists at once. A row that is not where it was either left, came, or moved; one that moved is seen to
/// leave here and to come there, and then the walk gives up: that is another order, not a small difference.
class Walk {
public:
    Walk(const ShownRows &before, const ShownRows &after, std::size_t limit)
        : m_before(before)
        , m_after(after)
        , m_limit(limit)
    {
    }

    std::optional<RowDifference> run()
    {
        while (m_old < m_before.rows->size() || m_new < m_after.rows->size()) {
            if (bothAgree())
                keep();
            else if (!takeOld() && !takeNew())
                return std::nullopt;
            const std::size_t ranges =
                m_difference.removed.size() + m_difference.inserted.size() + m_difference.changed.size();
            if (ranges > m_limit || m_left.size() > mostRows || m_came.size() > mostRows)
                return std::nullopt;
        }
        for (const quint32 row : m_came) {
            if (m_left.contains(row))
                return std::nullopt;
        }
        return std::move(m_difference);
    }

private:
    static constexpr std::size_t mostRows = 1'000; ///< more than that at once is a new list to the eye

    [[nodiscard]] bool bothAgree()
    {
        if (m_old == m_before.rows->size() || m_new == m_after.rows->size())
            return false;
        return twin((*m_before.rows)[m_old]) == (*m_after.rows)[m_new];
    }

    /// The row of the new snapshot that is about the same member as `row` of the old one.
    [[nodiscard]] std::optional<quint32> twin(quint32 row) const
    {
        return m_before.table == m_after.table ? row : m_before.table->rowIn(*m_after.table, row);
    }

    void keep()
    {
        const quint32 oldRow = (*m_before.rows)[m_old++];
        const quint32 newRow = (*m_after.rows)[m_new++];
        if (m_before.table != m_after.table && !m_before.table->isSameRow(oldRow, *m_after.table, newRow))
            note(m_difference.changed, m_new - 1);
    }

    /// The old row is gone when the row expected next is further on in the old list, or nothing is expected any more.
    [[nodiscard]] bool takeOld()
    {
        if (m_old == m_before.rows->size())
            return false;
        const std::optional<quint32> same = twin((*m_before.rows)[m_old]);
        if (same && m_new < m_after.rows->size() && !agreesWithin(m_old + 1, m_new))
            return false;
        if (same)
            m_left.insert(*same);
        note(m_difference.removed, m_old++);
        return true;
    }

    [[nodiscard]] bool takeNew()
    {
        if (m_new == m_after.rows->size())
            return false;
        m_came.insert((*m_after.rows)[m_new]);
        note(m_difference.inserted, m_new++);
        return true;
    }

    /// True when the new row comes soon in the old list.
    [[nodiscard]] bool agreesWithin(std::size_t oldPlace, std::size_t newPlace) const
    {
        constexpr std::size_t sight = 64;
        const quint32 wanted = (*m_after.rows)[newPlace];
        const std::size_t end = std::min(oldPlace + sight, m_before.rows->size());
        for (; oldPlace < end; ++oldPlace) {
            if (twin((*m_before.rows)[oldPlace]) == wanted)
                return true;
        }
        return false;
    }

    static void note(std::vector<RowRange> &ranges, std::size_t place)
    {
        const int row = static_cast<int>(place);
        if (!ranges.empty() && ranges.back().last + 1 == row)
            ranges.back().last = row;
        else
            ranges.push_back({row, row});
    }

    ShownRows m_before;
    ShownRows m_after;
    std::size_t m_limit;
    std::size_t m_old = 0;
    std::size_t m_new = 0;
    RowDifference m_difference;
    std::unordered_set<quint32> m_left; ///< rows of the new snapshot taken from their old place
    std::unordered_set<quint32> m_came;
};

} // namespace

std::optional<RowDifference> difference(const ShownRows &before, const ShownRows &after, std::size_t limit)
{
    return Walk(before, after, limit).run();
}

} // namespace gatehouse
