// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

#include <QString>

namespace gatehouse {

/// "just now", "5 min ago", "2 h ago", "yesterday", "4 days ago", then the date; "in 5 min" for what is to come.
/// In the user's locale and time zone. Translated. A `now` that nobody has set (1970) gives the date.
[[nodiscard]] QString relativeWords(Instant when, Instant now);

/// "6 days left", "21 h left", "45 min left", "less than a minute left", "over".
[[nodiscard]] QString countdownWords(std::chrono::milliseconds remaining);

/// A number that changes exactly when countdownWords() does; cheap enough for each tick of each row.
[[nodiscard]] qint64 countdownStep(std::chrono::milliseconds remaining);

/// "3 Mar 2026": a day that is told in full.
[[nodiscard]] QString dateWords(Instant then);

/// The moment in full, for tool tips: date and time, as the clock on the wall tells it.
[[nodiscard]] QString absoluteWords(Instant when);

} // namespace gatehouse
