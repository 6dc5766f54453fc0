// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace gatehouse {

/// How a day is typed and shown in a field: the locale's short form with four digits of the year, and without the marks
/// of direction that some locales put between its parts; a mirrored field turns their order by itself.
[[nodiscard]] QString dayFieldFormat();

/// "24 hours", "7 days": how long a link lasts, in whole units. Translated.
[[nodiscard]] QString lifetimeWords(std::chrono::seconds lifetime);

} // namespace gatehouse
