// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/ticket_access.h"
#include "portal/api/ticket_wire.h"
#include "portal/store/row_reading.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList statuses{u"open"_s, u"answered"_s, u"customer_reply"_s, u"closed"_s};

/// Where a page ended, as text for a cursor and back.
QString placeOf(const TicketRow &ticket)
{
    return QString::number(toStored(ticket.updatedAt)) + u':' + ticket.id;
}

TicketFilter filterFrom(const QString &status, const QString &place, int limit)
{
    TicketFilter filter{status, std::nullopt, {}, limit};
    if (const qsizetype colon = place.indexOf(u':'); colon > 0) {
        filter.afterUpdated = Instant{std::chrono::milliseconds{place.left(colon).toLongLong()}};
        filter.afterId = place.mid(colon + 1);
    }
    return filter;
}

Result<Response> listTickets(Scene &scene, const Request &request)
{
    auto reader = ticketReaderIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const QString status = request.query.value(u"status"_s);
    if (!status.isEmpty() && !statuses.contains(status)) {
        return invalidField(u"status"_s, u"There is no such status."_s);
    }
    const CursorScope scope{"tickets", status};
    auto place = openCursor(scene, reader->authority, scope, request.query.value(u"cursor"_s));
    if (!place) {
        return tl::unexpected(place.error());
    }
    auto tickets = ticketsPage(
        scene.transaction, reader->membership().account, reader->sight, filterFrom(status, *place, *limit + 1));
    if (!tickets) {
        return tl::unexpected(tickets.error());
    }
    QJsonValue next(QJsonValue::Null);
    if (tickets->size() > size_t(*limit)) {
        tickets->pop_back();
        auto cursor = sealCursor(scene, reader->authority, scope, placeOf(tickets->back().ticket));
        if (!cursor) {
            return tl::unexpected(cursor.error());
        }
        next = *cursor;
    }
    QJsonArray list;
    for (const SeenTicket &ticket : *tickets) {
        list.append(ticketToJson(ticket));
    }
    return Response::json({{u"tickets"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

Result<Response> showTicket(Scene &scene, const Request &request)
{
    auto found = ticketForReader(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return entity(ticketToJson(found->seen), found->seen.ticket.version);
}

Result<Response> listMessages(Scene &scene, const Request &request)
{
    auto found = ticketForReader(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const CursorScope scope{"messages", found->seen.ticket.id};
    auto place = openCursor(scene, found->reader.authority, scope, request.query.value(u"cursor"_s));
    if (!place) {
        return tl::unexpected(place.error());
    }
    auto messages = messagesOf(scene.transaction, found->seen.ticket, place->toInt(), *limit + 1);
    if (!messages) {
        return tl::unexpected(messages.error());
    }
    QJsonValue next(QJsonValue::Null);
    if (messages->size() > size_t(*limit)) {
        messages->pop_back();
        auto cursor = sealCursor(scene, found->reader.authority, scope, QString::number(messages->back().number));
        if (!cursor) {
            return tl::unexpected(cursor.error());
        }
        next = *cursor;
    }
    QJsonArray list;
    for (const MessageRow &message : *messages) {
        list.append(messageToJson(message));
    }
    return Response::json({{u"messages"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

} // namespace

Routes ticketRoutes()
{
    const QString all = u"/v1/accounts/{account}/tickets"_s;
    const QString one = all + u"/{ticket}"_s;
    return {readRoute({Verb::Get, all, "listTickets"}, listTickets),
        readRoute({Verb::Get, one, "showTicket"}, showTicket),
        readRoute({Verb::Get, one + u"/messages"_s, "listMessages"}, listMessages)};
}

} // namespace portal
