// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/portals/portal_description.h"

#include <algorithm>

namespace gatehouse {

const Role *PortalDescription::role(const QString &key) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&key](const Role &role) { return role.key == key; });
    return found == roles.end() ? nullptr : &*found;
}

} // namespace gatehouse
