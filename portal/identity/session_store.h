// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/store/transaction.h"

#include <optional>

namespace portal {

/// What a sign-in hands to the client. Only SHA-256 of both tokens is at rest (R19).
struct IssuedTokens {
    QString session;
    QString identity;
    QByteArray access;
    QByteArray refresh;
};

/// How long what lives (R20), by the portal's clock.
struct TokenLifetimes {
    static constexpr std::chrono::minutes access{15};
    static constexpr std::chrono::days refreshIdle{14};
    static constexpr std::chrono::days session{30};
    static constexpr std::chrono::seconds retry{60}; ///< a lost refresh reply may be asked for again this long (R26)
};

/// Why a session is over.
enum class SessionEnd { SignedOut, SignedOutEverywhere, TokenReused, CodeReused, PasswordReset };

/// Who holds `accessToken` now: 401 `unauthenticated` when it is unknown, over, signed out, or its identity is
/// disabled. Reads only, so that it fits a read transaction; last use is written when the token is refreshed, not by
/// each read.
[[nodiscard]] Result<Caller> callerOf(Transaction &transaction, const QByteArray &accessToken, Instant now);

/// Opens a session of `identity` and notes the sign-in at the identity and its memberships.
[[nodiscard]] Result<IssuedTokens> openSession(
    Transaction &transaction, const QString &identity, Instant now, Randomness &randomness);

/// The next tokens for `refreshToken`; nothing when it is good for none. The token before the present one, again within
/// 60 seconds under the same key, gets the very same answer: the next tokens are made from the token, the key and
/// `serverKey`, so that they can be made again without being kept. Any other reuse ends the session.
[[nodiscard]] Result<std::optional<IssuedTokens>> refreshSession(Transaction &transaction,
    const QByteArray &refreshToken, const QByteArray &idempotencyKey, const QByteArray &serverKey, Instant now);

/// Ends one session; the number that ended (0 when it was over already).
[[nodiscard]] Result<int> endSession(Transaction &transaction, const QString &session, SessionEnd why, Instant now);

/// Ends every session of an identity, and its codes that have not become one; the number of sessions that ended.
[[nodiscard]] Result<int> endSessionsOf(Transaction &transaction, const QString &identity, SessionEnd why, Instant now);

} // namespace portal
