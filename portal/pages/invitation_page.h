// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/pages/invitation_view.h"

namespace portal {

/// GET /invitation/{token}: the token goes from the address bar into a cookie. Changes nothing.
[[nodiscard]] Result<Prepared> prepareInvitationLink(const Request &request, const Settings &settings);

/// GET /invitation: the page for the cookie's link. Changes nothing.
[[nodiscard]] Result<Prepared> prepareInvitationPage(const Request &request, const Settings &settings);

/// How the holder of this link's address can come in, by the portal's rules.
[[nodiscard]] Result<WayIn> wayInFor(Scene &scene, const InvitationRow &invitation);

/// The page for the link, alive or dead; `form` says what stands on it beside the invitation.
[[nodiscard]] Result<Response> linkPage(
    Scene &scene, const QByteArray &token, const QString &language, InvitationForm form = {});

} // namespace portal
