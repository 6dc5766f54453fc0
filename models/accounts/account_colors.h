// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// Which hue stands for each account: colorIndex() of its id, but while there are hues enough no two of the known
/// accounts share one, since the hue says for whom one acts. Of the whole program; window thread.
class AccountColors {
public:
    /// These are the accounts there are now.
    static void know(QStringList accountIds);
    /// In [0, colorCount).
    [[nodiscard]] static int of(const QString &accountId);
};

} // namespace gatehouse
