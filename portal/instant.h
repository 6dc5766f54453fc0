// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace portal {

/// Milliseconds since 1970-01-01 UTC, by the portal's clock: the one that judges expiry.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

} // namespace portal
