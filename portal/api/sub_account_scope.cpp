// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/sub_account_scope.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestEcho = 80;

bool names(const Cells &cells, const QString &subAccount)
{
    return std::any_of(
        cells.cbegin(), cells.cend(), [&subAccount](const Cell &cell) { return cell.subAccount == subAccount; });
}

bool namesAny(const Cells &cells)
{
    return std::any_of(cells.cbegin(), cells.cend(), [](const Cell &cell) { return !cell.subAccount.isEmpty(); });
}

} // namespace

Result<void> checkSubAccounts(Scene &scene, const QString &account, const Cells &cells, const QString &field)
{
    if (!namesAny(cells)) {
        return {};
    }
    auto known = subAccountsOf(scene.transaction, account);
    if (!known) {
        return tl::unexpected(known.error());
    }
    for (const Cell &cell : sortedCells(cells)) {
        const bool isKnown = cell.subAccount.isEmpty()
            || std::any_of(
                known->begin(), known->end(), [&cell](const SubAccountRow &row) { return row.id == cell.subAccount; });
        if (!isKnown) {
            return refuse(422, u"unknown_sub_account"_s, u"The account has no such sub-account."_s,
                {{u"field"_s, field}, {u"permission"_s, cell.permission.left(longestEcho)},
                    {u"sub_account"_s, cell.subAccount.left(longestEcho)}});
        }
    }
    return {};
}

std::vector<SubAccountRow> visibleSubAccounts(
    const std::vector<SubAccountRow> &subAccounts, const QString &account, const Authority &member)
{
    const Grant &grant = member.grant;
    const bool seesAll = member.isOwner() || grant.all || names(grant.cells, {});
    std::vector<SubAccountRow> result;
    std::copy_if(subAccounts.begin(), subAccounts.end(), std::back_inserter(result),
        [&](const SubAccountRow &row) { return row.account == account && (seesAll || names(grant.cells, row.id)); });
    return result;
}

Result<std::vector<SubAccountRow>> namedSubAccounts(
    Transaction &transaction, const QString &account, const Grant &grant)
{
    if (!namesAny(grant.cells)) {
        return std::vector<SubAccountRow>();
    }
    auto known = subAccountsOf(transaction, account);
    if (known) {
        std::erase_if(*known, [&grant](const SubAccountRow &row) { return !names(grant.cells, row.id); });
    }
    return known;
}

Result<QHash<QString, QString>> subAccountNames(Transaction &transaction, const QString &account, const Grant &grant)
{
    auto named = namedSubAccounts(transaction, account, grant);
    if (!named) {
        return tl::unexpected(named.error());
    }
    QHash<QString, QString> names;
    for (const SubAccountRow &row : *named) {
        names.insert(row.id, row.name);
    }
    return names;
}

} // namespace portal
