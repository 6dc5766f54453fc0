// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QStringList>

namespace portal {

/// Puts the mail for one issue of an invitation into the outbox, in the transaction that made the issue. The row names
/// the invitation only: the link is made when the mail is written, so that no token is at rest.
[[nodiscard]] Result<void> queueInvitationMail(
    Transaction &transaction, const QString &account, const QString &invitation, int issue, Instant now);

} // namespace portal
