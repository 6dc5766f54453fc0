// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"
#include "models/result.h"

#include <QString>

#include <functional>

namespace gatehouse {

/// Makes the folder (0700) of the stores, and refuses one that is a link or belongs to somebody else (R71).
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

/// Makes an empty file 0600, or takes that mode for one that is there; refuses links and other people's files.
[[nodiscard]] Result<void> makePrivateFile(const QString &path);

/// The schema version written in an SQLite file's header, read without SQLite; 0 for an empty or foreign file.
[[nodiscard]] Result<int> versionInHeader(const QString &path);

/// Removes an older copy at `copy`, lets `write` write a new one and makes it 0600.
[[nodiscard]] Result<void> keepCopy(const QString &copy, const std::function<Result<int>()> &write);

/// Moves a damaged store out of the way, with its journal, as «name.damaged-time»; answers the new path.
[[nodiscard]] Result<QString> quarantine(const QString &path, Instant now);

/// Unlinks a store and its journals; true when nothing of it is left.
bool removeStore(const QString &path);

} // namespace gatehouse
