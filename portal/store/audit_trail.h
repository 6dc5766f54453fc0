// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QJsonObject>

#include <optional>

namespace portal {

/// Who did what for whom, before and after.
struct AuditEvent {
    QString account; ///< empty: concerns none
    qint64 number = 0; ///< place in the account's chain, from 1; set by recordEvent
    QString id; ///< set by recordEvent
    Instant at{};
    QString actorId;
    QString actor; ///< name and address as they were
    QString principal; ///< whose account it was done in
    QString action; ///< "member.removed"
    QString object; ///< id of what it was done to
    QJsonObject before; ///< empty: there was nothing
    QJsonObject after; ///< empty: there is nothing
    QString requestId;
};

/// Writes the event at the end of its account's chain, in the transaction of its effect (R101).
[[nodiscard]] Result<void> recordEvent(Transaction &transaction, AuditEvent event);

/// At most `limit` events with a number below `before` (0: no bound), newest first.
[[nodiscard]] Result<std::vector<AuditEvent>> eventsOf(
    Transaction &transaction, const QString &account, qint64 before, int limit);

/// The number of the first event of a chain that does not fit the one before it; nothing when all do.
[[nodiscard]] Result<std::optional<qint64>> firstBrokenLink(Transaction &transaction, const QString &account);

} // namespace portal
