// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <optional>

namespace portal {

class Randomness;

/// What an authorization code is bound to (R13, R16): it is worth something only together with all of it.
struct CodeBinding {
    QString client;
    QString redirectUri;
    QString challenge; ///< S256 of the client's verifier
    QString account = {}; ///< the one chosen on the page; empty: nobody asked
};

/// A code for `identity`, good once and for 60 seconds. Only its hash is stored.
[[nodiscard]] Result<QByteArray> issueAuthorizationCode(
    Transaction &transaction, const QString &identity, const CodeBinding &binding, Instant now, Randomness &randomness);

/// What a client shows to have tokens for a code.
struct CodeExchange {
    QByteArray code;
    QString client;
    QString redirectUri;
    QByteArray verifier;
};

/// For whom a code was issued.
struct Redeemed {
    QString identity;
    QString account; ///< the one they chose; empty: nobody asked
};

/// For whom the code was issued. Nothing when anything is wrong; the code is spent by the first try, right or
/// wrong, and a second one ends the session that the first has opened.
[[nodiscard]] Result<std::optional<Redeemed>> redeemAuthorizationCode(
    Transaction &transaction, const CodeExchange &exchange, Instant now);

/// Ties the session to the code it came from, for the case that the code is shown again.
[[nodiscard]] Result<void> bindCodeToSession(Transaction &transaction, const QByteArray &code, const QString &session);

/// The challenge a verifier answers: base64url(SHA-256(verifier)).
[[nodiscard]] QString challengeOf(const QByteArray &verifier);

} // namespace portal
