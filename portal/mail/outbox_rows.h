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
    QString linkId; ///< empty: no link in it
    int issue = 0;
    Instant createdAt{};
    int attempts = 0;
};

/// The mails whose time has come, those that waited longest first, a handful at once.
[[nodiscard]] Result<std::vector<OutboxRow>> dueMails(Transaction &transaction, Instant now);

/// Is what the mail links to still an offer: open, of this issue, not expired (N12)?
[[nodiscard]] Result<bool> isStillWanted(Transaction &transaction, const OutboxRow &mail, Instant now);

/// It is on its way: noted at the mail, and at the invitation, so that clients see it.
[[nodiscard]] Result<void> markHandedOver(Transaction &transaction, const OutboxRow &mail, Instant now);

/// It is not to be sent any more.
[[nodiscard]] Result<void> markGivenUp(Transaction &transaction, const OutboxRow &mail, Instant now);

/// It could not be written; when it is tried again follows from how often that happened.
[[nodiscard]] Result<void> postpone(Transaction &transaction, const OutboxRow &mail, const QString &error, Instant now);

} // namespace portal
