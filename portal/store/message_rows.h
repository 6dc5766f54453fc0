// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/attachment_rows.h"
#include "portal/store/ticket_rows.h"

namespace portal {

/// One message of a ticket. Never changes.
struct MessageRow {
    QString account;
    QString ticket;
    QString id; ///< made by the client that wrote it; unique in its account
    int number = 0; ///< in its ticket, from 1
    Instant at{};
    QString text;
    QString side; ///< staff, customer
    QString actorId; ///< who wrote: a member's id, or «staff»
    QString actor;
    QString principalId; ///< for whom: the owner's member id
    QString principal;
    qint64 sequence = 0;
    std::vector<AttachmentRow> attachments;
};

[[nodiscard]] Result<std::optional<MessageRow>> messageById(
    Transaction &transaction, const QString &account, const QString &id);

/// At most `limit` messages of a ticket behind number `after`, in the order they were written.
[[nodiscard]] Result<std::vector<MessageRow>> messagesOf(
    Transaction &transaction, const TicketRow &ticket, int after, int limit);

/// At most `limit` messages a member may see, written after the account's sequence was `after`; by rising sequence.
[[nodiscard]] Result<std::vector<MessageRow>> messageChanges(
    Transaction &transaction, const QString &account, const TicketSight &sight, qint64 after, int limit);

/// Writes a new message, at the account's next sequence number, and ties its attachments to it.
[[nodiscard]] Result<void> putMessage(Transaction &transaction, MessageRow &message);

[[nodiscard]] Result<int> messagesWrittenSince(
    Transaction &transaction, const QString &account, const QString &actorId, Instant since);

} // namespace portal
