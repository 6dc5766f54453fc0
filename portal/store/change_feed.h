// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/message_rows.h"

#include <variant>

namespace portal {

/// One thing of an account as it is now, at the place of its last change.
using ChangeRow = std::variant<MemberRow, InvitationRow, SeenTicket, MessageRow>;

/// Where a reader of changes stands.
struct ChangePosition {
    qint64 reached = 0; ///< everything up to here has been read
};

/// What a reader may be told of.
struct ChangeSight {
    bool people = false; ///< members and invitations
    std::optional<TicketSight> tickets; ///< with their messages
};

/// At most `limit` changes after `position`, by rising sequence.
[[nodiscard]] Result<std::vector<ChangeRow>> changesAfter(Transaction &transaction, const QString &account,
    const ChangeSight &sight, const ChangePosition &position, int limit);

[[nodiscard]] qint64 sequenceOf(const ChangeRow &change);

} // namespace portal
