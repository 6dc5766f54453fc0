// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/grant_rules.h"
#include "portal/api/member_access.h"
#include "portal/api/sub_account_scope.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/sequence.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What of `result` the present grant does not give already: only that must be the editor's own to give. A later end
/// gives all of it for longer.
Grant gainOf(const Grant &result, const Grant &present)
{
    const bool endsLater = present.endsAt && (!result.endsAt || *result.endsAt > *present.endsAt);
    Grant gain = result;
    if (!endsLater) {
        gain.cells.removeIf([&present](const Cell &cell) { return present.covers(cell); });
    }
    return gain;
}

/// New cells must be possible for the role; what is stored already and unknown today stays (R33).
Result<void> checkDelta(Scene &scene, const GrantDelta &delta, const MemberRow &member)
{
    const Profile::Role *role = scene.profile.role(member.role);
    if (auto cells = checkCells(delta.add, member.role, scene.profile, u"add"_s); !cells) {
        return cells;
    }
    if (delta.all.value_or(false) && role != nullptr && !role->mayHoldAll) {
        return refuse(422, u"closed_to_role"_s, u"This role can't hold all permissions."_s, {{u"field"_s, u"all"_s}});
    }
    if (delta.end && delta.end->at && !scene.profile.endDates) {
        return invalidField(u"ends_at"_s, u"Grants have no end date at this portal."_s);
    }
    return checkSubAccounts(scene, member.account, delta.add, u"add"_s);
}

/// The present state goes with each clash, so that the person is asked about that point only.
tl::unexpected<Problem> withPresent(Problem problem, const MemberRow &member, const Profile &profile)
{
    if (problem.status == 412) {
        const QJsonObject conflict = conflictWith(member, profile);
        for (auto extra = conflict.begin(); extra != conflict.end(); ++extra) {
            problem.extras.insert(extra.key(), extra.value());
        }
    }
    return tl::unexpected(std::move(problem));
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
    if (auto possible = checkDelta(scene, *delta, member); !possible) {
        return tl::unexpected(possible.error());
    }
    const Grant present = grantFromStored(member.grantJson);
    if (delta->baseVersion > member.version) {
        // A version that never was, or that a restored backup has forgotten: nobody can say what was seen.
        return withPresent(
            Problem{412, u"version_conflict"_s, u"It was changed meanwhile."_s, {}}, member, scene.profile);
    }
    auto result = applyDelta(*delta, present, member.version, scene.profile);
    if (!result) {
        return withPresent(result.error(), member, scene.profile);
    }
    if (*result == present) {
        return memberDone(scene, member, found->manager.membership.sequence);
    }
    if (!isWithin(*result, present)) {
        const Grant gain = gainOf(*result, present);
        if (auto may = checkWithin({gain, member.role}, found->manager.grantable(), scene.profile, scene.now); !may) {
            return tl::unexpected(may.error());
        }
    }
    member.grantJson = grantToStored(*result);
    auto sequence = putChangedMember(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {member.account, found->manager.membership.ownerName, u"member.grant_changed"_s, member.id,
            {{u"grant"_s, grantToJson(present)}}, {{u"grant"_s, grantToJson(*result)}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return memberDone(scene, member, *sequence);
}

} // namespace

Routes grantRoutes()
{
    return {mutationRoute(
        {Verb::Patch, u"/v1/accounts/{account}/members/{member}/grant"_s, "changeGrant", Route::Body::Json},
        changeGrant)};
}

} // namespace portal
