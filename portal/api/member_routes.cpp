// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/grant_rules.h"
#include "portal/api/member_access.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/sequence.h"

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
    const CursorScope scope{"members", search};
    auto after = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!after) {
        return tl::unexpected(after.error());
    }
    auto members = membersPage(scene.transaction, reader->membership.account, *after, search, *limit + 1);
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
        list.append(memberToJson(member));
    }
    return Response::json({{u"members"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

Result<Response> showMember(Scene &scene, const Request &request)
{
    auto found = memberForManager(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->member.removedAt) {
        return notFound();
    }
    return entity(memberToJson(found->member), found->member.version);
}

/// Writes the member as it is now, one version on, with who did it.
Result<qint64> putChanged(Scene &scene, MemberRow &member)
{
    ++member.version;
    member.changedById = scene.caller.identity;
    member.changedBy = callerName(scene.caller);
    member.changedAt = scene.now;
    return putMember(scene.transaction, member);
}

Result<Response> removeMember(Scene &scene, const Request &request)
{
    auto found = editableMember(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MemberRow &member = found->member;
    if (member.removedAt) {
        return notFound();
    }
    if (auto version = checkVersion(request, member.version, conflictWith(member)); !version) {
        return tl::unexpected(version.error());
    }
    member.removedAt = scene.now;
    auto sequence = putChanged(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {member.account, found->manager.membership.ownerName, u"member.removed"_s, member.id, memberToJson(member),
            {}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return entity(
        {{u"id"_s, member.id}, {u"version"_s, member.version},
            {u"restorable_until"_s, instantToJson(scene.now + scene.profile.restoreGrace)}, {u"sequence"_s, *sequence}},
        member.version);
}

/// Whoever removed somebody may take that back; anybody else needs to hold what comes back (R31).
Result<void> checkMayRestore(const Scene &scene, const EditedMember &found)
{
    if (found.member.changedById == scene.caller.identity) {
        return {};
    }
    return checkWithin({grantFromStored(found.member.grantJson), found.member.role}, found.manager.grantable(),
        scene.profile, scene.now);
}

Result<Response> restoreMember(Scene &scene, const Request &request)
{
    auto found = editableMember(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MemberRow &member = found->member;
    if (!member.removedAt) {
        return refuse(412, u"version_conflict"_s, u"This person has access."_s, conflictWith(member));
    }
    if (auto version = checkVersion(request, member.version, conflictWith(member)); !version) {
        return tl::unexpected(version.error());
    }
    if (scene.now >= *member.removedAt + scene.profile.restoreGrace) {
        return refuse(410, u"restore_too_late"_s);
    }
    if (auto may = checkMayRestore(scene, *found); !may) {
        return tl::unexpected(may.error());
    }
    member.removedAt.reset();
    auto sequence = putChanged(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {member.account, found->manager.membership.ownerName, u"member.restored"_s, member.id, {},
            memberToJson(member)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return entity({{u"member"_s, memberToJson(member)}, {u"sequence"_s, *sequence}}, member.version);
}

} // namespace

Routes memberRoutes()
{
    const QString all = u"/v1/accounts/{account}/members"_s;
    const QString one = all + u"/{member}"_s;
    return {readRoute({Verb::Get, all, "listMembers"}, listMembers),
        readRoute({Verb::Get, one, "showMember"}, showMember),
        mutationRoute({Verb::Delete, one, "removeMember"}, removeMember),
        mutationRoute({Verb::Post, one + u"/restore"_s, "restoreMember"}, restoreMember)};
}

} // namespace portal
