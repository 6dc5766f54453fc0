// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace portal {

struct Profile;

/// What an invented person holds.
struct DemoGrant {
    QString role;
    QString json; ///< as the store keeps it
};

/// Makes up grants out of a profile's own catalogue, so that the sample fits any profile: some hold all permissions,
/// some a group or a module, some one thing in one sub-account. Each could be given over the API: nothing closed to its
/// role, each requirement met in its scope. The same number gives the same grant.
class DemoGrants {
public:
    DemoGrants(const Profile &profile, QStringList subAccounts);

    /// All permissions, or all a role that may not hold the word can have.
    [[nodiscard]] DemoGrant everything(const QString &role, std::optional<Instant> endsAt = {}) const;
    /// The `number`-th way to hold something.
    [[nodiscard]] DemoGrant some(int number, std::optional<Instant> endsAt = {}) const;

private:
    using Cell = std::tuple<QString, QString, QString>; // permission, module, sub-account
    using Cells = std::set<Cell>;
    /// Permissions that belong together: of a group, or in a module.
    struct Unit {
        QString module;
        QStringList permissions;
    };

    [[nodiscard]] QString roleFor(int number) const;
    [[nodiscard]] std::vector<Unit> unitsFor(const QString &role) const;
    bool add(Cells &cells, const QString &role, const Cell &cell) const;
    void addUnit(Cells &cells, const QString &role, const Unit &unit, const QString &subAccount) const;
    [[nodiscard]] static QString stored(bool all, const Cells &cells, const std::optional<Instant> &endsAt);

    const Profile &m_profile;
    QStringList m_subAccounts;
    QStringList m_roles; ///< those that can be given, the usual one first
};

} // namespace portal
