// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Reads `ticket list|show|reply|close|reopen …`.
[[nodiscard]] Result<Command> readTicketCommand(const QStringList &arguments);

} // namespace portal
