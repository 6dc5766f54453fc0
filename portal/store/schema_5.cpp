// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_5.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    // --- how a membership ends -----------------------------------------------------------------------------------
    // restorable_until is NULL for who left by themselves: nobody brings them back without asking. The promise made
    // at a removal stays what it was when the profile changes later; a day is what all profiles promised before this.
    // status_by_id is who deactivated or reactivated. end_announced is the end date that mails went out for.
    "ALTER TABLE members ADD COLUMN restorable_until INTEGER",
    "ALTER TABLE members ADD COLUMN status_by_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE members ADD COLUMN end_announced INTEGER",
    "UPDATE members SET restorable_until = removed_at + 86400000 WHERE removed_at IS NOT NULL",
    "CREATE INDEX members_removed ON members (account_id, folded_name, id) WHERE removed_at IS NOT NULL",
    // The grant's end date, repeated where it can be looked for.
    "ALTER TABLE members ADD COLUMN ends_at INTEGER",
    "UPDATE members SET ends_at = json_extract(grant_json, '$.ends_at')",
    "CREATE INDEX members_by_end ON members (ends_at) WHERE ends_at IS NOT NULL AND removed_at IS NULL",

    // In which sessions an account was opened: what ends for somebody who is removed, and how much it is.
    R"(CREATE TABLE account_uses (
        account_id TEXT NOT NULL,
        session_id TEXT NOT NULL,
        identity_id TEXT NOT NULL,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (account_id, session_id)
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX account_uses_by_age ON account_uses (last_at)",

    // --- ownership -----------------------------------------------------------------------------------------------
    // id is made by the owner's client and unique in its account; link_id is ours, and what the asked member's list
    // names. Pending and expired differ by the clock alone.
    R"(CREATE TABLE ownership_transfers (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        link_id TEXT NOT NULL UNIQUE,
        from_id TEXT NOT NULL REFERENCES identities(id),
        from_name TEXT NOT NULL,
        to_id TEXT NOT NULL REFERENCES identities(id),
        to_member TEXT NOT NULL,
        to_name TEXT NOT NULL,
        resolution TEXT NOT NULL DEFAULT 'open'
            CHECK (resolution IN ('open', 'confirmed', 'declined', 'cancelled')),
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        resolved_at INTEGER,
        PRIMARY KEY (account_id, id)
    ) STRICT)",
    "CREATE INDEX ownership_transfers_received ON ownership_transfers (to_id) WHERE resolution = 'open'",

    // --- services ------------------------------------------------------------------------------------------------
    // Programs behind the portal that ask who may do what. Only SHA-256 of a token is kept (R19).
    R"(CREATE TABLE services (
        name TEXT PRIMARY KEY NOT NULL,
        hash BLOB NOT NULL UNIQUE,
        created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",
};

} // namespace

const std::span<const char *const> schema5{statements};

} // namespace portal
