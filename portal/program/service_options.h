// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Reads `service add NAME`, `service list` and `service remove NAME`.
[[nodiscard]] Result<Command> readServiceCommand(const QStringList &arguments);

} // namespace portal
