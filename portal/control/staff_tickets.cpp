// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/staff_tickets.h"

#include "portal/api/authority.h"
#include "portal/api/fields.h"
#include "portal/api/request_limits.h"
#include "portal/api/ticket_wire.h"
#include "portal/api/ticket_writing.h"
#include "portal/mail/ticket_mail.h"
#include "portal/profiles/profile.h"

#include <QJsonArray>
#include <QUuid>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostListed = 500;
constexpr int mostShown = 50; ///< the last ones
constexpr int usualReply = 10'000;

Result<TicketRow> ticketNamed(Scene &scene, const QJsonObject &with)
{
    const QString given = with.value("number"_L1).toString();
    auto ticket = ticketByNumber(scene.transaction, given.toLongLong());
    if (!ticket) {
        return tl::unexpected(ticket.error());
    }
    if (!*ticket) {
        return refuse(404, u"not_found"_s, u"There is no ticket number «%1»."_s.arg(given));
    }
    return std::move(**ticket);
}

/// The name the customer reads; whoever sits at the console is not theirs to know.
Result<TicketWriter> writerFrom(const QJsonObject &with)
{
    auto name = textField(with, "name"_L1, {}, longestName);
    if (!name) {
        return tl::unexpected(name.error());
    }
    return TicketWriter{u"staff"_s, u"staff"_s, name->isEmpty() ? u"Support"_s : *name};
}

QJsonObject wireOf(const TicketRow &ticket)
{
    return ticketToJson(SeenTicket{ticket, 0, ticket.sequence});
}

Result<void> recordStaff(
    Scene &scene, const TicketRow &ticket, const QString &action, const QJsonObject &before, const QJsonObject &after)
{
    auto owner = ownerNameIn(scene.transaction, ticket.account);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    return record(scene, {ticket.account, *owner, action, ticket.id, before, after});
}

Result<QJsonObject> setStatus(Scene &scene, const QJsonObject &with, const QString &status, const QString &action)
{
    if (auto form = checkMembers(with, {"number"_L1}, {"name"_L1}, {}); !form) {
        return tl::unexpected(form.error());
    }
    auto ticket = ticketNamed(scene, with);
    auto writer = writerFrom(with);
    if (!ticket || !writer) {
        return tl::unexpected(ticket ? writer.error() : ticket.error());
    }
    if ((ticket->status == u"closed"_s) != (status == u"closed"_s)) {
        scene.caller = {u"staff"_s, {}, {}, writer->name, false};
        const QJsonObject before = auditedTicket(*ticket);
        auto moved = moveTicket(scene, *ticket, status, writer->name);
        if (!moved) {
            return tl::unexpected(moved.error());
        }
        if (auto recorded = recordStaff(scene, *ticket, action, before, auditedTicket(*ticket)); !recorded) {
            return tl::unexpected(recorded.error());
        }
    }
    return QJsonObject{{u"ticket"_s, wireOf(*ticket)}};
}

Result<NewMessage> messageFrom(Scene &scene, const QJsonObject &with)
{
    const int longest = scene.profile.tickets ? scene.profile.tickets->messageMax : usualReply;
    auto text = textField(with, "text"_L1, {}, longest, true);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (text->isEmpty()) {
        return invalidField(u"text"_s, u"The reply says nothing: give its text on standard input."_s);
    }
    const QString id = with.value("id"_L1).toString();
    if (QUuid::fromString(id).isNull()) {
        return invalidField(u"id"_s, u"This must be a UUID."_s);
    }
    auto ticket = ticketNamed(scene, with);
    if (!ticket) {
        return tl::unexpected(ticket.error());
    }
    auto present = messageById(scene.transaction, ticket->account, id);
    if (!present) {
        return tl::unexpected(present.error());
    }
    if (*present) {
        return refuse(409, u"already_answered"_s, u"This very reply was written before."_s);
    }
    return NewMessage{id, *text, {}};
}

} // namespace

