// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// GET /password/reset/{token}: the token goes from the address bar into a cookie. Changes nothing: mail programs look
/// at links before people do.
[[nodiscard]] Result<Prepared> prepareResetLink(const Request &request, const Settings &settings);

/// GET /password/reset: the form for the cookie's link. Changes nothing.
[[nodiscard]] Result<Prepared> prepareResetPage(const Request &request, const Settings &settings);

/// POST /password/reset: sets the password and ends every session; signs nobody in (R9). `profile` must outlive it.
[[nodiscard]] Result<Prepared> prepareReset(const Request &request, const Settings &settings, const Profile &profile);

} // namespace portal
