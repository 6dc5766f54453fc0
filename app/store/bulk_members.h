// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/member_row.h"
#include "models/access/member_table.h"

#include <functional>
#include <span>
#include <string_view>

namespace gatehouse {

/// Writes and removes members through SQLite's C interface, inside the caller's transaction.
[[nodiscard]] Result<void> writeMembers(
    Database &database, std::span<const MemberRow> members, std::span<const QByteArray> removed);

/// Reads all members through SQLite's C interface; the views of a row live during the call. `self` marks one row.
[[nodiscard]] Result<void> readMembers(
    Database &database, std::string_view self, const std::function<void(const MemberTableBuilder::Raw &)> &row);

} // namespace gatehouse
