// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"

#include <QVariant>

namespace gatehouse::simulation {

/// A grant as the portal keeps it, as the client's value.
[[nodiscard]] Grant grantFromPortal(const QVariant &stored);

} // namespace gatehouse::simulation
