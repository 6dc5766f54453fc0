// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// GET /opt-out/{token}: asks who got an invitation whether they want more of them. Changes nothing, since mail
/// scanners open links.
[[nodiscard]] Result<Prepared> prepareOptOutPage(const Request &request, const Settings &settings);

/// POST /opt-out/{token}: the answer of the page's form, or a mail program's own button (RFC 8058), which has no cookie
/// and no page before it; the token alone says for whom.
[[nodiscard]] Result<Prepared> prepareOptOut(const Request &request, const Settings &settings);

} // namespace portal
