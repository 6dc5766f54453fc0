// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace gatehouse {

/// Finds rows by the hash of something they hold, without holding it itself: open addressing over row numbers, some
/// eight bytes a row. The caller compares. Only looks at its slots; whoever made them keeps them.
class RowIndex {
public:
    RowIndex() = default;
    /// `slots`: made by RowIndexSlots; their number is a power of two, or none.
    explicit RowIndex(std::span<const quint32> slots)
        : m_slots(slots)
    {
    }

    /// The first row inserted under `hash` for which `isIt(row)`.
    template <class IsIt>
    [[nodiscard]] std::optional<quint32> find(std::size_t hash, IsIt isIt) const
    {
        if (m_slots.empty())
            return std::nullopt;
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t slot = spread(hash) & mask; m_slots[slot] != empty; slot = (slot + 1) & mask) {
            if (isIt(m_slots[slot]))
                return m_slots[slot];
        }
        return std::nullopt;
    }

    static constexpr quint32 empty = std::numeric_limits<quint32>::max();
    static std::size_t spread(std::size_t hash) { return hash ^ (hash >> 32U); }

private:
    std::span<const quint32> m_slots;
};

/// The slots of a RowIndex while they are filled.
class RowIndexSlots {
public:
    /// Room for `rows` rows, at most two thirds full. Empties it.
    void allot(quint32 rows) { m_slots.assign(std::bit_ceil(std::size_t{rows} + rows / 2 + 1), RowIndex::empty); }

    void insert(std::size_t hash, quint32 row)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = RowIndex::spread(hash) & mask;
        while (m_slots[slot] != RowIndex::empty)
            slot = (slot + 1) & mask;
        m_slots[slot] = row;
    }

    [[nodiscard]] std::span<const quint32> all() const { return m_slots; }

private:
    std::vector<quint32> m_slots;
};

} // namespace gatehouse
