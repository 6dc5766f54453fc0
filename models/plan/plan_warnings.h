// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/accounts/account.h"
#include "models/invitations/invite_verdict.h"
#include "models/plan/change.h"
#include "models/portals/portal_description.h"

#include <QStringList>

namespace gatehouse {

/// What is known where a change is to be applied: the account as the identity sees it, its people as the store has them
/// under the plan, and what is known of addresses. Pointers may be null; then nothing is said of what they would tell.
struct WarningGround {
    const Account *account = nullptr;
    const MemberTable *members = nullptr;
    const PortalDescription *portal = nullptr;
    const InviteGround *addresses = nullptr;
    Instant portalNow{};
};

/// What somebody should know of `change` before it is applied, most serious first: it locks oneself out, gives what one
/// does not hold, finds no seat, is about somebody who does not use the access or is removed already, or invites an
/// address that deserves a second look. Sentences, translated; outside text: show as plain text. The portal decides in
/// the end. O(1) in the number of members, O(plan) in `plan`.
[[nodiscard]] QStringList warningsOf(const Change &change, const WarningGround &ground, const QList<Change> &plan);

} // namespace gatehouse
