// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_1.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    "PRAGMA application_id=1195921492", // "GHPT"

    // --- this installation ---------------------------------------------------------------------------------------
    // data_epoch changes when a backup is restored: each cursor given out before is then worthless (R91, R104).
    R"(CREATE TABLE installation (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        data_epoch TEXT NOT NULL
    ) STRICT)",
    "INSERT INTO installation (one, id, data_epoch) VALUES (1, lower(hex(randomblob(16))), lower(hex(randomblob(16))))",

    // --- identities and sign-in ----------------------------------------------------------------------------------
    // password_hash is NULL for somebody who has never set one. canonical_email as canonicalAddress() makes it (R47).
    R"(CREATE TABLE identities (
        id TEXT PRIMARY KEY NOT NULL,
        email TEXT NOT NULL,
        canonical_email TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        password_hash TEXT,
        email_verified INTEGER NOT NULL DEFAULT 0 CHECK (email_verified IN (0, 1)),
        disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
        created_at INTEGER NOT NULL,
        last_sign_in INTEGER
    ) STRICT)",

    // A session is a family of tokens (R26). ended_at is set once; nothing brings a session back.
    R"(CREATE TABLE sessions (
        id TEXT PRIMARY KEY NOT NULL,
        identity_id TEXT NOT NULL REFERENCES identities(id),
        created_at INTEGER NOT NULL,
        last_used_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        ended_at INTEGER,
        ended_because TEXT
    ) STRICT)",
    "CREATE INDEX sessions_by_identity ON sessions (identity_id) WHERE ended_at IS NULL",

    // Only SHA-256 of a token is kept (R19). A refresh token is used once: used_at and the key it was used with let the
    // same client ask again within 60 seconds; successor is the hash of the refresh token it was changed for.
    R"(CREATE TABLE session_tokens (
        hash BLOB PRIMARY KEY NOT NULL,
        session_id TEXT NOT NULL REFERENCES sessions(id),
        kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
        issued_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        used_at INTEGER,
        used_key TEXT,
        successor BLOB
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX session_tokens_by_session ON session_tokens (session_id)",
    "CREATE INDEX session_tokens_by_expiry ON session_tokens (expires_at)",

    R"(CREATE TABLE authorization_codes (
        hash BLOB PRIMARY KEY NOT NULL,
        identity_id TEXT NOT NULL REFERENCES identities(id),
        client_id TEXT NOT NULL,
        redirect_uri TEXT NOT NULL,
        code_challenge TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        used_at INTEGER,
        session_id TEXT
    ) STRICT, WITHOUT ROWID)",

    // Handed to the parent process through a pipe (`serve --embedded`).
    R"(CREATE TABLE sign_in_codes (
        hash BLOB PRIMARY KEY NOT NULL,
        identity_id TEXT NOT NULL REFERENCES identities(id),
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        used_at INTEGER,
        session_id TEXT
    ) STRICT, WITHOUT ROWID)",

    // R6: one row a subject, «account:<canonical address>» or «source:<address>».
    R"(CREATE TABLE sign_in_throttle (
        subject TEXT PRIMARY KEY NOT NULL,
        failures INTEGER NOT NULL,
        last_failure_at INTEGER NOT NULL,
        blocked_until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",

    // --- accounts, members, invitations --------------------------------------------------------------------------
    // sequence: see nextSequence() in portal/store/sequence.h.
    R"(CREATE TABLE accounts (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        owner_id TEXT NOT NULL REFERENCES identities(id),
        sequence INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX accounts_by_owner ON accounts (owner_id)",

    // name and email are the identity's, copied so that a list and a change feed read one table, and so that a changed
    // name moves the sequence. A removed member stays as its tombstone. folded_name orders the list, search_text is
    // what a search looks through.
    R"(CREATE TABLE members (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        identity_id TEXT NOT NULL REFERENCES identities(id),
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        search_text TEXT NOT NULL,
        role TEXT NOT NULL,
        grant_json TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deactivated')),
        version INTEGER NOT NULL DEFAULT 1,
        since INTEGER NOT NULL,
        removed_at INTEGER,
        last_sign_in INTEGER,
        last_use INTEGER,
        changed_by_id TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (account_id, id),
        UNIQUE (account_id, identity_id)
    ) STRICT)",
    "CREATE INDEX members_by_name ON members (account_id, folded_name, id) WHERE removed_at IS NULL",
    "CREATE INDEX members_by_sequence ON members (account_id, sequence)",
    "CREATE INDEX members_by_identity ON members (identity_id)",

    // id is made by the inviting client and unique in its account only; link_id is ours, unique here, and what the link
    // and the invitee's own list name (so that nobody can probe for another account's ids). resolution is «open» until
    // somebody decides; pending and expired differ by the clock alone. invited_by is the name at that time.
    R"(CREATE TABLE invitations (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        link_id TEXT NOT NULL UNIQUE,
        email TEXT NOT NULL,
        canonical_email TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        grant_json TEXT NOT NULL,
        message TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        issued_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        issue INTEGER NOT NULL DEFAULT 1,
        resolution TEXT NOT NULL DEFAULT 'open'
            CHECK (resolution IN ('open', 'accepted', 'declined', 'revoked', 'superseded')),
        resolved_at INTEGER,
        invited_by_id TEXT NOT NULL REFERENCES identities(id),
        invited_by TEXT NOT NULL,
        delivery TEXT NOT NULL DEFAULT 'not_attempted'
            CHECK (delivery IN ('not_attempted', 'handed_over', 'bounced')),
        version INTEGER NOT NULL DEFAULT 1,
        changed_by TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (account_id, id)
    ) STRICT)",
    "CREATE UNIQUE INDEX invitations_open ON invitations (account_id, canonical_email) WHERE resolution = 'open'",
    "CREATE INDEX invitations_received ON invitations (canonical_email) WHERE resolution = 'open'",
    "CREATE INDEX invitations_by_address ON invitations (canonical_email, issued_at)",
    "CREATE INDEX invitations_by_inviter ON invitations (account_id, invited_by_id) WHERE resolution = 'open'",
    "CREATE INDEX invitations_by_sequence ON invitations (account_id, sequence)",
    "CREATE INDEX invitations_by_creation ON invitations (account_id, created_at, id)",

    // --- audit ---------------------------------------------------------------------------------------------------
    // One chain an account ('' for what concerns no account): hash covers the event and the hash before it (R101).
    R"(CREATE TABLE audit_events (
        account_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        actor_id TEXT NOT NULL,
        actor TEXT NOT NULL,
        principal TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        request_id TEXT NOT NULL,
        previous_hash BLOB NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (account_id, number)
    ) STRICT)",
    R"(CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
        BEGIN SELECT RAISE(ABORT, 'audit events stay'); END)",
    R"(CREATE TRIGGER audit_events_hold BEFORE UPDATE ON audit_events
        BEGIN SELECT RAISE(ABORT, 'audit events hold'); END)",

    // --- exactly once --------------------------------------------------------------------------------------------
    R"(CREATE TABLE idempotency_keys (
        identity_id TEXT NOT NULL,
        client TEXT NOT NULL,
        key TEXT NOT NULL,
        seq INTEGER NOT NULL,
        fingerprint BLOB NOT NULL,
        status INTEGER NOT NULL,
        content_type TEXT NOT NULL,
        etag TEXT NOT NULL,
        body BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (identity_id, client, key)
    ) STRICT)",
    "CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)",
    // The highest number whose key was pruned, kept for ever.
    R"(CREATE TABLE client_marks (
        identity_id TEXT NOT NULL,
        client TEXT NOT NULL,
        highest_pruned_seq INTEGER NOT NULL,
        PRIMARY KEY (identity_id, client)
    ) STRICT, WITHOUT ROWID)",

    // --- mail ----------------------------------------------------------------------------------------------------
    // text and html hold a placeholder where the link belongs: the sender makes it of link_id and issue, so that no
    // token is at rest here (design decision 10). link_id is NULL for mail without a link.
    R"(CREATE TABLE mail_outbox (
        id TEXT PRIMARY KEY NOT NULL,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        html TEXT NOT NULL,
        message_id TEXT NOT NULL UNIQUE,
        link_id TEXT,
        issue INTEGER,
        created_at INTEGER NOT NULL,
        next_attempt_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        last_error TEXT NOT NULL DEFAULT '',
        sent_at INTEGER,
        given_up_at INTEGER
    ) STRICT)",
    "CREATE INDEX mail_outbox_waiting ON mail_outbox (next_attempt_at) WHERE sent_at IS NULL AND given_up_at IS NULL",
    "CREATE INDEX mail_outbox_by_link ON mail_outbox (link_id, issue)",
};

} // namespace

const std::span<const char *const> schema1{statements};

} // namespace portal
