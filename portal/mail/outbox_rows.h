// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// A mail that waits.
struct OutboxRow {
    QString id;
    QString recipient;
    QString subject;
    QString text;
    QString html;
    QString messageId;
    QString language;
    QString linkId; ///< of an invitation; empty: its link is not in it
    int issue = 0;
    Instant createdAt{};
    int attempts = 0;
    QString reset = {}; ///< the wish for a new password it is about; empty: about none
};

/// The mails whose time has come, those that waited longest first, a handful at once.
[[nodiscard]] Result<std::vector<OutboxRow>> dueMails(Transaction &transaction, Instant now);

/// Is what the mail links to still good: an invitation open, of this issue, not expired (N12); a link for a new
/// password neither used nor over, and for somebody?
[[nodiscard]] Result<bool> isStillWanted(Transaction &transaction, const OutboxRow &mail, Instant now);

/// Somebody else answers for it now: noted at the mail, and at the invitation, so that clients see it.
[[nodiscard]] Result<void> markHandedOver(Transaction &transaction, const OutboxRow &mail, Instant now);

/// It will never arrive: noted at both, with the reason.
[[nodiscard]] Result<void> markBounced(
    Transaction &transaction, const OutboxRow &mail, const QString &note, Instant now);

/// Nobody wants it any more, so that it is not to be sent.
[[nodiscard]] Result<void> markGivenUp(Transaction &transaction, const OutboxRow &mail, Instant now);

/// It did not go. When it is tried again follows from how often that happened; too often, and it counts as bounced.
/// Meanwhile the invitation says why it waits.
[[nodiscard]] Result<void> postpone(Transaction &transaction, const OutboxRow &mail, const QString &note, Instant now);

} // namespace portal
