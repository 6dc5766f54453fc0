// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace gatehouse {

class MemberTable;

/// Rows of a table of members as they are shown: the snapshot and which of its rows, in order.
struct ShownRows {
    const MemberTable *table;
    const std::vector<quint32> *rows;
};

/// Places first … last.
struct RowRange {
    int first;
    int last;
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// What leads from one list to another: some rows go, some come, some of those that stay say something else.
struct RowDifference {
    std::vector<RowRange> removed; ///< places in the list before, rising
    std::vector<RowRange> inserted; ///< places in the list after, rising
    std::vector<RowRange> changed; ///< places in the list after, rising
};

/// The way from `before` to `after` in at most `limit` ranges; nothing when it takes more, or when rows changed places.
/// O(rows) while they agree.
[[nodiscard]] std::optional<RowDifference> difference(
    const ShownRows &before, const ShownRows &after, std::size_t limit);

} // namespace gatehouse
