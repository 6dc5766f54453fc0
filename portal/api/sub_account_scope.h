// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/store/sub_account_rows.h"

#include <QHash>

namespace portal {

/// Are the sub-accounts that `cells` name this account's? 422 `unknown_sub_account` at `field`, with `sub_account`.
[[nodiscard]] Result<void> checkSubAccounts(
    Scene &scene, const QString &account, const Cells &cells, const QString &field);

/// Those of `subAccounts` that somebody may know of: all of them, or when all they hold is limited to some, those.
[[nodiscard]] std::vector<SubAccountRow> visibleSubAccounts(
    const std::vector<SubAccountRow> &subAccounts, const QString &account, const Authority &member);

/// The sub-accounts that a grant names, for somebody who is not a member yet.
[[nodiscard]] Result<std::vector<SubAccountRow>> namedSubAccounts(
    Transaction &transaction, const QString &account, const Grant &grant);

/// The same as names by id.
[[nodiscard]] Result<QHash<QString, QString>> subAccountNames(
    Transaction &transaction, const QString &account, const Grant &grant);

} // namespace portal
