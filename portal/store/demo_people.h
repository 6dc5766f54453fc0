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

/// A person of the small firm, and what they may do; empty: all permissions.
struct DemoColleague {
    DemoPerson person;
    QStringList permissions;
};
[[nodiscard]] const QList<DemoColleague> &demoColleagues();

/// The reseller's twelve accounts.
[[nodiscard]] const QStringList &demoAccountNames();

} // namespace portal
