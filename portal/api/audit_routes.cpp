// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/wire.h"
#include "portal/store/audit_trail.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue stateToJson(const QJsonObject &state)
{
    return state.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(state);
}

QJsonObject eventToJson(const AuditEvent &event)
{
    return {{u"number"_s, event.number}, {u"id"_s, event.id}, {u"at"_s, instantToJson(event.at)},
        {u"actor"_s, event.actor}, {u"principal"_s, event.principal}, {u"action"_s, event.action},
        {u"object"_s, event.object}, {u"before"_s, stateToJson(event.before)}, {u"after"_s, stateToJson(event.after)},
        {u"request_id"_s, event.requestId}, {u"reason"_s, event.reason}};
}

/// A moment in the query; 422 for anything but milliseconds.
Result<std::optional<Instant>> moment(const Request &request, const QString &name)
{
    const auto given = request.query.constFind(name);
    if (given == request.query.constEnd()) {
        return std::optional<Instant>();
    }
    bool isNumber = false;
    const qint64 milliseconds = given->toLongLong(&isNumber);
    if (!isNumber || milliseconds < 0) {
        return invalidField(name, u"This must be milliseconds since 1970."_s);
    }
    return std::optional(Instant{std::chrono::milliseconds{milliseconds}});
}

Result<AuditFilter> filterFrom(const Request &request)
{
    AuditFilter filter;
    for (const auto &[name, place] :
        {std::pair{u"actor"_s, &filter.actor}, {u"action"_s, &filter.action}, {u"object"_s, &filter.object}}) {
        *place = request.query.value(name);
        if (place->size() > longestSearch) {
            return invalidField(name, u"This is too long to look for."_s);
        }
    }
    auto from = moment(request, u"from"_s);
    auto to = moment(request, u"to"_s);
    if (!from || !to) {
        return tl::unexpected(from ? to.error() : from.error());
    }
    filter.from = *from;
    filter.to = *to;
    return filter;
}

/// All that a filter asks, each part with its length, so that a cursor of one is none of another.
QString filterText(const AuditFilter &filter)
{
    QString text;
    for (const QString &part : {filter.actor, filter.action, filter.object,
             instantToJson(filter.from).toVariant().toString(), instantToJson(filter.to).toVariant().toString()}) {
        text += QString::number(part.size()) + u':' + part;
    }
    return text;
}

Result<Response> listAuditEvents(Scene &scene, const Request &request)
{
    auto reader = managerOf(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    auto filter = filterFrom(request);
    if (!filter) {
        return tl::unexpected(filter.error());
    }
    const CursorScope scope{"audit", filterText(*filter)};
    auto place = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!place) {
        return tl::unexpected(place.error());
    }
    filter->before = place->toLongLong();
    filter->limit = *limit + 1;
    auto events = eventsOf(scene.transaction, reader->membership.account, *filter);
    if (!events) {
        return tl::unexpected(events.error());
    }
    QJsonValue next(QJsonValue::Null);
    if (events->size() > size_t(*limit)) {
        events->pop_back();
        auto cursor = sealCursor(scene, *reader, scope, QString::number(events->back().number));
        if (!cursor) {
            return tl::unexpected(cursor.error());
        }
        next = *cursor;
    }
    QJsonArray list;
    for (const AuditEvent &event : *events) {
        list.append(eventToJson(event));
    }
    return Response::json({{u"events"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

} // namespace

Routes auditRoutes()
{
    return {readRoute({Verb::Get, u"/v1/accounts/{account}/audit-events"_s, "listAuditEvents"}, listAuditEvents)};
}

} // namespace portal
