// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/control/control_message.h"

#include <QUrl>

#include <optional>

namespace portal {

/// Has the portal that runs on `database` carry out a command; nothing when none runs there.
[[nodiscard]] Result<std::optional<QJsonObject>> askRunningPortal(const QUrl &database, const ControlRequest &request);

} // namespace portal
