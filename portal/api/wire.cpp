// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/wire.h"

#include "portal/api/ticket_access.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

QJsonValue instantToJson(Instant at)
{
    return qint64(at.time_since_epoch().count());
}

QJsonValue instantToJson(const std::optional<Instant> &at)
{
    return at ? instantToJson(*at) : QJsonValue(QJsonValue::Null);
}

QJsonObject accountToJson(const Membership &membership)
{
    return {{u"id"_s, membership.account}, {u"name"_s, membership.accountName}, {u"owner_name"_s, membership.ownerName},
        {u"own"_s, membership.isOwner()}, {u"member_id"_s, membership.member}, {u"role"_s, membership.role},
        {u"grant"_s, grantToJson(grantFromStored(membership.grantJson))}, {u"sequence"_s, membership.sequence}};
}

QJsonObject memberToJson(const MemberRow &member, const Profile &profile)
{
    QJsonObject object{{u"id"_s, member.id}, {u"name"_s, member.name}, {u"email"_s, member.email},
        {u"role"_s, member.role}, {u"grant"_s, grantToJson(grantFromStored(member.grantJson))},
        {u"status"_s, member.removedAt ? u"removed"_s : member.status}, {u"version"_s, member.version},
        {u"since"_s, instantToJson(member.since)}, {u"last_sign_in"_s, instantToJson(member.lastSignIn)},
        {u"last_use"_s, instantToJson(member.lastUse)}, {u"second_factor"_s, false}};
    if (profile.tickets) {
        object.insert(u"notify"_s, member.notify);
        object.insert(u"ticket_visibility"_s, visibilityWord(visibilityOf(*profile.tickets, member.ticketVisibility)));
    }
    if (member.removedAt) {
        object.insert(u"removed_at"_s, instantToJson(member.removedAt));
        object.insert(u"restorable_until"_s, instantToJson(member.restorableUntil));
    }
    return object;
}

QJsonObject invitationToJson(const InvitationRow &invitation, Instant now)
{
    return {{u"id"_s, invitation.id}, {u"email"_s, invitation.email}, {u"name"_s, invitation.name},
        {u"role"_s, invitation.role}, {u"grant"_s, grantToJson(grantFromStored(invitation.grantJson))},
        {u"message"_s, invitation.message}, {u"state"_s, invitation.stateAt(now)}, {u"delivery"_s, invitation.delivery},
        {u"delivery_note"_s, invitation.deliveryNote}, {u"language"_s, invitation.language},
        {u"issued_at"_s, instantToJson(invitation.issuedAt)}, {u"expires_at"_s, instantToJson(invitation.expiresAt)},
        {u"resolved_at"_s, instantToJson(invitation.resolvedAt)}, {u"invited_by"_s, invitation.invitedBy},
        {u"issue"_s, invitation.issue}, {u"version"_s, invitation.version}};
}

QJsonObject receivedToJson(const ReceivedInvitationRow &received, Instant now)
{
    const InvitationRow &invitation = received.invitation;
    return {{u"id"_s, invitation.linkId}, {u"account_name"_s, received.accountName},
        {u"invited_by"_s, invitation.invitedBy}, {u"role"_s, invitation.role},
        {u"grant"_s, grantToJson(grantFromStored(invitation.grantJson))}, {u"state"_s, invitation.stateAt(now)},
        {u"expires_at"_s, instantToJson(invitation.expiresAt)}, {u"version"_s, invitation.version}};
}

QJsonArray subAccountsToJson(const std::vector<SubAccountRow> &subAccounts)
{
    QJsonArray array;
    for (const SubAccountRow &one : subAccounts) {
        array.append(QJsonObject{{u"id"_s, one.id}, {u"name"_s, one.name}});
    }
    return array;
}

QJsonObject conflictWith(const MemberRow &member, const Profile &profile)
{
    return {{u"present"_s, memberToJson(member, profile)}, {u"changed_by"_s, member.changedBy},
        {u"changed_at"_s, instantToJson(member.changedAt)}};
}

QJsonObject conflictWith(const InvitationRow &invitation, Instant now)
{
    return {{u"present"_s, invitationToJson(invitation, now)}, {u"changed_by"_s, invitation.changedBy},
        {u"changed_at"_s, instantToJson(invitation.changedAt)}};
}

} // namespace portal
