// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/portals/portal_description.h"

#include <algorithm>

namespace gatehouse {

const Role *PortalDescription::role(const QString &key) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&key](const Role &role) { return role.key == key; });
    return found == roles.end() ? nullptr : &*found;
}

const Module *PortalDescription::module(const QString &key) const
{
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&key](const Module &module) { return module.key == key; });
    return found == modules.end() ? nullptr : &*found;
}

QString PortalDescription::moduleLabel(const QString &key) const
{
    const Module *known = module(key);
    return known != nullptr && !known->label.isEmpty() ? known->label : key;
}

} // namespace gatehouse
