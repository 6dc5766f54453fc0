// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/member_access.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/wire.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listMembers(Scene &scene, const Request &request)
{
    auto reader = managerOf(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const QString search = request.query.value(u"q"_s);
    if (search.size() > longestSearch) {
        return invalidField(u"q"_s, u"This search is too long."_s);
    }
    static const QStringList statuses{u""_s, u"active"_s, u"deactivated"_s, u"removed"_s};
    const QString status = request.query.value(u"status"_s);
    if (!statuses.contains(status)) {
        return invalidField(u"status"_s, u"There is no such status."_s);
    }
    const CursorScope scope{"members", status + u'/' + search};
    auto after = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!after) {
        return tl::unexpected(after.error());
    }
    auto members = membersPage(scene.transaction, reader->membership.account, {status, search, *after, *limit + 1});
    if (!members) {
        return tl::unexpected(members.error());
    }
    QJsonValue next(QJsonValue::Null);
    if (members->size() > size_t(*limit)) {
        members->pop_back();
        auto cursor = sealCursor(scene, *reader, scope, members->back().id);
        if (!cursor) {
            return tl::unexpected(cursor.error());
        }
        next = *cursor;
    }
    QJsonArray list;
    for (const MemberRow &member : *members) {
        list.append(memberToJson(member, scene.profile));
    }
    return Response::json({{u"members"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

Result<Response> showMember(Scene &scene, const Request &request)
{
    auto found = memberForManagerOrSelf(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return entity(memberToJson(found->member, scene.profile), found->member.version);
}

} // namespace

Routes memberRoutes()
{
    const QString all = u"/v1/accounts/{account}/members"_s;
    return {readRoute({Verb::Get, all, "listMembers"}, listMembers),
        readRoute({Verb::Get, all + u"/{member}"_s, "showMember"}, showMember)};
}

} // namespace portal
