// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/invitation_rows.h"

namespace portal {

/// What somebody offered in an account and nobody has answered yet, expired ones left out.
[[nodiscard]] Result<std::vector<InvitationRow>> pendingInvitationsBy(
    Transaction &transaction, const QString &account, const QString &inviter, Instant now);

/// The language of the last invitation that somebody with this canonical address accepted here; empty: none.
[[nodiscard]] Result<QString> languageOfInvitee(Transaction &transaction, const QString &canonicalEmail);

} // namespace portal
