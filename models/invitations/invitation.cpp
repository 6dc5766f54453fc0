// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invitation.h"

#include "models/invitations/invitation_terms.h"

namespace gatehouse {

InvitationTerms termsOf(const Invitation &invitation)
{
    return {
        invitation.role, std::chrono::duration_cast<std::chrono::seconds>(invitation.expiresAt - invitation.issuedAt)};
}

InvitationState stateOf(const Invitation &invitation, Instant portalNow)
{
    return stateAt(invitation.resolution, invitation.expiresAt, portalNow);
}

InvitationState stateOf(const ReceivedInvitation &invitation, Instant portalNow)
{
    return stateAt(invitation.resolution, invitation.expiresAt, portalNow);
}

InvitationState stateAt(InvitationState resolution, Instant expiresAt, Instant portalNow)
{
    if (resolution != InvitationState::Pending)
        return resolution;
    return portalNow < expiresAt ? InvitationState::Pending : InvitationState::Expired;
}

} // namespace gatehouse
