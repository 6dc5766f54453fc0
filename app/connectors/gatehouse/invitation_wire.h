// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/json_reader.h"
#include "models/invitations/invitation.h"

namespace gatehouse {

[[nodiscard]] Invitation invitationFromWire(const JsonObject &object);
[[nodiscard]] ReceivedInvitation receivedInvitationFromWire(const JsonObject &object);

} // namespace gatehouse
