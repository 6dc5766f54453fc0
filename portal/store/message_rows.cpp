// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/message_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

#define PORTAL_MESSAGE_COLUMNS                                                                                         \
    "m.account_id, m.ticket_id, m.id, m.number, m.at, m.text, m.side, m.actor_id, m.actor, m.principal_id, "           \
    "m.principal, m.sequence, m.attachments"

constexpr int countColumn = 12;

constexpr const char *byId = "SELECT " PORTAL_MESSAGE_COLUMNS " FROM ticket_messages m WHERE account_id = ? AND id = ?";
constexpr const char *ofTicket = "SELECT " PORTAL_MESSAGE_COLUMNS
                                 " FROM ticket_messages m WHERE account_id = ? AND ticket_id = ? AND number > ? ORDER "
                                 "BY number LIMIT ?";
constexpr const char *changed =
    "SELECT " PORTAL_MESSAGE_COLUMNS
    " FROM ticket_messages m JOIN tickets t ON t.account_id = m.account_id AND t.id = m.ticket_id WHERE m.account_id = "
    "? AND m.sequence > ? AND (? = '' OR t.opened_by_id = ?) ORDER BY m.sequence LIMIT ?";
constexpr const char *insert =
    "INSERT INTO ticket_messages (account_id, ticket_id, id, number, at, text, side, actor_id, actor, principal_id, "
    "principal, attachments, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char *countWritten =
    "SELECT count(*) FROM ticket_messages WHERE account_id = ? AND actor_id = ? AND at > ?";

/// The rows with their attachments.
Result<std::vector<MessageRow>> messages(Transaction &transaction, Result<std::vector<Row>> rows)
{
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    std::vector<MessageRow> result;
    result.reserve(rows->size());
    for (const Row &row : *rows) {
        MessageRow message{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toInt(), instantOf(row[4]),
            row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), row[9].toString(),
            row[10].toString(), row[11].toLongLong(), {}};
        if (row[countColumn].toInt() > 0) {
            auto attachments = attachmentsOf(transaction, message.account, message.id);
            if (!attachments) {
                return tl::unexpected(attachments.error());
            }
            message.attachments = std::move(*attachments);
        }
        result.push_back(std::move(message));
    }
    return result;
}

} // namespace

Result<std::optional<MessageRow>> messageById(Transaction &transaction, const QString &account, const QString &id)
{
    auto found = messages(transaction, transaction.rows(byId, {account, id}));
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->empty() ? std::optional<MessageRow>() : std::optional(std::move(found->front()));
}

Result<std::vector<MessageRow>> messagesOf(Transaction &transaction, const TicketRow &ticket, int after, int limit)
{
    return messages(transaction, transaction.rows(ofTicket, {ticket.account, ticket.id, after, limit}));
}

Result<std::vector<MessageRow>> messageChanges(
    Transaction &transaction, const QString &account, const TicketSight &sight, qint64 after, int limit)
{
    const QString opener = sight.onlyOwn ? sight.member : QString();
    return messages(transaction, transaction.rows(changed, {account, after, opener, opener, limit}));
}

Result<void> putMessage(Transaction &transaction, MessageRow &message)
{
    auto sequence = nextSequence(transaction, message.account);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    message.sequence = *sequence;
    auto put = changeOne(transaction, insert,
        {message.account, message.ticket, message.id, message.number, toStored(message.at), message.text, message.side,
            message.actorId, message.actor, message.principalId, message.principal, int(message.attachments.size()),
            *sequence});
    for (int place = 0; put && place < int(message.attachments.size()); ++place) {
        put = tieAttachment(transaction, message.attachments[size_t(place)], {message.ticket, message.id, place});
    }
    return put;
}

Result<int> messagesWrittenSince(
    Transaction &transaction, const QString &account, const QString &actorId, Instant since)
{
    auto rows = transaction.rows(countWritten, {account, actorId, toStored(since)});
    return rows ? Result<int>(rows->front().front().toInt()) : Result<int>(tl::unexpected(rows.error()));
}

} // namespace portal
