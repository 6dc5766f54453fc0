// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace gatehouse::bench {

/// Commits of two rows a second by SQLite's C interface alone, with a write-ahead log and synchronous=FULL, in a file
/// of its own in `folder`: what a change could cost at best on that disk. Ends the program when SQLite fails.
[[nodiscard]] double rawCommitsPerSecond(const QString &folder, std::chrono::milliseconds time);

} // namespace gatehouse::bench
