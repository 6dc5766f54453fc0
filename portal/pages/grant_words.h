// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace portal {

struct Grant;
struct Profile;

/// One thing a grant allows, as people read it.
struct GrantLine {
    QString label;
    QString description;
};

/// What `grant` allows, in the catalogue's order, and where; one line for *All Permissions*. A key that the catalogue
/// no longer knows stands for itself. `subAccounts` are names by id.
[[nodiscard]] std::vector<GrantLine> grantLines(const Grant &grant, const QString &role, const Profile &profile,
    const QString &language, const QHash<QString, QString> &subAccounts = {});

} // namespace portal
