// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace portal {

/// One account's chain of audit events, or the one that belongs to no account.
struct AuditChain {
    QString account; ///< empty: none
    QString accountName;
    qint64 events = 0;
    QByteArray head; ///< hash of the last event
    std::optional<qint64> broken; ///< number of the first event that doesn't fit
    QString brokenId; ///< of that event
};

/// Reads every chain of a database file in one look. Changes nothing and takes no lock, so that it works beside a
/// running portal. The Problem's detail is a sentence for the operator. O(events).
[[nodiscard]] Result<std::vector<AuditChain>> checkAuditTrail(const QString &path);

} // namespace portal
