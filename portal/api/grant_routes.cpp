// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant_rules.h"
#include "portal/api/member_access.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/sequence.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What of `result` the present grant does not give already: only that must be the editor's own to give.
Grant gainOf(const Grant &result, const Grant &present)
{
    Grant gain = result;
    if (!gain.all) {
        gain.permissions.subtract(present.permissions);
    }
    return gain;
}

/// New cells must be in the catalogue and open to the role; what is stored already and unknown today stays (R33).
Result<void> checkCells(const GrantDelta &delta, const MemberRow &member, const Profile &profile)
{
    const Profile::Role *role = profile.role(member.role);
    for (const QString &key : delta.add) {
        if (profile.permission(key) == nullptr || (role != nullptr && role->closed.contains(key))) {
            return refuse(422, u"unknown_permission"_s, {}, {{u"field"_s, u"add"_s}, {u"permission"_s, key.left(80)}});
        }
    }
    if (delta.all.value_or(false) && role != nullptr && !role->mayHoldAll) {
        return refuse(
            422, u"unknown_permission"_s, u"This role can't hold all permissions."_s, {{u"field"_s, u"all"_s}});
    }
    return {};
}

/// The present state goes with each clash, so that the person is asked about that point only.
tl::unexpected<Problem> withPresent(Problem problem, const MemberRow &member)
{
    if (problem.status == 412) {
        const QJsonObject conflict = conflictWith(member);
        for (auto extra = conflict.begin(); extra != conflict.end(); ++extra) {
            problem.extras.insert(extra.key(), extra.value());
        }
    }
    return tl::unexpected(std::move(problem));
}

Result<Response> memberDone(const MemberRow &member, qint64 sequence)
{
    return entity({{u"member"_s, memberToJson(member)}, {u"sequence"_s, sequence}}, member.version);
}

Result<Response> changeGrant(Scene &scene, const Request &request)
{
    auto found = editableMember(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MemberRow &member = found->member;
    if (member.removedAt) {
        return notFound();
    }
    auto delta = grantDeltaFromJson(request.json);
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    if (auto cells = checkCells(*delta, member, scene.profile); !cells) {
        return tl::unexpected(cells.error());
    }
    const Grant present = grantFromStored(member.grantJson);
    auto result = applyDelta(*delta, present, member.version, scene.profile);
    if (!result) {
        return withPresent(result.error(), member);
    }
    if (*result == present) {
        return memberDone(member, found->manager.membership.sequence);
    }
    if (!isWithin(*result, present)) {
        const Grant gain = gainOf(*result, present);
        if (auto may = checkWithin(gain, found->manager.grantable(), scene.now); !may) {
            return tl::unexpected(may.error());
        }
    }
    member.grantJson = grantToStored(*result);
    ++member.version;
    member.changedById = scene.caller.identity;
    member.changedBy = callerName(scene.caller);
    member.changedAt = scene.now;
    auto sequence = putMember(scene.transaction, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {member.account, found->manager.membership.ownerName, u"member.grant_changed"_s, member.id,
            {{u"grant"_s, grantToJson(present)}}, {{u"grant"_s, grantToJson(*result)}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return memberDone(member, *sequence);
}

} // namespace

Routes grantRoutes()
{
    return {mutationRoute(
        {Verb::Patch, u"/v1/accounts/{account}/members/{member}/grant"_s, "changeGrant", Route::Body::Json},
        changeGrant)};
}

} // namespace portal
