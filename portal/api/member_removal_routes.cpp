// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/address.h"
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant_rules.h"
#include "portal/api/invitation_issue.h"
#include "portal/api/member_access.h"
#include "portal/api/member_ending.h"
#include "portal/api/seats.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A removal that was written, and what it ended.
struct Removal {
    qint64 sequence = 0;
    Ended ended;
};

/// Takes the access: by `action`, restorable until `member.restorableUntil`.
Result<Removal> takeAccess(Scene &scene, MemberRow &member, const QString &ownerName, const QString &action)
{
    const QJsonObject before = memberToJson(member, scene.profile);
    auto ended = endWhatIsOpen(scene, member, ownerName);
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    member.removedAt = scene.now;
    auto sequence = putChangedMember(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded =
        record(scene, {member.account, ownerName, action, member.id, before, {{u"ended"_s, endedToJson(*ended)}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Removal{*sequence, *ended};
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
    if (auto version = checkVersion(request, member.version, conflictWith(member, scene.profile)); !version) {
        return tl::unexpected(version.error());
    }
    member.restorableUntil = scene.now + scene.profile.restoreGrace;
    auto removal = takeAccess(scene, member, found->manager.membership.ownerName, u"member.removed"_s);
    if (!removal) {
        return tl::unexpected(removal.error());
    }
    return entity({{u"id"_s, member.id}, {u"version"_s, member.version},
                      {u"restorable_until"_s, instantToJson(member.restorableUntil)},
                      {u"ended"_s, endedToJson(removal->ended)}, {u"sequence"_s, removal->sequence}},
        member.version);
}

Result<Response> leaveAccount(Scene &scene, const Request &request)
{
    auto leaver = authorityIn(scene, request.pathValue(0));
    if (!leaver) {
        return tl::unexpected(leaver.error());
    }
    const Membership &own = leaver->membership;
    auto member = memberById(scene.transaction, own.account, own.member);
    if (!member || !*member) {
        return member ? refuse(500, u"internal"_s) : tl::unexpected(member.error());
    }
    if (own.isOwner() || (*member)->role == scene.profile.ownerRole) {
        return refuse(403, u"owner_cannot_leave"_s, u"Somebody must own the account."_s);
    }
    // Nobody but themselves brings back who went by themselves.
    (*member)->restorableUntil.reset();
    auto removal = takeAccess(scene, **member, own.ownerName, u"member.left"_s);
    if (!removal) {
        return tl::unexpected(removal.error());
    }
    return Response::json({{u"id"_s, own.member}, {u"sequence"_s, removal->sequence}});
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

/// Whoever is back needs no invitation: one that was sent meanwhile would let them in once more after they have left.
Result<void> supersedeInvitation(Scene &scene, const MemberRow &member, const QString &ownerName)
{
    auto open = openInvitation(scene.transaction, member.account, canonicalAddress(member.email));
    if (!open) {
        return tl::unexpected(open.error());
    }
    if (!*open) {
        return {};
    }
    auto resolved = resolveInvitation(scene.transaction, **open, u"superseded"_s, callerName(scene.caller), scene.now);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    return record(scene,
        {member.account, ownerName, u"invitation.superseded"_s, (*open)->id, auditedInvitation(**open),
            {{u"restored"_s, member.id}}});
}

Result<Response> restoreMember(Scene &scene, const Request &request)
{
    auto found = editableMember(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    MemberRow &member = found->member;
    if (!member.removedAt) {
        return refuse(412, u"version_conflict"_s, u"This person has access."_s, conflictWith(member, scene.profile));
    }
    if (auto version = checkVersion(request, member.version, conflictWith(member, scene.profile)); !version) {
        return tl::unexpected(version.error());
    }
    if (!member.restorableUntil || scene.now >= *member.restorableUntil) {
        return refuse(410, u"restore_too_late"_s);
    }
    if (auto may = checkMayRestore(scene, *found); !may) {
        return tl::unexpected(may.error());
    }
    if (auto seat = checkSeatToEnter(scene, member.account, canonicalAddress(member.email)); !seat) {
        return tl::unexpected(seat.error());
    }
    if (auto superseded = supersedeInvitation(scene, member, found->manager.membership.ownerName); !superseded) {
        return tl::unexpected(superseded.error());
    }
    member.removedAt.reset();
    member.restorableUntil.reset();
    auto sequence = putChangedMember(scene, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {member.account, found->manager.membership.ownerName, u"member.restored"_s, member.id, {},
            memberToJson(member, scene.profile)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return memberDone(scene, member, *sequence);
}

} // namespace

Routes memberRemovalRoutes()
{
    const QString account = u"/v1/accounts/{account}"_s;
    const QString one = account + u"/members/{member}"_s;
    return {mutationRoute({Verb::Delete, one, "removeMember"}, removeMember),
        mutationRoute({Verb::Post, one + u"/restore"_s, "restoreMember"}, restoreMember),
        mutationRoute({Verb::Post, account + u"/leave"_s, "leaveAccount"}, leaveAccount)};
}

} // namespace portal
