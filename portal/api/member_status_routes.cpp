// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant_rules.h"
#include "portal/api/member_access.h"
#include "portal/api/member_ending.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The member as the caller saw them, still present and not yet of `status`.
Result<EditedMember> memberToTurn(Scene &scene, const Request &request, const QString &status)
{
    auto found = editableMember(scene, request);
    if (!found) {
        return found;
    }
    const MemberRow &member = found->member;
    if (member.removedAt) {
        return notFound();
    }
    if (auto version = checkVersion(request, member.version, conflictWith(member, scene.profile)); !version) {
        return tl::unexpected(version.error());
    }
    if (member.status == status) {
        return refuse(412, u"version_conflict"_s, u"This person is %1 already."_s.arg(status),
            conflictWith(member, scene.profile));
    }
    return found;
}

Result<qint64> turn(Scene &scene, EditedMember &found, const QString &status, const QJsonObject &more)
{
    MemberRow &member = found.member;
    const QJsonObject before{{u"status"_s, member.status}};
    member.status = status;
    member.statusById = scene.caller.identity;
    auto sequence = putChangedMember(scene, member);
    if (!sequence) {
        return sequence;
    }
    QJsonObject after = more;
    after.insert(u"status"_s, status);
    const QString action = status == u"active"_s ? u"member.reactivated"_s : u"member.deactivated"_s;
    auto recorded =
        record(scene, {member.account, found.manager.membership.ownerName, action, member.id, before, after});
    return recorded ? sequence : Result<qint64>(tl::unexpected(recorded.error()));
}

Result<Response> deactivateMember(Scene &scene, const Request &request)
{
    auto found = memberToTurn(scene, request, u"deactivated"_s);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!scene.profile.deactivate) {
        return refuse(422, u"deactivation_not_offered"_s, u"At this portal access is removed, not deactivated."_s);
    }
    auto ended = endWhatIsOpen(scene, found->member, found->manager.membership.ownerName);
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    auto sequence = turn(scene, *found, u"deactivated"_s, {{u"ended"_s, endedToJson(*ended)}});
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    return memberDone(scene, found->member, *sequence, {{u"ended"_s, endedToJson(*ended)}});
}

/// Exactly what was deactivated comes back (R35), by who deactivated it or by somebody who could give it.
Result<Response> reactivateMember(Scene &scene, const Request &request)
{
    auto found = memberToTurn(scene, request, u"active"_s);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const MemberRow &member = found->member;
    if (member.statusById != scene.caller.identity) {
        const Holding held{grantFromStored(member.grantJson), member.role};
        if (auto may = checkWithin(held, found->manager.grantable(), scene.profile, scene.now); !may) {
            return tl::unexpected(may.error());
        }
    }
    auto sequence = turn(scene, *found, u"active"_s, {});
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    return memberDone(scene, found->member, *sequence, {{u"ended"_s, endedToJson({})}});
}

} // namespace

Routes memberStatusRoutes()
{
    const QString one = u"/v1/accounts/{account}/members/{member}"_s;
    return {mutationRoute({Verb::Post, one + u"/deactivate"_s, "deactivateMember"}, deactivateMember),
        mutationRoute({Verb::Post, one + u"/reactivate"_s, "reactivateMember"}, reactivateMember)};
}

} // namespace portal
