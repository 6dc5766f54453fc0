// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_7.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    // Who holds an address asked not to be invited again (R48): to one account, or, with an empty account_id, to any.
    R"(CREATE TABLE invitation_opt_outs (
        canonical_email TEXT NOT NULL,
        account_id TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (canonical_email, account_id)
    ) STRICT, WITHOUT ROWID)",
};

} // namespace

const std::span<const char *const> schema7{statements};

} // namespace portal
