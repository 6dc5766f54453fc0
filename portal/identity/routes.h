// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// POST /v1/token, POST /v1/sign-out, GET /v1/me. `settings` must outlive the routes.
[[nodiscard]] Routes identityRoutes(const Settings &settings);

} // namespace portal
