// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// How far an address asked not to be invited again.
enum class OptOut { None, Account, Portal };

/// What holds for invitations of `account` to the address; of both wishes the wider one.
[[nodiscard]] Result<OptOut> optOutOf(Transaction &transaction, const QString &canonicalEmail, const QString &account);

/// Keeps the wish: for one account, or, when `account` is empty, for the whole portal. Kept before: nothing changes.
[[nodiscard]] Result<void> putOptOut(
    Transaction &transaction, const QString &canonicalEmail, const QString &account, Instant now);

/// Takes back the wish towards `account` and the one towards the whole portal.
[[nodiscard]] Result<void> removeOptOut(
    Transaction &transaction, const QString &canonicalEmail, const QString &account);

} // namespace portal