Result<QJsonObject> listStaffTickets(Scene &scene, const QJsonObject &with)
{
    if (auto form = checkMembers(with, {}, {"status"_L1}, {}); !form) {
        return tl::unexpected(form.error());
    }
    const QString status = with.value("status"_L1).toString();
    const QStringList known{{}, u"open"_s, u"answered"_s, u"customer_reply"_s, u"closed"_s};
    if (!known.contains(status)) {
        return invalidField(
            u"status"_s, u"A status is one of open, answered, customer_reply, closed; not «%1»."_s.arg(status));
    }
    auto tickets = staffTickets(scene.transaction, status, mostListed);
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    QJsonArray list;
    for (const StaffTicket &one : *tickets) {
        QJsonObject entry = wireOf(one.ticket);
        entry.insert(u"account_name"_s, one.accountName);
        entry.insert(u"owner_name"_s, one.ownerName);
        list.append(entry);
    }
    return QJsonObject{{u"tickets"_s, list}};
}

Result<QJsonObject> showStaffTicket(Scene &scene, const QJsonObject &with)
{
    if (auto form = checkMembers(with, {"number"_L1}, {}, {}); !form) {
        return tl::unexpected(form.error());
    }
    auto ticket = ticketNamed(scene, with);
    if (!ticket) {
        return tl::unexpected(ticket.error());
    }
    auto messages = messagesOf(scene.transaction, *ticket, std::max(0, ticket->messages - mostShown), mostShown);
    auto owner = ownerNameIn(scene.transaction, ticket->account);
    if (!messages || !owner) {
        return tl::unexpected(messages ? owner.error() : messages.error());
    }
    QJsonArray list;
    for (const MessageRow &message : *messages) {
        list.append(messageToJson(message));
    }
    return QJsonObject{{u"ticket"_s, wireOf(*ticket)}, {u"owner_name"_s, *owner}, {u"messages"_s, list}};
}

Result<QJsonObject> replyToTicket(Scene &scene, const QJsonObject &with)
{
    if (auto form = checkMembers(with, {"number"_L1, "id"_L1, "text"_L1}, {"name"_L1, "close"_L1}, {}); !form) {
        return tl::unexpected(form.error());
    }
    auto ticket = ticketNamed(scene, with);
    auto writer = writerFrom(with);
    if (!ticket || !writer) {
        return tl::unexpected(ticket ? writer.error() : ticket.error());
    }
    auto message = messageFrom(scene, with);
    if (!message) {
        return tl::unexpected(message.error());
    }
    scene.caller = {u"staff"_s, {}, {}, writer->name, false};
    const QJsonObject before = auditedTicket(*ticket);
    auto row = writeMessage(scene, *ticket, *writer, *message);
    if (row && with.value("close"_L1).toBool()) {
        if (auto closed = moveTicket(scene, *ticket, u"closed"_s, writer->name); !closed) {
            return tl::unexpected(closed.error());
        }
    }
    auto mailed = row ? queueTicketReplyMails(scene, *ticket, *row) : Result<int>(tl::unexpected(row.error()));
    if (!mailed) {
        return tl::unexpected(mailed.error());
    }
    QJsonObject after = auditedTicket(*ticket);
    after.insert(u"message"_s, row->id);
    after.insert(u"mailed"_s, *mailed);
    if (auto recorded = recordStaff(scene, *ticket, u"ticket.staff_replied"_s, before, after); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return QJsonObject{{u"ticket"_s, wireOf(*ticket)}, {u"message"_s, messageToJson(*row)}, {u"mailed"_s, *mailed}};
}

Result<QJsonObject> closeStaffTicket(Scene &scene, const QJsonObject &with)
{
    return setStatus(scene, with, u"closed"_s, u"ticket.closed"_s);
}

Result<QJsonObject> reopenStaffTicket(Scene &scene, const QJsonObject &with)
{
    return setStatus(scene, with, u"open"_s, u"ticket.reopened"_s);
}

} // namespace portal
