// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace portal {

/// An invented person.
struct DemoPerson {
    QString name;
    QString email;
};

/// The n-th person of the crowd; each has an address of their own.
[[nodiscard]] DemoPerson demoPerson(int number);

/// The people of the small firm, beside its owner.
[[nodiscard]] const QList<DemoPerson> &demoColleagues();

/// Its sub-accounts, where a portal has some.
[[nodiscard]] const QStringList &demoSubAccountNames();

/// The reseller's twelve accounts.
[[nodiscard]] const QStringList &demoAccountNames();

} // namespace portal
