// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse::test {

// What lies in the files of a folder, read by a connection of its own, one line a row.

/// The plan's file as it is, but for the counter of keys, which may leave numbers out, and the mark of a
/// token, which goes with the session.
[[nodiscard]] QStringList storedPlan(const QString &folder);

/// Of each change what the program shows of it: the same words as of the plan in memory (Scene).
[[nodiscard]] QStringList storedChanges(const QString &folder);

/// Plan and caches without what may be another whenever something was tried twice: moments, keys, how often it was
/// tried.
[[nodiscard]] QStringList storedInTheEnd(const QString &folder);

} // namespace gatehouse::test
