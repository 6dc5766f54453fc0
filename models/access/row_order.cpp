// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/row_order.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::size_t fewRows = 24; // insertion sort wins up to here
constexpr std::size_t manyRows = 2'048; // and from here on fewer, longer digits
constexpr unsigned keyBits = 64;

void sortByInsertion(std::span<KeyedRow> rows)
{
    for (std::size_t next = 1; next < rows.size(); ++next) {
        const KeyedRow item = rows[next];
        std::size_t place = next;
        for (; place > 0 && item.key < rows[place - 1].key; --place)
            rows[place] = rows[place - 1];
        rows[place] = item;
    }
}

/// Counts digits of so many bits; the counts stay in the first-level cache.
template <unsigned digitBits>
void sortByDigits(std::span<KeyedRow> rows)
{
    constexpr std::size_t digitValues = std::size_t{1} << digitBits;
    quint64 differing = 0;
    for (const KeyedRow &item : rows)
        differing |= item.key ^ rows.front().key;
    std::vector<KeyedRow> other(rows.size());
    std::span<KeyedRow> from = rows;
    std::span<KeyedRow> to = other;
    for (unsigned shift = 0; shift < keyBits; shift += digitBits) {
        const auto digitOf = [shift](const KeyedRow &item) {
            return (item.key >> shift) & (digitValues - 1);
        };
        if (((differing >> shift) & (digitValues - 1)) == 0)
            continue;
        std::array<quint32, digitValues> start{};
        for (const KeyedRow &item : from)
            ++start[digitOf(item)];
        quint32 sum = 0;
        for (quint32 &count : start)
            sum += std::exchange(count, sum);
        for (const KeyedRow &item : from)
            to[start[digitOf(item)]++] = item;
        std::swap(from, to);
    }
    if (from.data() != rows.data())
        std::copy(from.begin(), from.end(), rows.begin());
}

} // namespace

void sortByKey(std::span<KeyedRow> rows)
{
    if (rows.size() <= fewRows)
        sortByInsertion(rows);
    else if (rows.size() < manyRows)
        sortByDigits<8>(rows);
    else
        sortByDigits<11>(rows);
}

std::vector<quint32> fallingOrder(std::span<const quint32> rows, std::span<const quint8> isSameAsBefore)
{
    std::vector<quint32> result;
    result.reserve(rows.size());
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t first = end - 1;
        while (isSameAsBefore[first] != 0)
            --first;
        result.insert(result.end(), rows.begin() + static_cast<std::ptrdiff_t>(first),
            rows.begin() + static_cast<std::ptrdiff_t>(end));
        end = first;
    }
    return result;
}

} // namespace gatehouse
