// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// A part of an account that grants can be limited to.
struct SubAccountRow {
    QString account;
    QString id;
    QString name;
};

/// The open ones of an account, by name.
[[nodiscard]] Result<std::vector<SubAccountRow>> subAccountsOf(Transaction &transaction, const QString &account);

/// Those of all accounts that `identity` is an active member of, by account and name.
[[nodiscard]] Result<std::vector<SubAccountRow>> subAccountsFor(Transaction &transaction, const QString &identity);

/// Adds one. 409 `name_taken` when the account has one of that name, in capitals or not.
[[nodiscard]] Result<void> addSubAccount(Transaction &transaction, const SubAccountRow &subAccount, Instant now);

/// Gives it the name in `subAccount`. 409 `name_taken` likewise.
[[nodiscard]] Result<void> renameSubAccount(Transaction &transaction, const SubAccountRow &subAccount);

/// Nobody can be given anything in it from now on, and its name is free.
[[nodiscard]] Result<void> closeSubAccount(Transaction &transaction, const SubAccountRow &subAccount, Instant now);

} // namespace portal
