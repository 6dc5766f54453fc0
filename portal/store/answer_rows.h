// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portal {

/// The answer a change got, kept under the key it came with (R50–R52).
struct AnswerRow {
    QString identity;
    QString client;
    QString key;
    qint64 seq = 0;
    QByteArray fingerprint;
    int status = 0;
    QString contentType;
    QString etag;
    QByteArray body;
    Instant createdAt{};
};

[[nodiscard]] Result<std::optional<AnswerRow>> answerByKey(
    Transaction &transaction, const QString &identity, const QString &client, const QString &key);
[[nodiscard]] Result<void> putAnswer(Transaction &transaction, const AnswerRow &answer);

/// The highest number among the pruned answers of a client; 0 when none was pruned.
[[nodiscard]] Result<qint64> highestPrunedSeq(Transaction &transaction, const QString &identity, const QString &client);

/// Forgets the answers from before `before`, but not that there were any. The number forgotten.
[[nodiscard]] Result<int> pruneAnswers(Transaction &transaction, Instant before);

} // namespace portal
