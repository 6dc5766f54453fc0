// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A row with the number it is ordered by.
struct KeyedRow {
    quint64 key = 0;
    quint32 row = 0;
};

/// Orders by key; rows of one key keep their order. Many rows are sorted by digits, in as few passes as their keys
/// differ in.
void sortByKey(std::span<KeyedRow> rows);

/// An order, and which of its places hold the same text as the place before (1) or another (0).
struct TextOrder {
    std::vector<quint32> rows;
    std::vector<quint8> isSameAsBefore;
};

/// The order with the texts falling; rows of one text keep theirs.
[[nodiscard]] std::vector<quint32> fallingOrder(std::span<const quint32> rows, std::span<const quint8> isSameAsBefore);

/// The eight bytes of `text` from `depth` on as a number that compares as they do.
[[nodiscard]] inline quint64 prefixKey(std::string_view text, std::size_t depth)
{
    if (text.size() >= depth + sizeof(quint64))
        return qFromBigEndian<quint64>(text.data() + depth);
    quint64 key = 0;
    for (std::size_t place = depth; place < text.size(); ++place)
        key |= quint64{static_cast<unsigned char>(text[place])} << (56U - 8U * (place - depth));
    return key;
}

/// Orders one run of rows whose texts agree up to `depth`, byte by byte, eight bytes at a time: comparing two numbers
/// beats following two pointers. Each run of rows with the very same text is given to `settle`.
template <class TextOf, class Settle>
void orderByText(std::span<KeyedRow> run, std::size_t depth, const TextOf &textOf, const Settle &settle)
{
    for (KeyedRow &item : run)
        item.key = prefixKey(textOf(item.row), depth);
    sortByKey(run);
    const std::size_t reached = depth + sizeof(quint64);
    for (std::size_t first = 0, last = 0; first < run.size(); first = last) {
        for (last = first + 1; last < run.size() && run[last].key == run[first].key;)
            ++last;
        const std::span<KeyedRow> same = run.subspan(first, last - first);
        if (same.size() == 1)
            continue;
        const bool goesOn = std::any_of(
            same.begin(), same.end(), [&](const KeyedRow &item) { return textOf(item.row).size() > reached; });
        if (goesOn)
            orderByText(same, reached, textOf, settle);
        else
            settle(same);
    }
}

/// All of `count` rows by text, those of one text as `settle` puts them.
template <class TextOf, class Settle>
[[nodiscard]] TextOrder textOrder(quint32 count, const TextOf &textOf, const Settle &settle)
{
    std::vector<KeyedRow> items(count);
    for (quint32 row = 0; row < count; ++row)
        items[row].row = row;
    TextOrder order{std::vector<quint32>(count), std::vector<quint8>(count, 0)};
    orderByText(std::span(items), 0, textOf, [&](std::span<KeyedRow> same) {
        const auto first = static_cast<std::size_t>(same.data() - items.data());
        std::fill_n(order.isSameAsBefore.begin() + static_cast<std::ptrdiff_t>(first) + 1, same.size() - 1, quint8{1});
        settle(same);
    });
    std::transform(items.begin(), items.end(), order.rows.begin(), [](const KeyedRow &item) { return item.row; });
    return order;
}

} // namespace gatehouse
