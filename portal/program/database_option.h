// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace portal {

/// The database a command uses unless told otherwise.
[[nodiscard]] QString defaultDatabase();

/// What `--database` says: a path or sqlite:///path.
[[nodiscard]] QUrl databaseUrl(const QString &given);

/// What whoever opens `database` should be told when it is not there yet, perhaps because its name was mistyped: that a
/// new portal is made. Empty when it is there.
[[nodiscard]] QString newPortalWords(const QUrl &database);

} // namespace portal
