// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/portals/portal_description.h"

namespace gatehouse::fakes {

/// A portal with thirteen permissions in five groups, such as hosting firms have.
[[nodiscard]] PortalDescription samplePortal();

/// A grant of these permissions, everywhere.
[[nodiscard]] Grant grantOf(const QStringList &permissions);

} // namespace gatehouse::fakes
