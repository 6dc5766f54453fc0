// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Reads `sub-account list|add|rename|close`.
[[nodiscard]] Result<Command> readSubAccountCommand(const QStringList &arguments);

} // namespace portal
