// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/identity/identity_store.h"

#include <QUrl>

namespace portal {

struct Scene;

/// How long the link in a mail is good (R9: at most an hour).
constexpr std::chrono::minutes resetLifetime{30};

/// The secret of a link: made of the key file and the wish's id, so that it is at rest nowhere.
[[nodiscard]] QByteArray resetToken(const QByteArray &linkKey, const QString &reset);

/// The link for a mail; it starts with the portal's own address, never with a request's.
[[nodiscard]] QUrl resetLink(const QUrl &baseUrl, const QByteArray &linkKey, const QString &reset);

/// Notes that somebody asked for a new password for this address, and queues the mail in `language`. Takes the same
/// steps whether anybody has the address or not (R7).
[[nodiscard]] Result<void> askForReset(Scene &scene, const QString &email, const QString &language);

/// Whose password `token` may set now; nothing when it was used, is over, or never was.
[[nodiscard]] Result<std::optional<Identity>> identityOfReset(
    Transaction &transaction, const QByteArray &token, Instant now);

/// Sets it, ends every session, spends every link of this identity, writes it down and tells the address (R9, R10,
/// R22). The link came by mail, so the address is proven. Signs nobody in.
[[nodiscard]] Result<void> resetPassword(
    Scene &scene, const Identity &identity, const QByteArray &phc, const QString &language);

} // namespace portal
