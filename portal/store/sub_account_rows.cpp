// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sub_account_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/text_fold.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *ofAccount =
    "SELECT account_id, id, name FROM sub_accounts WHERE account_id = ? AND closed_at IS NULL ORDER BY folded_name, id";
constexpr const char *ofMember =
    "SELECT s.account_id, s.id, s.name FROM sub_accounts s JOIN members m ON m.account_id = s.account_id WHERE "
    "m.identity_id = ? AND m.removed_at IS NULL AND m.status = 'active' AND s.closed_at IS NULL ORDER BY s.account_id, "
    "s.folded_name, s.id";
constexpr const char *byName =
    "SELECT 1 FROM sub_accounts WHERE account_id = ? AND folded_name = ? AND closed_at IS NULL AND id <> ?";
constexpr const char *add =
    "INSERT INTO sub_accounts (account_id, id, name, folded_name, created_at) VALUES (?, ?, ?, ?, ?)";

constexpr const char *rename =
    "UPDATE sub_accounts SET name = ?, folded_name = ? WHERE account_id = ? AND id = ? AND closed_at IS NULL";
constexpr const char *close =
    "UPDATE sub_accounts SET closed_at = ? WHERE account_id = ? AND id = ? AND closed_at IS NULL";

SubAccountRow subAccountFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString()};
}

Result<void> checkNameIsFree(Transaction &transaction, const SubAccountRow &subAccount)
{
    auto taken = transaction.rows(byName, {subAccount.account, foldedText(subAccount.name), subAccount.id});
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    if (!taken->empty()) {
        return refuse(409, u"name_taken"_s, u"The account has a sub-account of this name already."_s);
    }
    return {};
}

} // namespace

Result<std::vector<SubAccountRow>> subAccountsOf(Transaction &transaction, const QString &account)
{
    return allOf(transaction, subAccountFrom, ofAccount, {account});
}

Result<std::vector<SubAccountRow>> subAccountsFor(Transaction &transaction, const QString &identity)
{
    return allOf(transaction, subAccountFrom, ofMember, {identity});
}

Result<void> addSubAccount(Transaction &transaction, const SubAccountRow &subAccount, Instant now)
{
    if (auto free = checkNameIsFree(transaction, subAccount); !free) {
        return free;
    }
    return changeOne(transaction, add,
        {subAccount.account, subAccount.id, subAccount.name, foldedText(subAccount.name), toStored(now)});
}

Result<void> renameSubAccount(Transaction &transaction, const SubAccountRow &subAccount)
{
    if (auto free = checkNameIsFree(transaction, subAccount); !free) {
        return free;
    }
    return changeOne(
        transaction, rename, {subAccount.name, foldedText(subAccount.name), subAccount.account, subAccount.id});
}

Result<void> closeSubAccount(Transaction &transaction, const SubAccountRow &subAccount, Instant now)
{
    return changeOne(transaction, close, {toStored(now), subAccount.account, subAccount.id});
}

} // namespace portal
