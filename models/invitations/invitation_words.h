// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"

namespace gatehouse {

/// "Pending", "Expired", … Translated.
[[nodiscard]] QString stateWords(InvitationState state);

/// "Mail handed over", … Translated; empty when nothing is known.
[[nodiscard]] QString deliveryWords(Delivery delivery, const QString &note = {});

/// What the Expires column says: the countdown while pending, "yesterday" once expired, nothing when answered.
[[nodiscard]] QString expiryWords(InvitationState state, Instant expiresAt, Instant portalNow);

/// True when a view of `expiresAt` at `before` says something else at `now`.
[[nodiscard]] bool looksOlder(InvitationState resolution, Instant expiresAt, Instant before, Instant now);

} // namespace gatehouse
