// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// The profile that a database's roles and permissions come from.
struct KeptProfile {
    QString key; ///< empty: nobody has said yet
    QString source; ///< a built-in profile's name, or the path of a file
};

[[nodiscard]] Result<KeptProfile> keptProfile(Transaction &transaction);
[[nodiscard]] Result<void> keepProfile(Transaction &transaction, const KeptProfile &profile);

} // namespace portal
