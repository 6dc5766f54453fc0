// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matching_accounts.h"

#include "models/accounts/account_list_model.h"

#include <array>

namespace gatehouse {

namespace {

constexpr int fewParts = 6; ///< as many are shown at once; more would hide the other accounts

bool isPart(const QModelIndex &index)
{
    return !index.data(AccountListModel::SubAccountRole).toString().isEmpty();
}

} // namespace

MatchingAccounts::MatchingAccounts(bool subAccounts, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_subAccounts(subAccounts)
{
}

void MatchingAccounts::setWanted(const QString &wanted)
{
    m_wanted = wanted;
    invalidateFilter();
}

void MatchingAccounts::setOpened(const AccountKey &account)
{
    m_opened = account;
    invalidateFilter();
}

QModelIndex MatchingAccounts::bestMatch() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_wanted.isEmpty() || matches(index(row, 0)))
            return index(row, 0);
    }
    return index(0, 0);
}

bool MatchingAccounts::matches(const QModelIndex &index) const
{
    static constexpr std::array searched{static_cast<int>(Qt::DisplayRole),
        static_cast<int>(AccountListModel::OwnerNameRole), static_cast<int>(AccountListModel::PortalNameRole),
        static_cast<int>(AccountListModel::IdentityRole), static_cast<int>(AccountListModel::RoleLabelRole)};
    // Owner, portal and identity are the account's: they must not bring up every sub-account of it.
    const std::size_t count = isPart(index) ? 1 : searched.size();
    return std::any_of(searched.begin(), searched.begin() + static_cast<std::ptrdiff_t>(count),
        [&](int role) { return index.data(role).toString().contains(m_wanted, Qt::CaseInsensitive); });
}

bool MatchingAccounts::anyPartMatches(int row) const
{
    const auto at = [this](int place) {
        return sourceModel()->index(place, 0);
    };
    for (int part = row + 1; part < sourceModel()->rowCount() && isPart(at(part)); ++part) {
        if (matches(at(part)))
            return true;
    }
    return false;
}

bool MatchingAccounts::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto index = sourceModel()->index(row, 0, parent);
    if (isPart(index)) {
        if (!m_subAccounts)
            return false;
        const bool isOpened = index.data(AccountListModel::KeyRole).value<AccountKey>() == m_opened;
        const bool areFew = index.data(AccountListModel::SubAccountCountRole).toInt() <= fewParts;
        return m_wanted.isEmpty() ? isOpened || areFew : matches(index);
    }
    return m_wanted.isEmpty() || matches(index) || (m_subAccounts && anyPartMatches(row));
}

} // namespace gatehouse
