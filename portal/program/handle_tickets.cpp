// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/control_client.h"
#include "portal/program/commands.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestInput = 256 * 1024;

/// Text of a stranger as a terminal may show it: nothing that moves the cursor or turns the direction.
QString shown(QString text)
{
    for (QChar &c : text) {
        if ((c.category() == QChar::Other_Control && c != u'\n') || c.category() == QChar::Other_Format) {
            c = u' ';
        }
    }
    return text;
}

QString shownLine(const QJsonValue &value)
{
    return shown(value.toString()).simplified();
}

QString momentOf(const QJsonValue &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toInteger(), QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString headLine(const QJsonObject &ticket)
{
    return u"#%1  %2  %3  %4  %5"_s.arg(ticket.value("number"_L1).toString(), ticket.value("status"_L1).toString(),
        ticket.value("priority"_L1).toString(), ticket.value("department"_L1).toString(),
        shownLine(ticket.value("subject"_L1)));
}

QString listText(const QJsonObject &answer)
{
    QString text;
    const QJsonArray tickets = answer.value("tickets"_L1).toArray();
    for (const QJsonValue one : tickets) {
        const QJsonObject ticket = one.toObject();
        text += headLine(ticket)
            + u"\n        %1 of %2, last %3 by %4\n"_s.arg(shownLine(ticket.value("account_name"_L1)),
                shownLine(ticket.value("owner_name"_L1)), momentOf(ticket.value("updated_at"_L1)),
                shownLine(ticket.value("last_message"_L1).toObject().value("name"_L1)));
    }
    return tickets.isEmpty() ? u"There are no such tickets.\n"_s : text;
}

QString conversationText(const QJsonObject &answer)
{
    QString text = headLine(answer.value("ticket"_L1).toObject()) + u"\nfor "_s
        + shownLine(answer.value("owner_name"_L1)) + u"\n"_s;
    const QJsonArray messages = answer.value("messages"_L1).toArray();
    for (const QJsonValue one : messages) {
        const QJsonObject message = one.toObject();
        const QString actor = shownLine(message.value("actor"_L1).toObject().value("name"_L1));
        const QString principal = shownLine(message.value("principal"_L1).toObject().value("name"_L1));
        const bool isStaff = message.value("by"_L1).toString() == u"staff"_s;
        const QString who = isStaff || actor == principal ? actor : actor + u" for "_s + principal;
        text += u"\n%1. %2 (%3), %4\n"_s.arg(message.value("number"_L1).toInt())
                    .arg(who, isStaff ? u"support"_s : u"customer"_s, momentOf(message.value("at"_L1)));
        for (const QString &line : shown(message.value("text"_L1).toString()).split(u'\n')) {
            text += u"    "_s + line + u'\n';
        }
        const QJsonArray attachments = message.value("attachments"_L1).toArray();
        for (const QJsonValue attachment : attachments) {
            text += u"    [%1, %2 bytes]\n"_s.arg(shownLine(attachment.toObject().value("name"_L1)))
                        .arg(attachment.toObject().value("size"_L1).toInteger());
        }
    }
    return text;
}

QString doneText(const TicketOptions &options, const QJsonObject &answer)
{
    switch (options.action) {
    case TicketOptions::Action::List:
        return listText(answer);
    case TicketOptions::Action::Show:
        return conversationText(answer);
    case TicketOptions::Action::Reply:
        return u"The reply is in ticket #%1; people mailed: %2.\n"_s.arg(options.number)
            .arg(answer.value("mailed"_L1).toInt());
    case TicketOptions::Action::Close:
        return u"Ticket #%1 is closed.\n"_s.arg(options.number);
    case TicketOptions::Action::Reopen:
        return u"Ticket #%1 is open again.\n"_s.arg(options.number);
    }
    return {};
}

Result<QJsonObject> replyFrom(const TicketOptions &options)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return refuse(500, u"internal"_s, u"Standard input can't be read."_s);
    }
    const QByteArray bytes = input.read(longestInput + 1);
    const QString text = QString::fromUtf8(bytes).replace(u"\r\n"_s, u"\n"_s);
    if (bytes.size() > longestInput || text.contains(QChar::ReplacementCharacter)) {
        return refuse(422, u"invalid_request"_s, u"The reply must be UTF-8 and not longer than a message may be."_s);
    }
    return QJsonObject{
        {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"text"_s, text}, {u"close"_s, options.close}};
}

Result<ControlRequest> requestFor(const TicketOptions &options)
{
    ControlRequest request;
    switch (options.action) {
    case TicketOptions::Action::List:
        return ControlRequest{u"ticket.list"_s, {{u"status"_s, options.status}}};
    case TicketOptions::Action::Show:
        return ControlRequest{u"ticket.show"_s, {{u"number"_s, options.number}}};
    case TicketOptions::Action::Reply: {
        auto reply = replyFrom(options);
        if (!reply) {
            return tl::unexpected(reply.error());
        }
        request = {u"ticket.reply"_s, std::move(*reply)};
        break;
    }
    case TicketOptions::Action::Close:
        request.command = u"ticket.close"_s;
        break;
    case TicketOptions::Action::Reopen:
        request.command = u"ticket.reopen"_s;
        break;
    }
    request.with.insert(u"number"_s, options.number);
    request.with.insert(u"name"_s, options.name);
    return request;
}

} // namespace

Result<void> handleTickets(const TicketOptions &options)
{
    const auto request = requestFor(options);
    if (!request) {
        return tl::unexpected(request.error());
    }
    const auto answer = askRunningPortal(options.database, *request);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (!*answer) {
        return refuse(503, u"no_portal"_s,
            u"No portal is running on this database. Start it with «gatehouse-portal serve», or name another one "
            "with --database."_s);
    }
    const QByteArray text = options.json ? QJsonDocument(**answer).toJson() : doneText(options, **answer).toUtf8();
    std::fputs(text.constData(), stdout);
    return {};
}

} // namespace portal
