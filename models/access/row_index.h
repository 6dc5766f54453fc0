// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <limits>
#include <optional>
#include <vector>

namespace gatehouse {

/// Finds rows by the hash of something they hold, without holding it itself: open addressing over row numbers, some
/// eight bytes a row. The caller compares.
class RowIndex {
public:
    /// Room for `rows` rows, at most two thirds full. Empties it.
    void allot(quint32 rows)
    {
        m_slots.assign(std::bit_ceil(std::size_t{rows} + rows / 2 + 1), empty);
        m_mask = m_slots.size() - 1;
    }

    void insert(std::size_t hash, quint32 row)
    {
        std::size_t slot = spread(hash) & m_mask;
        while (m_slots[slot] != empty)
            slot = (slot + 1) & m_mask;
        m_slots[slot] = row;
    }

    /// The first row inserted under `hash` for which `isIt(row)`.
    template <class IsIt>
    [[nodiscard]] std::optional<quint32> find(std::size_t hash, IsIt isIt) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t slot = spread(hash) & m_mask; m_slots[slot] != empty; slot = (slot + 1) & m_mask) {
            if (isIt(m_slots[slot]))
                return m_slots[slot];
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t bytes() const { return m_slots.capacity() * sizeof(quint32); }

private:
    static constexpr quint32 empty = std::numeric_limits<quint32>::max();

    static std::size_t spread(std::size_t hash) { return hash ^ (hash >> 32U); }

    std::vector<quint32> m_slots;
    std::size_t m_mask = 0;
};

} // namespace gatehouse
