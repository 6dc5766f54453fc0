// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"
#include "portal/http/response.h"
#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <chrono>
#include <optional>

namespace portal {

/// What makes a mutation happen once: its own key, and the client's rising number for the time when the key is
/// forgotten.
struct MutationKey {
    QString key;
    QString client;
    qint64 seq = 0;
    QByteArray fingerprint; ///< of method, path and body: the same key for something else is a mistake (R50)
};

/// How long an answer is kept (R52).
constexpr std::chrono::days answersKept{90};

/// `Idempotency-Key: "<uuid>"` and `Gatehouse-Client: "<uuid>";seq=<n>`: 400 key_missing or client_missing.
[[nodiscard]] Result<MutationKey> readMutationKey(const Request &request);

/// The answer this very change got before, with `Idempotent-Replay: ?1`; nothing when it is new. 422 key_reused, or 409
/// already_answered when the key may be among the forgotten ones.
[[nodiscard]] Result<std::optional<Response>> earlierAnswer(
    Transaction &transaction, const QString &identity, const MutationKey &key);

/// Keeps `response`; in the transaction that has the effect.
[[nodiscard]] Result<void> keepAnswer(
    Transaction &transaction, const QString &identity, const MutationKey &key, const Response &response, Instant now);

/// Must a repetition of the refused request get the same refusal (R53)? A change that somebody has given up after a
/// refusal must not happen when a straggling copy of it arrives later; what may rightly end otherwise next time (not
/// signed in, too often, busy) is not kept.
[[nodiscard]] bool isRefusalKept(const Problem &problem, const Request &request);

/// Forgets answers older than `answersKept`; the number forgotten.
[[nodiscard]] Result<int> pruneKeptAnswers(Transaction &transaction, Instant now);

} // namespace portal
