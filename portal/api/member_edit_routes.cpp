// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/grant_rules.h"
#include "portal/api/member_access.h"
#include "portal/api/role_change.h"
#include "portal/api/ticket_access.h"
#include "portal/api/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Everybody says for themselves whether they want mail; all else, and everything about others, is for who manages
/// users.
Result<EditedMember> memberToEdit(Scene &scene, const Request &request)
{
    const bool isOwnNotice = request.json.size() == 1 && request.json.contains("notify"_L1);
    auto self = memberForManagerOrSelf(scene, request);
    const bool isSelf = self && self->member.identity == scene.caller.identity;
    return isSelf && isOwnNotice ? std::move(self) : editableMember(scene, request);
}

Result<void> changeRole(const Scene &scene, const QString &key, EditedMember &found, QJsonArray &dropped)
{
    MemberRow &member = found.member;
    const Profile::Role *to = scene.profile.role(key);
    if (to == nullptr || !to->assignable) {
        return refuse(422, u"unknown_role"_s, u"This role can't be given."_s, {{u"field"_s, u"role"_s}});
    }
    const RoleChange change = carriedOver(grantFromStored(member.grantJson), member.role, *to, scene.profile);
    const Holding gain{{false, change.gain, change.grant.endsAt}, key};
    const Holding own = found.manager.grantable();
    if (auto may = checkWithin(gain, own, scene.profile, scene.now); !change.gain.isEmpty() && !may) {
        return may;
    }
    member.role = key;
    member.grantJson = grantToStored(change.grant);
    for (const Cell &cell : sortedCells(change.dropped)) {
        dropped.append(cellToJson(cell));
    }
    return {};
}

Result<void> changeTicketWishes(const Scene &scene, const QJsonObject &edit, MemberRow &member)
{
    const auto &policy = scene.profile.tickets;
    if (const QJsonValue notify = edit.value("notify"_L1); !notify.isUndefined()) {
        if (!notify.isBool()) {
            return invalidField(u"notify"_s, u"This must be true or false."_s);
        }
        if (notify.toBool() && (!policy || !policy->notifyDelegates)) {
            return refuse(422, u"notify_not_offered"_s, u"Replies are mailed to the owner alone here."_s,
                {{u"field"_s, u"notify"_s}});
        }
        member.notify = notify.toBool();
    }
    if (const QJsonValue visibility = edit.value("ticket_visibility"_L1); !visibility.isUndefined()) {
        const QString word = visibility.toString();
        const bool isOffered = policy
            && std::any_of(policy->visibilities.begin(), policy->visibilities.end(),
                [&word](Profile::Visibility one) { return visibilityWord(one) == word; });
        if (!isOffered) {
            return invalidField(u"ticket_visibility"_s, u"This portal doesn't offer that."_s);
        }
        member.ticketVisibility = word;
    }
    return {};
}

QJsonObject editedParts(const MemberRow &member)
{
    return {{u"role"_s, member.role}, {u"grant"_s, grantToJson(grantFromStored(member.grantJson))},
        {u"notify"_s, member.notify}, {u"ticket_visibility"_s, member.ticketVisibility}};
}

Result<QJsonArray> applyEdit(const Scene &scene, const QJsonObject &edit, EditedMember &found)
{
    QJsonArray dropped;
    if (const QJsonValue role = edit.value("role"_L1); !role.isUndefined() && role.toString() != found.member.role) {
        if (auto changed = changeRole(scene, role.toString(), found, dropped); !changed) {
            return tl::unexpected(changed.error());
        }
    }
    if (auto changed = changeTicketWishes(scene, edit, found.member); !changed) {
        return tl::unexpected(changed.error());
    }
    return dropped;
}

Result<Response> editMember(Scene &scene, const Request &request)
{
    auto found = memberToEdit(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MemberRow &member = found->member;
    if (member.removedAt) {
        return notFound();
    }
    const QJsonObject &edit = request.json;
    if (auto members = checkMembers(edit, {}, {"role"_L1, "notify"_L1, "ticket_visibility"_L1}, {}); !members) {
        return tl::unexpected(members.error());
    }
    if (edit.isEmpty()) {
        return invalidField(u"role"_s, u"There is nothing to change."_s);
    }
    if (auto version = checkVersion(request, member.version, conflictWith(member, scene.profile)); !version) {
        return tl::unexpected(version.error());
    }
    const QJsonObject before = editedParts(member);
    auto dropped = applyEdit(scene, edit, *found);
    if (!dropped) {
        return tl::unexpected(dropped.error());
    }
    const QJsonObject after = editedParts(member);
    if (after == before) {
        return memberDone(scene, member, found->manager.membership.sequence, {{u"dropped"_s, *dropped}});
    }
    auto sequence = putChangedMember(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(
        scene, {member.account, found->manager.membership.ownerName, u"member.edited"_s, member.id, before, after});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return memberDone(scene, member, *sequence, {{u"dropped"_s, *dropped}});
}

} // namespace

Routes memberEditRoutes()
{
    return {mutationRoute(
        {Verb::Patch, u"/v1/accounts/{account}/members/{member}"_s, "editMember", Route::Body::Json}, editMember)};
}

} // namespace portal
