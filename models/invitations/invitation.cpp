// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invitation.h"

namespace gatehouse {

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
