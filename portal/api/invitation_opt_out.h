// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/acceptance.h"
#include "portal/store/opt_out_rows.h"

#include <QUrl>

namespace portal {

/// «linkId.mac»: names the mailbox that invitation `linkId` was sent to, for the wish not to be invited again and for
/// nothing else. Made anew whenever it is needed and never stored; it does not expire, since old mails are read too.
[[nodiscard]] QByteArray optOutToken(const QByteArray &linkKey, const QString &linkId);

/// The invitation's link id; 404 `not_found` for anything this portal did not make.
[[nodiscard]] Result<QString> verifyOptOutToken(const QByteArray &linkKey, const QByteArray &token);

/// The link at the foot of the mail: «base address»/opt-out/«token».
[[nodiscard]] QUrl optOutLink(const QUrl &baseUrl, const QByteArray &linkKey, const QString &linkId);

/// 409 `opted_out` when who holds the address asked this account, or the whole portal, not to invite them (R48).
[[nodiscard]] Result<void> checkNotOptedOut(Scene &scene, const QString &account, const QString &canonicalEmail);

/// Keeps the wish of who got `invitation`, and declines what waits for them from there. `wish` is Account or Portal.
[[nodiscard]] Result<void> optOut(Scene &scene, const InvitationRow &invitation, OptOut wish);

/// Takes it back, towards the account of `invitation` and towards the portal.
[[nodiscard]] Result<void> optIn(Scene &scene, const InvitationRow &invitation);

} // namespace portal
