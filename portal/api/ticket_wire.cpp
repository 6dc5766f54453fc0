// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/ticket_wire.h"

#include "portal/api/wire.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject person(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}

} // namespace

QJsonObject ticketToJson(const SeenTicket &seen)
{
    const TicketRow &ticket = seen.ticket;
    return {{u"id"_s, ticket.id}, {u"number"_s, QString::number(ticket.number)}, {u"subject"_s, ticket.subject},
        {u"department"_s, ticket.department}, {u"priority"_s, ticket.priority}, {u"status"_s, ticket.status},
        {u"opened_by"_s, person(ticket.openedById, ticket.openedBy)},
        {u"created_at"_s, instantToJson(ticket.createdAt)}, {u"updated_at"_s, instantToJson(ticket.updatedAt)},
        {u"last_message"_s,
            QJsonObject{{u"number"_s, ticket.messages}, {u"at"_s, instantToJson(ticket.lastAt)},
                {u"by"_s, ticket.lastBy}, {u"name"_s, ticket.lastName}}},
        {u"messages"_s, ticket.messages}, {u"read_through"_s, seen.readThrough}, {u"version"_s, ticket.version}};
}

QJsonObject attachmentToJson(const AttachmentRow &attachment)
{
    return {{u"id"_s, attachment.id}, {u"name"_s, attachment.name}, {u"size"_s, attachment.size},
        {u"type"_s, attachment.type}};
}

QJsonObject messageToJson(const MessageRow &message)
{
    QJsonArray attachments;
    for (const AttachmentRow &attachment : message.attachments) {
        attachments.append(attachmentToJson(attachment));
    }
    return {{u"id"_s, message.id}, {u"number"_s, message.number}, {u"at"_s, instantToJson(message.at)},
        {u"text"_s, message.text}, {u"by"_s, message.side}, {u"actor"_s, person(message.actorId, message.actor)},
        {u"principal"_s, person(message.principalId, message.principal)}, {u"attachments"_s, attachments}};
}

QJsonObject auditedTicket(const TicketRow &ticket)
{
    return {{u"number"_s, QString::number(ticket.number)}, {u"subject"_s, ticket.subject},
        {u"department"_s, ticket.department}, {u"priority"_s, ticket.priority}, {u"status"_s, ticket.status},
        {u"messages"_s, ticket.messages}};
}

QJsonObject conflictWith(const SeenTicket &seen)
{
    return {{u"present"_s, ticketToJson(seen)}, {u"changed_by"_s, seen.ticket.changedBy},
        {u"changed_at"_s, instantToJson(seen.ticket.changedAt)}};
}

} // namespace portal
