// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// Reads the body as its route wants it, into request.json or request.form. 415 for another content type, 400 for a
/// body that is not wanted or not well-formed.
[[nodiscard]] Result<void> readBody(Route::Body kind, Request &request);

} // namespace portal
