// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_6.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    // --- passwords -----------------------------------------------------------------------------------------------
    // Somebody asked for a new password. Only SHA-256 of the link's token is kept (R19, R37); the token itself is made
    // anew from id when the mail goes out. identity_id is NULL when nobody has the address: the same work is done for
    // it, so that the time taken tells nothing (R7), and its mail is never sent.
    R"(CREATE TABLE password_resets (
        hash BLOB PRIMARY KEY NOT NULL,
        id TEXT NOT NULL UNIQUE,
        identity_id TEXT REFERENCES identities(id),
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        used_at INTEGER
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX password_resets_by_identity ON password_resets (identity_id) WHERE used_at IS NULL",
    "ALTER TABLE mail_outbox ADD COLUMN reset_id TEXT NOT NULL DEFAULT ''",

    // --- the pages -----------------------------------------------------------------------------------------------
    // What a browser's cookie stands for: a short session like any other, which ends with all of them.
    R"(CREATE TABLE page_sessions (
        hash BLOB PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions(id),
        expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",
    // The account somebody chose on the page; empty: they were not asked.
    "ALTER TABLE authorization_codes ADD COLUMN account_id TEXT NOT NULL DEFAULT ''",

    // --- this installation ---------------------------------------------------------------------------------------
    // profile_source is a profile's name, or the path of its file; empty in databases from before this.
    "ALTER TABLE installation ADD COLUMN profile TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE installation ADD COLUMN profile_source TEXT NOT NULL DEFAULT ''",

    // --- sub-accounts --------------------------------------------------------------------------------------------
    // A closed one stays for the grants and the audit trail that name it; its name is free again.
    "ALTER TABLE sub_accounts ADD COLUMN closed_at INTEGER",
    "DROP INDEX sub_accounts_by_name",
    "CREATE UNIQUE INDEX sub_accounts_by_name ON sub_accounts (account_id, folded_name) WHERE closed_at IS NULL",
};

} // namespace

const std::span<const char *const> schema6{statements};

} // namespace portal
