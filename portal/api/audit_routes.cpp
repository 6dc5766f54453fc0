// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
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
    return {{u"id"_s, event.id}, {u"at"_s, instantToJson(event.at)}, {u"actor"_s, event.actor},
        {u"principal"_s, event.principal}, {u"action"_s, event.action}, {u"object"_s, event.object},
        {u"before"_s, stateToJson(event.before)}, {u"after"_s, stateToJson(event.after)},
        {u"request_id"_s, event.requestId}};
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
    const CursorScope scope{"audit", {}};
    auto place = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!place) {
        return tl::unexpected(place.error());
    }
    auto events = eventsOf(scene.transaction, reader->membership.account, place->toLongLong(), *limit + 1);
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
