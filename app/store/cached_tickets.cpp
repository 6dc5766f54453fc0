// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/cached_tickets.h"

#include "app/store/stored_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString upsertTicket =
    u"INSERT OR REPLACE INTO ticket (id, number, subject, department, priority, status, opened_by_id, opened_by, "
    "created_at, updated_at, last_number, last_at, last_by, last_name, messages, read_through, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString selectTickets =
    u"SELECT id, number, subject, department, priority, status, opened_by_id, opened_by, created_at, updated_at, "
    "last_number, last_at, last_by, last_name, messages, read_through, version FROM ticket "
    "ORDER BY updated_at DESC, id"_s;
const QString upsertMessage =
    u"INSERT OR REPLACE INTO message (id, ticket, number, at, text, side, actor_id, actor, principal_id, principal, "
    "attachments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString selectMessages =
    u"SELECT id, number, at, text, side, actor_id, actor, principal_id, principal, attachments FROM message "
    "WHERE ticket = ? ORDER BY number"_s;

constexpr auto idKey = "id"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto sizeKey = "size"_L1;
constexpr auto typeKey = "type"_L1;

TicketStatus statusOf(int stored)
{
    const auto status = static_cast<TicketStatus>(stored);
    switch (status) {
    case TicketStatus::Open:
    case TicketStatus::Answered:
    case TicketStatus::CustomerReply:
    case TicketStatus::Closed:
    case TicketStatus::Unknown:
        return status;
    }
    return TicketStatus::Unknown;
}

Side sideOf(int stored)
{
    return stored == static_cast<int>(Side::Staff) ? Side::Staff : Side::Customer;
}

QByteArray storedFiles(const QList<Attachment> &files)
{
    QJsonArray array;
    for (const Attachment &file : files)
        array.append(QJsonObject{{idKey, file.id}, {nameKey, file.name}, {sizeKey, file.size}, {typeKey, file.type}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Attachment> filesOf(const QByteArray &stored)
{
    QList<Attachment> files;
    const QJsonArray array = QJsonDocument::fromJson(stored).array();
    for (const QJsonValue &value : array) {
        const QJsonObject file = value.toObject();
        files.append({file.value(idKey).toString(), file.value(nameKey).toString(), file.value(sizeKey).toInteger(),
            file.value(typeKey).toString()});
    }
    return files;
}

Ticket ticketOf(const QSqlQuery &row)
{
    Ticket ticket;
    ticket.id = TicketId{row.value(0).toString()};
    ticket.number = row.value(1).toString();
    ticket.subject = row.value(2).toString();
    ticket.department = row.value(3).toString();
    ticket.priority = row.value(4).toString();
    ticket.status = statusOf(row.value(5).toInt());
    ticket.openedBy = {row.value(6).toString(), row.value(7).toString()};
    ticket.createdAt = instantFromStore(row.value(8));
    ticket.updatedAt = instantFromStore(row.value(9));
    ticket.lastNumber = row.value(10).toInt();
    ticket.lastAt = instantFromStore(row.value(11));
    ticket.lastBy = sideOf(row.value(12).toInt());
    ticket.lastName = row.value(13).toString();
    ticket.messages = row.value(14).toInt();
    ticket.readThrough = row.value(15).toInt();
    ticket.version = row.value(16).toLongLong();
    return ticket;
}

Message messageOf(const QSqlQuery &row)
{
    Message message;
    message.id = MessageId{row.value(0).toString()};
    message.number = row.value(1).toInt();
    message.at = instantFromStore(row.value(2));
    message.text = row.value(3).toString();
    message.by = sideOf(row.value(4).toInt());
    message.actor = {row.value(5).toString(), row.value(6).toString()};
    message.principal = {row.value(7).toString(), row.value(8).toString()};
    message.attachments = filesOf(row.value(9).toByteArray());
    return message;
}

Result<void> runAll(Database &database, std::span<const QString> statements)
{
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace

Result<void> makeTicketTables(Database &database)
{
    const std::array statements{
        u"CREATE TABLE ticket (id TEXT PRIMARY KEY, number TEXT NOT NULL, subject TEXT NOT NULL, "
        "department TEXT NOT NULL, priority TEXT NOT NULL, status INTEGER NOT NULL, opened_by_id TEXT NOT NULL, "
        "opened_by TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, "
        "last_number INTEGER NOT NULL, last_at INTEGER NOT NULL, last_by INTEGER NOT NULL, last_name TEXT NOT NULL, "
        "messages INTEGER NOT NULL, read_through INTEGER NOT NULL, version INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE message (id TEXT PRIMARY KEY, ticket TEXT NOT NULL, number INTEGER NOT NULL, "
        "at INTEGER NOT NULL, text TEXT NOT NULL, side INTEGER NOT NULL, actor_id TEXT NOT NULL, actor TEXT NOT NULL, "
        "principal_id TEXT NOT NULL, principal TEXT NOT NULL, attachments BLOB NOT NULL) STRICT"_s,
        u"CREATE INDEX message_of_ticket ON message (ticket, number)"_s,
    };
    return runAll(database, statements);
}

Result<void> writeTickets(Database &database, const QList<Ticket> &tickets)
{
    for (const Ticket &ticket : tickets) {
        const auto done = database.run(upsertTicket,
            {ticket.id.value, storedText(ticket.number), storedText(ticket.subject), storedText(ticket.department),
                storedText(ticket.priority), static_cast<int>(ticket.status), storedText(ticket.openedBy.id),
                storedText(ticket.openedBy.name), storedInstant(ticket.createdAt), storedInstant(ticket.updatedAt),
                ticket.lastNumber, storedInstant(ticket.lastAt), static_cast<int>(ticket.lastBy),
                storedText(ticket.lastName), ticket.messages, ticket.readThrough, ticket.version});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> writeMessages(Database &database, const QList<TicketMessage> &messages)
{
    for (const auto &[ticket, message] : messages) {
        const auto done = database.run(upsertMessage,
            {message.id.value, ticket.value, message.number, storedInstant(message.at), storedText(message.text),
                static_cast<int>(message.by), storedText(message.actor.id), storedText(message.actor.name),
                storedText(message.principal.id), storedText(message.principal.name),
                storedFiles(message.attachments)});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> removeTickets(Database &database, const QList<TicketId> &tickets)
{
    for (const TicketId &id : tickets) {
        if (auto done = database.run(u"DELETE FROM message WHERE ticket = ?"_s, {id.value}); !done)
            return tl::unexpected(done.error());
        if (auto done = database.run(u"DELETE FROM ticket WHERE id = ?"_s, {id.value}); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> clearTickets(Database &database)
{
    return runAll(database, std::array{u"DELETE FROM message"_s, u"DELETE FROM ticket"_s});
}

Result<QList<Ticket>> readTickets(Database &database)
{
    QList<Ticket> tickets;
    auto read = database.read(selectTickets, {}, [&tickets](const QSqlQuery &row) { tickets.append(ticketOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return tickets;
}

Result<QList<Message>> readMessages(Database &database, const TicketId &ticket)
{
    QList<Message> messages;
    auto read = database.read(
        selectMessages, {ticket.value}, [&messages](const QSqlQuery &row) { messages.append(messageOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return messages;
}

} // namespace gatehouse
