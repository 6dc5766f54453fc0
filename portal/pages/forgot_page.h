// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// GET /password/forgot: which address is it?
[[nodiscard]] Result<Prepared> prepareForgotPage(const Request &request, const Settings &settings);

/// POST /password/forgot: a mail with a link, if anybody has the address; the page doesn't say (R7).
[[nodiscard]] Result<Prepared> prepareForgot(const Request &request, const Settings &settings);

} // namespace portal
