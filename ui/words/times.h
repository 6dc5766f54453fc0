// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

#include <QString>

namespace gatehouse {

/// "3 March 2026", for "since".
[[nodiscard]] QString dateWords(Instant then);

/// "24 hours", "7 days": how long a link lasts, in whole units. Translated.
[[nodiscard]] QString lifetimeWords(std::chrono::seconds lifetime);

} // namespace gatehouse
