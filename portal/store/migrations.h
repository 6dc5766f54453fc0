// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QString>

#include <span>
#include <vector>

namespace portal {

class SqliteConnection;

/// One step of the schema: statements that run in one transaction together with the version they lead to.
struct Migration {
    int version;
    std::span<const char *const> statements;
    const char *setVersion;
};

/// All steps, by rising version.
[[nodiscard]] const std::vector<Migration> &migrations();

/// Looks into an existing file without changing a byte: refuses one from a newer program, of another program, or
/// damaged (R99, M14). An empty file is fine.
[[nodiscard]] Result<void> checkStoreVersion(const QString &path);

/// Runs the missing steps.
[[nodiscard]] Result<void> migrate(SqliteConnection &connection);

} // namespace portal
