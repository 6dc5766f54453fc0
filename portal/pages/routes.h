// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// The pages for people: sign-in (/authorize), invitations (/invitation/{token}, /invitation) and their style sheet.
/// Both arguments must outlive the routes.
[[nodiscard]] Routes pageRoutes(const Settings &settings, const Profile &profile);

} // namespace portal
