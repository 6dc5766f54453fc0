// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/acceptance.h"

#include "portal/api/address.h"
#include "portal/api/authority.h"
#include "portal/api/grant_rules.h"
#include "portal/api/seats.h"
#include "portal/api/sub_account_scope.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/account_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/sequence.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Problem> gone(const QString &code)
{
    return refuse(410, code);
}

/// The inviter as they are now. An inviter who lost membership or the right to invite takes their invitations with
/// them (R43, R44).
Result<Authority> inviterNow(Scene &scene, const InvitationRow &invitation)
{
    auto membership = membershipOf(scene.transaction, invitation.account, invitation.invitedById);
    if (!membership) {
        return tl::unexpected(membership.error());
    }
    if (!*membership) {
        return gone(u"invitation_revoked"_s);
    }
    Authority inviter{**membership, grantFromStored((*membership)->grantJson)};
    if (!inviter.mayManage(scene.profile, scene.now)) {
        return gone(u"invitation_revoked"_s);
    }
    return inviter;
}

Result<void> checkState(Scene &scene, const InvitationRow &invitation)
{
    const QString state = invitation.stateAt(scene.now);
    if (state == u"pending"_s) {
        return {};
    }
    return gone(state == u"accepted"_s ? u"invitation_used"_s : u"invitation_"_s + state);
}

/// What the invitee will hold: never more than the inviter may give now.
Result<Grant> grantNow(Scene &scene, const InvitationRow &invitation, const Authority &inviter)
{
    const Grant offered = grantFromStored(invitation.grantJson);
    Grant grant = intersection({offered, invitation.role}, inviter.grantable(), scene.profile, scene.now);
    if (!offered.isEmpty() && grant.isEmpty()) {
        return refuse(403, u"exceeds_own_rights"_s, u"The inviter can no longer give any of this."_s);
    }
    return grant;
}

/// A new member, or the tombstone of a former one brought back with the new grant alone (R35).
Result<qint64> enter(Scene &scene, const InvitationRow &invitation, const Grant &grant,
    const std::optional<MemberRow> &former, MemberRow &member)
{
    auto signedIn = lastSignInOf(scene.transaction, scene.caller.identity);
    if (!signedIn) {
        return tl::unexpected(signedIn.error());
    }
    member.lastSignIn = *signedIn;
    member.id = former ? former->id : scene.randomness.id();
    member.version = former ? former->version + 1 : 1;
    member.account = invitation.account;
    member.identity = scene.caller.identity;
    member.name = callerName(scene.caller);
    member.email = scene.caller.email;
    member.role = invitation.role;
    member.grantJson = grantToStored(grant);
    member.since = scene.now;
    member.changedById = scene.caller.identity;
    member.changedBy = callerName(scene.caller);
    member.changedAt = scene.now;
    return putMember(scene.transaction, member);
}

QString answererName(const Scene &scene, const InvitationRow &invitation)
{
    return scene.caller.identity.isEmpty() ? invitation.email : callerName(scene.caller);
}

/// Exactly one of those who answer at the same time succeeds (R39).
Result<void> resolveOnce(Scene &scene, const InvitationRow &invitation, const QString &resolution)
{
    auto resolved =
        resolveInvitation(scene.transaction, invitation, resolution, answererName(scene, invitation), scene.now);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    if (!*resolved) {
        return gone(u"invitation_used"_s);
    }
    return {};
}

} // namespace

Result<void> checkAnswerable(Scene &scene, const InvitationRow &invitation)
{
    if (auto state = checkState(scene, invitation); !state) {
        return state;
    }
    if (auto inviter = inviterNow(scene, invitation); !inviter) {
        return tl::unexpected(inviter.error());
    }
    return {};
}

Result<InvitationView> invitationByRef(Scene &scene, const InvitationRef &ref)
{
    auto found = invitationByLink(scene.transaction, ref.linkId);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return notFound();
    }
    const InvitationRow &invitation = **found;
    if (ref.issue != invitation.issue) {
        return gone(u"invitation_superseded"_s);
    }
    if (auto state = checkState(scene, invitation); !state) {
        return tl::unexpected(state.error());
    }
    auto inviter = inviterNow(scene, invitation);
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    auto names = subAccountNames(scene.transaction, invitation.account, grantFromStored(invitation.grantJson));
    if (!names) {
        return tl::unexpected(names.error());
    }
    return InvitationView{invitation, inviter->membership.accountName, inviter->membership.ownerName, *names};
}

Result<Accepted> acceptInvitation(Scene &scene, const InvitationRow &invitation)
{
    if (auto state = checkState(scene, invitation); !state) {
        return tl::unexpected(state.error());
    }
    if (scene.caller.identity.isEmpty()) {
        return refuse(401, u"unauthenticated"_s);
    }
    if (!scene.caller.emailVerified || canonicalAddress(scene.caller.email) != invitation.canonicalEmail) {
        return refuse(403, u"wrong_address"_s);
    }
    auto inviter = inviterNow(scene, invitation);
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    auto former = memberByIdentity(scene.transaction, invitation.account, scene.caller.identity);
    if (!former) {
        return tl::unexpected(former.error());
    }
    if (*former && !(*former)->removedAt) {
        return refuse(409, u"already_member"_s);
    }
    auto grant = grantNow(scene, invitation, *inviter);
    if (!grant) {
        return tl::unexpected(grant.error());
    }
    if (auto seat = checkSeatToEnter(scene, invitation.account, invitation.canonicalEmail); !seat) {
        return tl::unexpected(seat.error());
    }
    if (auto resolved = resolveOnce(scene, invitation, u"accepted"_s); !resolved) {
        return tl::unexpected(resolved.error());
    }
    MemberRow member;
    auto sequence = enter(scene, invitation, *grant, *former, member);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {invitation.account, inviter->membership.ownerName, u"invitation.accepted"_s, invitation.id, {},
            {{u"member"_s, member.id}, {u"role"_s, member.role}, {u"grant"_s, grantToJson(*grant)}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Accepted{invitation.account, member.id, *sequence};
}

Result<qint64> declineInvitation(Scene &scene, const InvitationRow &invitation)
{
    if (auto state = checkState(scene, invitation); !state) {
        return tl::unexpected(state.error());
    }
    if (auto resolved = resolveOnce(scene, invitation, u"declined"_s); !resolved) {
        return tl::unexpected(resolved.error());
    }
    auto inviter = membershipOf(scene.transaction, invitation.account, invitation.invitedById);
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    const QString principal = *inviter ? (*inviter)->ownerName : QString();
    Deed deed{
        invitation.account, principal, u"invitation.declined"_s, invitation.id, {}, {{u"email"_s, invitation.email}}};
    if (auto recorded = record(scene, deed); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return currentSequence(scene.transaction, invitation.account);
}

} // namespace portal
