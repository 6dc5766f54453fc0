// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// GET /invitations: what somebody who is signed in to the pages was invited to, or the form to sign in with. Changes
/// nothing.
[[nodiscard]] Result<Prepared> prepareReceivedPage(const Request &request, const Settings &settings);

/// GET /: whoever only knows the portal's address is led to what waits for them, 303.
[[nodiscard]] Result<Prepared> prepareFrontPage(const Request &request, const Settings &settings);

/// POST /invitations/sign-in: a session of the pages, in a cookie, and 303 to the list.
[[nodiscard]] Result<Prepared> prepareReceivedSignIn(const Request &request, const Settings &settings);

/// POST /invitations: accepts or declines one. The form's mark proves that this browser was shown it, in the version
/// that is answered.
[[nodiscard]] Result<Prepared> prepareReceivedAnswer(const Request &request, const Settings &settings);

/// POST /invitations/sign-out.
[[nodiscard]] Result<Prepared> prepareReceivedSignOut(const Request &request, const Settings &settings);

} // namespace portal
