// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/session/tokens.h"

namespace gatehouse {

class Clock;

/// The portal's token endpoint: one call a way of getting tokens. A value; what it points to outlives its calls.
/// Errors: SignInNeeded for "invalid_grant" (the code or token is over), Refused for the other answers of RFC 6749
/// §5.2, else what the transport or the status says. Engine thread.
class TokenEndpoint {
public:
    using CancellationPointer = std::shared_ptr<Cancellation>;

    TokenEndpoint(QUrl url, Transport &transport, const Clock &clock);

    /// Authorization code with PKCE: the way back from the browser.
    [[nodiscard]] QCoro::Task<Result<SignIn>> exchangeCode(
        QByteArray code, QByteArray redirectUri, QByteArray verifier, CancellationPointer cancellation) const;

    /// The single-use code of an embedded portal's pipe.
    [[nodiscard]] QCoro::Task<Result<SignIn>> exchangeSignInCode(
        QByteArray signInCode, CancellationPointer cancellation) const;

    /// The idempotency key is made of the token itself, so that a refresh whose answer was lost, by the network or by
    /// the end of the program, gets the same answer when it is tried again in time (R26).
    [[nodiscard]] QCoro::Task<Result<SignIn>> refresh(QByteArray refreshToken, CancellationPointer cancellation) const;

private:
    QUrl m_url;
    Transport *m_transport;
    const Clock *m_clock;
};

/// Whether these bytes may be a token at all (RFC 6750 §2.1); what is none leaves for no portal.
[[nodiscard]] bool isToken(const QString &text);

/// The tokens and the person of an answer of the token endpoint. `asked` is the steady moment of the request.
[[nodiscard]] Result<SignIn> decodeTokenAnswer(const QByteArray &body, std::chrono::milliseconds asked);

} // namespace gatehouse
