// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/ticket_wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

TicketStatus statusFromWire(const QByteArray &status)
{
    if (status == "open")
        return TicketStatus::Open;
    if (status == "answered")
        return TicketStatus::Answered;
    if (status == "customer_reply")
        return TicketStatus::CustomerReply;
    if (status == "closed")
        return TicketStatus::Closed;
    return TicketStatus::Unknown; // a newer portal's; the ticket stays readable
}

Side sideFromWire(const WireObject &object)
{
    const QByteArray side = object.bytes("by");
    if (side != "staff" && side != "customer")
        object.fault("by");
    return side == "staff" ? Side::Staff : Side::Customer;
}

TicketPerson personFromWire(const WireObject &object)
{
    return {object.text("id"), object.text("name")};
}

Instant instant(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void insertFiles(QJsonObject &object, const QList<Attachment> &files)
{
    QJsonArray ids;
    for (const Attachment &file : files)
        ids.append(file.id);
    if (!ids.isEmpty())
        object.insert(u"attachments"_s, ids);
}

/// `ticket` is the ticket's path, `tickets` that of all.
struct Caller {
    QByteArray tickets;
    TicketId id;

    [[nodiscard]] QByteArray one(const char *verb) const { return tickets + '/' + pathSegment(id.value) + verb; }

    EditCall operator()(const OpenTicket &open) const
    {
        QJsonObject draft{{u"id"_s, id.value}, {u"department"_s, open.department}, {u"subject"_s, open.subject},
            {u"text"_s, open.text}};
        if (!open.priority.isEmpty())
            draft.insert(u"priority"_s, open.priority);
        insertFiles(draft, open.files);
        return {"POST", tickets, json(draft), false};
    }
    EditCall operator()(const ReplyToTicket &reply) const
    {
        QJsonObject message{{u"id"_s, reply.message.value}, {u"text"_s, reply.text}};
        insertFiles(message, reply.files);
        return {"POST", one("/messages"), json(message), false};
    }
    EditCall operator()(const CloseTicket & /*close*/) const { return {"POST", one("/close"), {}, true}; }
    EditCall operator()(const ReopenTicket & /*reopen*/) const { return {"POST", one("/reopen"), {}, true}; }
    EditCall operator()(const MarkTicketRead &read) const
    {
        return {"PUT", one("/read"), json({{u"through"_s, read.through}}), false};
    }
};

} // namespace

Ticket ticketFromWire(const WireObject &object)
{
    Ticket ticket;
    ticket.id = TicketId{object.text("id")};
    ticket.number = object.text("number");
    ticket.subject = object.text("subject");
    ticket.department = object.text("department");
    ticket.priority = object.text("priority");
    ticket.status = statusFromWire(object.bytes("status"));
    ticket.openedBy = personFromWire(object.object("opened_by"));
    ticket.createdAt = instant(object.integer("created_at"));
    ticket.updatedAt = instant(object.integer("updated_at"));
    const WireObject last = object.object("last_message");
    ticket.lastNumber = static_cast<int>(last.integer("number"));
    ticket.lastAt = instant(last.integer("at"));
    ticket.lastBy = sideFromWire(last);
    ticket.lastName = last.text("name");
    ticket.messages = static_cast<int>(object.integer("messages"));
    ticket.readThrough = static_cast<int>(object.integer("read_through"));
    ticket.version = object.integer("version");
    return ticket;
}

Message messageFromWire(const WireObject &object)
{
    Message message;
    message.id = MessageId{object.text("id")};
    message.number = static_cast<int>(object.integer("number"));
    message.at = instant(object.integer("at"));
    message.text = object.text("text");
    message.by = sideFromWire(object);
    message.actor = personFromWire(object.object("actor"));
    message.principal = personFromWire(object.object("principal"));
    object.forEach("attachments", [&message](const WireObject &file) {
        message.attachments.append({file.text("id"), file.text("name"), file.integer("size"), file.text("type")});
    });
    return message;
}

Result<QString> uploadedFromWire(const QByteArray &json, qint64 size)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    QString id = root.text("id");
    if (id.isEmpty())
        root.fault("id");
    if (root.integer("size") != size)
        root.fault("size");
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return id;
}

EditCall callOfTicketEdit(const TicketEdit &edit, const QByteArray &account)
{
    return std::visit(Caller{account + "/tickets", edit.ticket}, edit.what);
}

qint64 ticketVersionFromWire(const TicketEdit &edit, const WireObject &root)
{
    const WireObject ticket = root.object("ticket");
    if (ticket.text("id") != edit.ticket.value)
        root.fault("ticket");
    if (const auto *const reply = std::get_if<ReplyToTicket>(&edit.what);
        reply != nullptr && root.object("message").text("id") != reply->message.value)
        root.fault("message");
    return ticket.integer("version");
}

} // namespace gatehouse
