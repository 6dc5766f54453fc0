// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/store/member_rows.h"

namespace portal {

/// What of somebody's ended together with their access to an account.
struct Ended {
    int sessions = 0; ///< of theirs, in which the account was open; they go on elsewhere
    int invitations = 0; ///< pending ones they had sent, withdrawn now (R44, R45)
};

/// Ends it, in the transaction that takes the access. Their own requests need no ending: each asks anew (R21). An
/// ownership that was offered to them is offered no longer.
[[nodiscard]] Result<Ended> endWhatIsOpen(Scene &scene, const MemberRow &member, const QString &ownerName);

[[nodiscard]] QJsonObject endedToJson(const Ended &ended);

} // namespace portal
