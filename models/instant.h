// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace gatehouse {

/// A moment, in milliseconds since 1970-01-01 UTC: what the wire and the store carry. Never a local time.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

} // namespace gatehouse
