// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace portal {

/// The database a command uses unless told otherwise.
[[nodiscard]] QString defaultDatabase();

/// What `--database` says: a path or sqlite:///path.
[[nodiscard]] QUrl databaseUrl(const QString &given);

} // namespace portal
