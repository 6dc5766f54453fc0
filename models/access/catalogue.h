// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gatehouse {

/// One item of a portal's permission catalogue, in the user's language. All text comes from outside: plain text.
struct Permission {
    QString key; ///< the wire's name, stable
    QString group; ///< key of its group
    QString label; ///< "View & Pay Invoices"
    QString description; ///< what it lets a person do, in plain words
    QStringList requirements; ///< keys of permissions it needs; transitive closure is the catalogue's business
    QStringList modules = {}; ///< keys of the modules it can be limited to; empty: not by module
    bool bySubAccount = false; ///< can be limited to sub-accounts
};

/// A heading under which permissions are shown.
struct PermissionGroup {
    QString key;
    QString label;
};

/// What can be granted at one portal. Gives each permission a dense index for the run, so that a grant can be a bit
/// set; the client has no list of permissions of its own (design decision 14). Immutable, cheap to copy.
class Catalogue {
public:
    Catalogue() = default;
    Catalogue(std::vector<PermissionGroup> groups, std::vector<Permission> permissions);

    [[nodiscard]] int size() const { return static_cast<int>(m_permissions.size()); }
    [[nodiscard]] const std::vector<PermissionGroup> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Permission> &permissions() const { return m_permissions; }
    [[nodiscard]] const Permission *find(const QString &key) const;
    [[nodiscard]] std::optional<int> indexOf(const QString &key) const;

    /// The label, or the key itself for a permission this catalogue does not know.
    [[nodiscard]] QString labelOf(const QString &key) const;

    /// Every permission `key` needs, direct and indirect, without `key`. Cycles in a portal's data end the walk.
    [[nodiscard]] QStringList requirementsOf(const QString &key) const;

    /// Every permission that needs `key`, direct and indirect, without `key`.
    [[nodiscard]] QStringList dependentsOf(const QString &key) const;

private:
    std::vector<PermissionGroup> m_groups;
    std::vector<Permission> m_permissions;
    QHash<QString, int> m_index;
};

} // namespace gatehouse
