// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace portal {

/// What a client asks of the sign-in page, read and found good.
struct SignInRequest {
    QString redirectUri; ///< on loopback, exactly as given
    QString challenge;
    QString state;
    QString loginHint;
};

/// The one client there is.
[[nodiscard]] QString signInClient();

/// Reads the query of GET /authorize; the name of the first parameter that is not as openapi.yaml has it. What is wrong
/// is told on a page and never by a redirect: an address that can't be trusted is not sent anybody to.
[[nodiscard]] tl::expected<SignInRequest, QString> readSignInRequest(const QHash<QString, QString> &query);

/// The request as the form carries it: readable, but not changeable, so that the page needs no cookie and the post no
/// second check.
[[nodiscard]] QByteArray sealed(const SignInRequest &request, const QByteArray &key, Instant now);

/// The request of a form, when this portal sealed it within the last half hour.
[[nodiscard]] std::optional<SignInRequest> unsealed(const QByteArray &seal, const QByteArray &key, Instant now);

/// Is it an http address on 127.0.0.1 with a port, and nothing but a path behind it (R14)? Not on [::1]: no page's
/// policy can let a form through to there.
[[nodiscard]] bool isLoopbackRedirect(const QString &uri);

} // namespace portal
