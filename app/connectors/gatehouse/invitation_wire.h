// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/wire_reader.h"
#include "models/invitations/invitation.h"

namespace gatehouse {

[[nodiscard]] Invitation invitationFromWire(const WireObject &object);
[[nodiscard]] ReceivedInvitation receivedInvitationFromWire(const WireObject &object);

} // namespace gatehouse
