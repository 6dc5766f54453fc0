// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/member_ending.h"

#include "portal/api/invitation_issue.h"
#include "portal/store/sent_invitations.h"
#include "portal/store/transfer_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> withdrawInvitations(Scene &scene, const MemberRow &member, const QString &ownerName)
{
    auto sent = pendingInvitationsBy(scene.transaction, member.account, member.identity, scene.now);
    if (!sent) {
        return tl::unexpected(sent.error());
    }
    for (const InvitationRow &invitation : *sent) {
        auto resolved =
            resolveInvitation(scene.transaction, invitation, u"revoked"_s, callerName(scene.caller), scene.now);
        if (!resolved) {
            return tl::unexpected(resolved.error());
        }
        const Deed deed{member.account, ownerName, u"invitation.revoked"_s, invitation.id,
            auditedInvitation(invitation), {{u"inviter_lost_access"_s, member.id}}};
        if (auto recorded = record(scene, deed); !recorded) {
            return tl::unexpected(recorded.error());
        }
    }
    return int(sent->size());
}

Result<void> withdrawTransfer(Scene &scene, const MemberRow &member, const QString &ownerName)
{
    auto transfer = pendingTransfer(scene.transaction, member.account, scene.now);
    if (!transfer) {
        return tl::unexpected(transfer.error());
    }
    if (!*transfer || (*transfer)->toMember != member.id) {
        return {};
    }
    if (auto resolved = resolveTransfer(scene.transaction, **transfer, u"cancelled"_s, scene.now); !resolved) {
        return tl::unexpected(resolved.error());
    }
    return record(scene,
        {member.account, ownerName, u"ownership.transfer_cancelled"_s, (*transfer)->id, {{u"member"_s, member.id}},
            {}});
}

} // namespace

Result<Ended> endWhatIsOpen(Scene &scene, const MemberRow &member, const QString &ownerName)
{
    auto sessions = forgetUses(scene.transaction, member.account, member.identity, scene.now);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    auto invitations = withdrawInvitations(scene, member, ownerName);
    if (!invitations) {
        return tl::unexpected(invitations.error());
    }
    if (auto transfer = withdrawTransfer(scene, member, ownerName); !transfer) {
        return tl::unexpected(transfer.error());
    }
    return Ended{*sessions, *invitations};
}

QJsonObject endedToJson(const Ended &ended)
{
    return {{u"sessions"_s, ended.sessions}, {u"invitations"_s, ended.invitations}};
}

} // namespace portal
