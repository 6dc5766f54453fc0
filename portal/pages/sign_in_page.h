// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// GET /authorize: the form, or a page that says what is wrong with the request.
[[nodiscard]] Result<Prepared> prepareSignInPage(const Request &request, const Settings &settings);

/// POST /authorize: 303 to the client with a code, or the form again with the reason.
[[nodiscard]] Result<Prepared> prepareSignIn(const Request &request, const Settings &settings);

} // namespace portal
