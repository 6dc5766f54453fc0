// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/account_list_model.h"

#include "models/color_index.h"
#include "models/tool_tip.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

AccountListModel::AccountListModel(QObject *parent)
    : RowwiseModel(parent)
    , m_ownerTerm(tr("Owner"))
{
}

void AccountListModel::setAccounts(const QList<Account> &accounts)
{
    follow(m_accounts, accounts, [](const Account &account) { return account.key; }, std::equal_to<>{});
}

void AccountListModel::setOwnerTerm(const QString &term)
{
    const QString wanted = term.isEmpty() ? tr("Owner") : term;
    if (std::exchange(m_ownerTerm, wanted) != wanted)
        announce(rowCount(), 0, 0, [this](int row) { return m_accounts.at(row).isOwn; });
}

const Account &AccountListModel::accountAt(int row) const
{
    return m_accounts.at(row);
}

int AccountListModel::rowOf(const AccountKey &key) const
{
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [&key](const Account &account) { return account.key == key; });
    return found == m_accounts.end() ? -1 : static_cast<int>(found - m_accounts.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Account &account = m_accounts.at(index.row());
    const QString &roleLabel = account.isOwn ? m_ownerTerm : account.role;
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1 at %2, as %3").arg(account.name, account.portalName, account.identityEmail));
    case Qt::AccessibleTextRole:
        return account.isOwn ? tr("%1, %2").arg(account.name, roleLabel)
                             : tr("%1, %2, owned by %3").arg(account.name, roleLabel, account.ownerName);
    case KeyRole:
        return QVariant::fromValue(account.key);
    case RoleLabelRole:
        return roleLabel;
    case IsOwnRole:
        return account.isOwn;
    case OwnerNameRole:
        return account.ownerName;
    case PortalNameRole:
        return account.portalName;
    case IdentityRole:
        return account.identityEmail;
    case ColorIndexRole:
        return colorIndex(account.key.account.value);
    case PendingInvitationsRole:
        return account.pendingInvitations;
    case PendingChangesRole:
        return account.pendingChanges;
    default:
        return {};
    }
}

} // namespace gatehouse
