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
    QString reason = {}; ///< in the words of who did it; empty: none given
};

/// Writes the event at the end of its account's chain, in the transaction of its effect (R101).
[[nodiscard]] Result<void> recordEvent(Transaction &transaction, AuditEvent event);

/// Which events of a chain are asked for. Empty texts and times ask for nothing.
struct AuditFilter {
    QString actor; ///< part of the actor's name or address, or their whole id
    QString action; ///< «member.removed», or «member» for all that begin so
    QString object;
    std::optional<Instant> from;
    std::optional<Instant> to; ///< events before this moment
    qint64 before = 0; ///< only numbers below it; 0: no bound
    int limit = 100;
};

/// What `filter` asks for, newest first.
[[nodiscard]] Result<std::vector<AuditEvent>> eventsOf(
    Transaction &transaction, const QString &account, const AuditFilter &filter);

/// What an event is called whose action was refused, and how many of those an actor has since `since`.
[[nodiscard]] QString refusedAction();
[[nodiscard]] Result<int> refusalsSince(
    Transaction &transaction, const QString &account, const QString &actorId, Instant since);

/// The number of the first event of a chain that does not fit the one before it; nothing when all do.
[[nodiscard]] Result<std::optional<qint64>> firstBrokenLink(Transaction &transaction, const QString &account);

} // namespace portal
