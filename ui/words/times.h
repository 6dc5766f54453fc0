// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

#include <QString>

namespace gatehouse {

/// "2 h ago", "yesterday", "3 Mar": relative under seven days, the date afterwards. Translated.
[[nodiscard]] QString relativeWords(Instant then, Instant now);

/// "Tuesday, 3 March 2026, 14:02", for tooltips, in the locale's long form.
[[nodiscard]] QString absoluteWords(Instant then);

/// "3 March 2026", for "since".
[[nodiscard]] QString dateWords(Instant then);

/// "21 h 04 min", "4 min 10 s": what is left, two units. Translated.
[[nodiscard]] QString remainingWords(std::chrono::milliseconds left);

/// "24 hours", "7 days": how long a link lasts, in whole units. Translated.
[[nodiscard]] QString lifetimeWords(std::chrono::seconds lifetime);

} // namespace gatehouse
