// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_issue.h"

#include "portal/api/wire.h"
#include "portal/mail/invitation_mail.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

tl::unexpected<Problem> tooMany(std::chrono::seconds wait)
{
    return tl::unexpected<Problem>(
        Problem{429, u"rate_limited"_s, u"Too many invitations; try again later."_s, {}, int(wait.count())});
}

} // namespace

Result<void> checkInvitationQuota(Scene &scene, const QString &account, const QString &canonicalEmail)
{
    const Profile::Invitations &rules = scene.profile.invitations;
    auto ofAccount = invitationsOfAccountSince(scene.transaction, account, scene.now - 1h);
    if (!ofAccount) {
        return tl::unexpected(ofAccount.error());
    }
    if (*ofAccount >= rules.perHour) {
        return tooMany(10min);
    }
    auto toAddress = invitationsToAddressSince(scene.transaction, canonicalEmail, scene.now - 24h);
    if (!toAddress) {
        return tl::unexpected(toAddress.error());
    }
    if (*toAddress >= rules.perAddressAndDay) {
        return tooMany(1h);
    }
    return {};
}

Result<qint64> issueInvitation(Scene &scene, InvitationRow &invitation)
{
    invitation.issuedAt = scene.now;
    if (invitation.lifetime.count() == 0) {
        invitation.lifetime = scene.profile.invitations.lifetime; // from before it could be chosen
    }
    invitation.expiresAt = scene.now + invitation.lifetime;
    invitation.invitedById = scene.caller.identity;
    invitation.invitedBy = callerName(scene.caller);
    invitation.delivery = u"not_attempted"_s;
    invitation.deliveryNote.clear();
    invitation.changedBy = callerName(scene.caller);
    invitation.changedAt = scene.now;
    auto sequence = putInvitation(scene.transaction, invitation);
    if (!sequence) {
        return sequence;
    }
    if (auto queued = queueInvitationMail(scene, invitation.account, invitation.id); !queued) {
        return tl::unexpected(queued.error());
    }
    return sequence;
}

QJsonObject auditedInvitation(const InvitationRow &invitation)
{
    return {{u"email"_s, invitation.email}, {u"name"_s, invitation.name}, {u"role"_s, invitation.role},
        {u"grant"_s, grantToJson(grantFromStored(invitation.grantJson))}, {u"issue"_s, invitation.issue},
        {u"expires_at"_s, instantToJson(invitation.expiresAt)}};
}

} // namespace portal
