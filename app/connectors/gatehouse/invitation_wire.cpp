// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/invitation_wire.h"

#include "app/connectors/gatehouse/grant_wire.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

// Pending and expired differ by the portal's clock alone, so both are kept as pending; see stateOf().
InvitationState resolutionFromWire(const QString &state)
{
    if (state == "pending"_L1 || state == "expired"_L1)
        return InvitationState::Pending;
    if (state == "accepted"_L1)
        return InvitationState::Accepted;
    if (state == "declined"_L1)
        return InvitationState::Declined;
    if (state == "revoked"_L1)
        return InvitationState::Revoked;
    if (state == "superseded"_L1)
        return InvitationState::Superseded;
    return InvitationState::Unknown;
}

Delivery deliveryFromWire(const QString &delivery)
{
    if (delivery == "not_attempted"_L1)
        return Delivery::NotAttempted;
    if (delivery == "handed_over"_L1)
        return Delivery::HandedOver;
    if (delivery == "bounced"_L1)
        return Delivery::Bounced;
    return Delivery::Unknown;
}

Instant instant(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

InvitationId idFromWire(const WireObject &object)
{
    InvitationId id{object.text("id")};
    if (id.isEmpty())
        object.fault("id");
    return id;
}

} // namespace

Invitation invitationFromWire(const WireObject &object)
{
    Invitation invitation;
    invitation.id = idFromWire(object);
    invitation.email = object.text("email");
    invitation.name = object.text("name");
    invitation.role = object.text("role");
    invitation.grant = grantFromWire(object.object("grant"));
    invitation.message = object.text("message");
    invitation.resolution = resolutionFromWire(object.text("state"));
    invitation.delivery = deliveryFromWire(object.text("delivery"));
    invitation.deliveryNote = object.textOr("delivery_note", {});
    invitation.issuedAt = instant(object.integer("issued_at"));
    invitation.expiresAt = instant(object.integer("expires_at"));
    if (const auto resolvedAt = object.integerOrNull("resolved_at"))
        invitation.resolvedAt = instant(*resolvedAt);
    invitation.invitedBy = object.text("invited_by");
    invitation.issue = static_cast<int>(object.integer("issue"));
    invitation.version = object.integer("version");
    return invitation;
}

ReceivedInvitation receivedInvitationFromWire(const WireObject &object)
{
    ReceivedInvitation invitation;
    invitation.id = idFromWire(object);
    invitation.accountName = object.text("account_name");
    invitation.invitedBy = object.text("invited_by");
    invitation.role = object.text("role");
    invitation.grant = grantFromWire(object.object("grant"));
    if (object.has("sub_accounts")) {
        object.forEach("sub_accounts",
            [&invitation](const WireObject &part) { invitation.subAccounts.append(part.text("name")); });
    }
    invitation.resolution = resolutionFromWire(object.text("state"));
    invitation.expiresAt = instant(object.integer("expires_at"));
    invitation.version = object.integer("version");
    return invitation;
}

} // namespace gatehouse
