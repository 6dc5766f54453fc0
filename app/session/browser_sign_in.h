// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/session/tokens.h"

#include <functional>

namespace gatehouse {

class Clock;
class Randomness;

/// Where a portal signs people in, as its capability document says.
struct SignInPlace {
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QString issuer;
};

/// Sign-in by the system browser: authorization code with PKCE S256 and a loopback redirect (R13–R16). No password and
/// no page of the portal ever passes through the client. Engine thread; outlives its attempts.
class BrowserSignIn {
public:
    /// Shows the person the page to sign in on. Whether a browser starts is no matter here: the page can be opened by
    /// hand as well. Called in the engine thread, once an attempt.
    using ShowPage = std::function<void(const QUrl &)>;

    struct Parts {
        Transport &transport;
        Randomness &randomness;
        const Clock &clock;
        std::chrono::milliseconds patience{120'000}; ///< how long the way back stays open
    };

    explicit BrowserSignIn(Parts parts);

    /// One attempt. Errors: Cancelled; TimedOut when nobody came back in time; Refused when the portal or the person
    /// said no there; OutsideContract for an answer that is not this portal's; BadInput for endpoints that are no https
    /// (or loopback) addresses; else what the transport says.
    [[nodiscard]] QCoro::Task<Result<SignIn>> signIn(
        SignInPlace place, QString loginHint, ShowPage show, std::shared_ptr<Cancellation> cancellation) const;

private:
    Parts m_parts;
};

} // namespace gatehouse
