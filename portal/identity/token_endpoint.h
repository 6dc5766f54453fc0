// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// POST /v1/token: tokens for a code, a refresh token, or the embedded start's sign-in code. Its refusals are answers
/// of RFC 6749 §5.2, not problems: a spent code or a session ended by reuse must stay so, which a rollback would undo.
[[nodiscard]] Result<Prepared> prepareToken(const Request &request, const Settings &settings);

} // namespace portal
