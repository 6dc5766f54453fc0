// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/result.h"

#include <functional>
#include <memory>
#include <span>

namespace gatehouse {

/// A MemberTable as bytes that can be looked at where they lie, so that a start maps them instead of reading and
/// folding each row anew. Of this program on this kind of machine alone: a format of its own number, native numbers,
/// and the standard library's hash of the day. Whoever keeps the bytes adds a checksum; what is inside a column is not
/// looked at.
class MemberTableImage {
public:
    /// Where an image must begin in memory, in bytes.
    static constexpr std::size_t alignment = 64;

    /// Hands the image to `sink` piece by piece; stops, and answers false, when that does. Any thread.
    static bool write(const MemberTable &table, const std::function<bool(std::span<const char>)> &sink);

    /// The table in `bytes`, which `memory` keeps as long as the table lives. Null for bytes of another format, another
    /// machine's, or whose columns do not fit together. O(1).
    [[nodiscard]] static QSharedPointer<const MemberTable> view(
        std::shared_ptr<const void> memory, std::span<const char> bytes);
};

} // namespace gatehouse
