// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo_grants.h"

#include "portal/profiles/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portal {

using namespace Qt::Literals::StringLiterals;

DemoGrants::DemoGrants(const Profile &profile, QStringList subAccounts)
    : m_profile(profile)
    , m_subAccounts(std::move(subAccounts))
    , m_roles(profile.defaultRole)
{
    for (const Profile::Role &role : profile.roles) {
        if (role.assignable && role.key != profile.defaultRole) {
            m_roles.append(role.key);
        }
    }
}

DemoGrant DemoGrants::everything(const QString &role, std::optional<Instant> endsAt) const
{
    const Profile::Role *known = m_profile.role(role);
    if (known != nullptr && known->mayHoldAll) {
        return {role, stored(true, {}, endsAt)};
    }
    Cells cells;
    for (const Unit &unit : unitsFor(role)) {
        addUnit(cells, role, unit, {});
    }
    return {role, stored(false, cells, endsAt)};
}

DemoGrant DemoGrants::some(int number, std::optional<Instant> endsAt) const
{
    const QString role = roleFor(number);
    const std::vector<Unit> units = unitsFor(role);
    if (units.empty() || number % 5 == 0) {
        return everything(role, endsAt);
    }
    const Unit &unit = units[size_t(number) % units.size()];
    Cells cells;
    switch (number % 5) {
    case 1:
        addUnit(cells, role, unit, {});
        break;
    case 2:
        addUnit(cells, role, unit, m_subAccounts.value(number % qMax(1, int(m_subAccounts.size()))));
        break;
    case 3:
        addUnit(cells, role, unit, {});
        addUnit(cells, role, units[size_t(number / 5 + 1) % units.size()], {});
        break;
    default:
        add(cells, role, {unit.permissions.first(), unit.module, {}});
    }
    return {role, stored(false, cells, endsAt)};
}

QString DemoGrants::roleFor(int number) const
{
    // Two of three have the usual role.
    return number % 3 == 1 ? m_roles.at(number / 3 % m_roles.size()) : m_roles.first();
}

std::vector<DemoGrants::Unit> DemoGrants::unitsFor(const QString &role) const
{
    std::vector<Unit> units;
    const auto collect = [&](const QString &module, auto belongs) {
        Unit unit{module, {}};
        for (const Profile::Permission &permission : m_profile.permissions) {
            Cells cells;
            if (belongs(permission) && add(cells, role, {permission.key, module, {}})) {
                unit.permissions.append(permission.key);
            }
        }
        if (!unit.permissions.isEmpty()) {
            units.push_back(std::move(unit));
        }
    };
    for (const Profile::Module &module : m_profile.modules) {
        collect(module.key, [&module](const auto &permission) { return permission.modules.contains(module.key); });
    }
    for (const Profile::PermissionGroup &group : m_profile.groups) {
        collect({},
            [&group](const auto &permission) { return permission.group == group.key && permission.modules.isEmpty(); });
    }
    return units;
}

/// Adds a cell and what it requires in the same scope; false, and nothing added, when any of it is closed to the role.
bool DemoGrants::add(Cells &cells, const QString &role, const Cell &cell) const
{
    const auto &[key, module, subAccount] = cell;
    const Profile::Permission *permission = m_profile.permission(key);
    const Profile::Role *known = m_profile.role(role);
    if (permission == nullptr || known == nullptr || known->closed.contains(key)
        || known->closedModules.contains(module)) {
        return false;
    }
    Cells wanted{cell};
    for (const QString &requirement : permission->requirements) {
        const Profile::Permission *required = m_profile.permission(requirement);
        const QString where = required->modules.contains(module) ? module : QString();
        if (!add(wanted, role, {requirement, where, required->subAccounts ? subAccount : QString()})) {
            return false;
        }
    }
    cells.merge(wanted);
    return true;
}

void DemoGrants::addUnit(Cells &cells, const QString &role, const Unit &unit, const QString &subAccount) const
{
    for (const QString &key : unit.permissions) {
        const bool canBeLimited = m_profile.permission(key)->subAccounts;
        add(cells, role, {key, unit.module, canBeLimited ? subAccount : QString()});
    }
}

QString DemoGrants::stored(bool all, const Cells &cells, const std::optional<Instant> &endsAt)
{
    QJsonArray permissions;
    QJsonArray scoped;
    for (const auto &[permission, module, subAccount] : cells) {
        if (module.isEmpty() && subAccount.isEmpty()) {
            permissions.append(permission);
            continue;
        }
        QJsonObject cell{{u"permission"_s, permission}};
        if (!module.isEmpty()) {
            cell.insert(u"module"_s, module);
        }
        if (!subAccount.isEmpty()) {
            cell.insert(u"sub_account"_s, subAccount);
        }
        scoped.append(cell);
    }
    QJsonObject grant{{u"all"_s, all}, {u"permissions"_s, permissions}};
    if (!scoped.isEmpty()) {
        grant.insert(u"scoped"_s, scoped);
    }
    if (endsAt) {
        grant.insert(u"ends_at"_s, qint64(endsAt->time_since_epoch().count()));
    }
    return QString::fromUtf8(QJsonDocument(grant).toJson(QJsonDocument::Compact));
}

} // namespace portal
