// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/response.h"
#include "portal/problem.h"

namespace portal {

/// The problem as RFC 9457 has it: type, title in `language`, status, code, detail, request id and the extras;
/// with Retry-After and WWW-Authenticate where they belong.
[[nodiscard]] Response problemResponse(const Problem &problem, const QString &requestId, const QString &language);

} // namespace portal
