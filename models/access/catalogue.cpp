// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/catalogue.h"

#include <QSet>

namespace gatehouse {

Catalogue::Catalogue(std::vector<PermissionGroup> groups, std::vector<Permission> permissions)
    : m_groups(std::move(groups))
    , m_permissions(std::move(permissions))
{
    m_index.reserve(size());
    for (int index = 0; index < size(); ++index)
        m_index.insert(m_permissions[static_cast<std::size_t>(index)].key, index);
}

const Permission *Catalogue::find(const QString &key) const
{
    const std::optional<int> index = indexOf(key);
    return index ? &m_permissions[static_cast<std::size_t>(*index)] : nullptr;
}

std::optional<int> Catalogue::indexOf(const QString &key) const
{
    const auto found = m_index.constFind(key);
    return found == m_index.constEnd() ? std::nullopt : std::optional<int>(*found);
}

QString Catalogue::labelOf(const QString &key) const
{
    const Permission *permission = find(key);
    return permission && !permission->label.isEmpty() ? permission->label : key;
}

QStringList Catalogue::requirementsOf(const QString &key) const
{
    QStringList found;
    QSet<QString> seen{key};
    QStringList open{key};
    while (!open.isEmpty()) {
        const Permission *permission = find(open.takeFirst());
        if (!permission)
            continue;
        for (const QString &requirement : permission->requirements) {
            if (seen.contains(requirement))
                continue;
            seen.insert(requirement);
            found.append(requirement);
            open.append(requirement);
        }
    }
    return found;
}

QStringList Catalogue::dependentsOf(const QString &key) const
{
    QStringList found;
    QSet<QString> seen{key};
    QStringList open{key};
    while (!open.isEmpty()) {
        const QString needed = open.takeFirst();
        for (const Permission &permission : m_permissions) {
            if (seen.contains(permission.key) || !permission.requirements.contains(needed))
                continue;
            seen.insert(permission.key);
            found.append(permission.key);
            open.append(permission.key);
        }
    }
    return found;
}

} // namespace gatehouse
