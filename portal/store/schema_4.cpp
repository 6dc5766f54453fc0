// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/schema_4.h"

#include <array>

namespace portal {

namespace {

constexpr std::array statements{
    // notify: mail me the replies that go to the owner. ticket_visibility: «own», «all», or '' for the profile's
    // default.
    "ALTER TABLE members ADD COLUMN notify INTEGER NOT NULL DEFAULT 0 CHECK (notify IN (0, 1))",
    R"(ALTER TABLE members ADD COLUMN ticket_visibility TEXT NOT NULL DEFAULT ''
        CHECK (ticket_visibility IN ('', 'own', 'all')))",

    // --- tickets -------------------------------------------------------------------------------------------------
    // id is made by the client that opens the ticket, number is what people say. opened_by_id is a member's id: what
    // «own» compares. last_* and messages repeat what ticket_messages says, so that a list reads one table.
    R"(CREATE TABLE tickets (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        number INTEGER NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        department TEXT NOT NULL,
        priority TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'customer_reply', 'closed')),
        opened_by_id TEXT NOT NULL,
        opened_by TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        messages INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        last_by TEXT NOT NULL CHECK (last_by IN ('staff', 'customer')),
        last_name TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        changed_by TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (account_id, id)
    ) STRICT)",
    "CREATE INDEX tickets_by_sequence ON tickets (account_id, sequence)",
    "CREATE INDEX tickets_by_update ON tickets (account_id, updated_at, id)",
    "CREATE INDEX tickets_by_opener ON tickets (account_id, opened_by_id, created_at)",
    "CREATE INDEX tickets_waiting ON tickets (updated_at) WHERE status <> 'closed'",

    // Who wrote (actor) and for whom (principal: the owner at that time) are both kept. A message never changes.
    R"(CREATE TABLE ticket_messages (
        account_id TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        id TEXT NOT NULL,
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('staff', 'customer')),
        actor_id TEXT NOT NULL,
        actor TEXT NOT NULL,
        principal_id TEXT NOT NULL,
        principal TEXT NOT NULL,
        attachments INTEGER NOT NULL DEFAULT 0,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (account_id, id),
        UNIQUE (account_id, ticket_id, number),
        FOREIGN KEY (account_id, ticket_id) REFERENCES tickets(account_id, id)
    ) STRICT)",
    "CREATE INDEX ticket_messages_by_sequence ON ticket_messages (account_id, sequence)",
    "CREATE INDEX ticket_messages_by_actor ON ticket_messages (account_id, actor_id, at)",

    // Up to which message a member has read. Its own place in the account's sequence, so that their other devices learn
    // of it while nobody else's list changes.
    R"(CREATE TABLE ticket_reads (
        account_id TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        member_id TEXT NOT NULL,
        through INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (account_id, ticket_id, member_id),
        FOREIGN KEY (account_id, ticket_id) REFERENCES tickets(account_id, id)
    ) STRICT)",
    "CREATE INDEX ticket_reads_by_member ON ticket_reads (account_id, member_id, sequence)",

    // Uploaded first, belongs to a message later; what never does is forgotten after a day. The bytes have a table of
    // their own, so that nothing but a download reads them.
    R"(CREATE TABLE attachments (
        account_id TEXT NOT NULL REFERENCES accounts(id),
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        type TEXT NOT NULL,
        uploaded_by_id TEXT NOT NULL,
        uploaded_at INTEGER NOT NULL,
        ticket_id TEXT,
        message_id TEXT,
        place INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (account_id, id)
    ) STRICT)",
    "CREATE INDEX attachments_by_message ON attachments (account_id, message_id, place) WHERE message_id IS NOT NULL",
    "CREATE INDEX attachments_by_uploader ON attachments (account_id, uploaded_by_id, uploaded_at)",
    "CREATE INDEX attachments_loose ON attachments (uploaded_at) WHERE message_id IS NULL",
    R"(CREATE TABLE attachment_contents (
        account_id TEXT NOT NULL,
        id TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (account_id, id),
        FOREIGN KEY (account_id, id) REFERENCES attachments(account_id, id) ON DELETE CASCADE
    ) STRICT)",

    // --- audit ---------------------------------------------------------------------------------------------------
    // Events from before have none; the hash covers it where there is one.
    "ALTER TABLE audit_events ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX audit_events_refused ON audit_events (account_id, actor_id, at) WHERE action = 'access.refused'",
};

} // namespace

const std::span<const char *const> schema4{statements};

} // namespace portal
