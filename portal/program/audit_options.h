// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Reads `audit verify …`.
[[nodiscard]] Result<Command> readAuditCommand(const QStringList &arguments);

} // namespace portal
