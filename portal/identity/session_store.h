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
    static constexpr std::chrono::days refreshTotal{30};
    static constexpr std::chrono::seconds retry{60}; ///< a lost refresh reply may be asked for again this long (R26)
};

/// Who holds `accessToken` now: 401 `unauthenticated` when it is unknown, over, signed out, or its identity is
/// disabled. Reads only, so that it fits a read transaction; last use is written when the token is refreshed, not by
/// each read.
[[nodiscard]] Result<Caller> callerOf(Transaction &transaction, const QByteArray &accessToken, Instant now);

/// Opens a session of `identity`; `code` is the hash of the authorization code it came from (empty: none), so that a
/// second use of the code can end it (R16). Also notes the sign-in at the identity.
[[nodiscard]] Result<IssuedTokens> openSession(
    Transaction &transaction, const QString &identity, const QByteArray &code, Instant now, Randomness &randomness);

/// The next tokens for `refreshToken`; nothing when it is good for none. The token before the present one, again within
/// 60 seconds under the same key, gets the very same answer; any other reuse ends the session.
[[nodiscard]] Result<std::optional<IssuedTokens>> refreshSession(Transaction &transaction,
    const QByteArray &refreshToken, const QByteArray &idempotencyKey, const QByteArray &serverKey, Instant now);

/// Ends one session; the number that ended (0 when it was over already).
[[nodiscard]] Result<int> endSession(Transaction &transaction, const QString &session, Instant now);

/// Ends every session of an identity; the number that ended.
[[nodiscard]] Result<int> endSessionsOf(Transaction &transaction, const QString &identity, Instant now);

/// Ends what the authorization code with this hash has issued.
[[nodiscard]] Result<int> endSessionsFromCode(Transaction &transaction, const QByteArray &codeHash, Instant now);

} // namespace portal
