// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/store/invitation_rows.h"

namespace portal {

/// May this account send one more, and to this address? 429 `rate_limited` with Retry-After (R48).
[[nodiscard]] Result<void> checkInvitationQuota(Scene &scene, const QString &account, const QString &canonicalEmail);

/// Starts the lifetime: issued now, expires exactly the profile's lifetime later, and its mail waits in the outbox in
/// this transaction. Returns the account's sequence.
[[nodiscard]] Result<qint64> issueInvitation(Scene &scene, InvitationRow &invitation);

/// What the audit trail keeps of an invitation.
[[nodiscard]] QJsonObject auditedInvitation(const InvitationRow &invitation);

} // namespace portal
