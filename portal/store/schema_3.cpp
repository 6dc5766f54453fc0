// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_3.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    // A part of an account that grants can be limited to. folded_name orders them.
    R"(CREATE TABLE sub_accounts (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (account_id, id)
    ) STRICT, WITHOUT ROWID)",
    "CREATE UNIQUE INDEX sub_accounts_by_name ON sub_accounts (account_id, folded_name)",
};

} // namespace

const std::span<const char *const> schema3{statements};

} // namespace portal
