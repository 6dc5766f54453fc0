// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace portal {

/// Which issue of which invitation a link is for.
struct InvitationRef {
    QString linkId;
    int issue = 0;
};

/// «linkId.issue.mac»: the mac is HMAC-SHA256 over both under the key file's key. Recomputed whenever it is needed and
/// never stored (design decision 10).
[[nodiscard]] QByteArray invitationToken(const QByteArray &linkKey, const InvitationRef &ref);

/// What `token` is for; 404 `not_found` for anything this portal did not make. Says nothing about the invitation's
/// state: see acceptance.h.
[[nodiscard]] Result<InvitationRef> verifyInvitationToken(const QByteArray &linkKey, const QByteArray &token);

/// The link of the mail: «base address»/invitation/«token».
[[nodiscard]] QUrl invitationLink(const QUrl &baseUrl, const QByteArray &linkKey, const InvitationRef &ref);

} // namespace portal
