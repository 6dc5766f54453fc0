// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/account_list_model.h"

#include "models/accounts/account_colors.h"
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
    QList<Row> rows;
    for (const Account &account : accounts) {
        rows.append(Row{account});
        for (const SubAccount &part : account.subAccounts)
            rows.append(Row{account, part});
    }
    follow(m_rows, rows, [](const Row &row) { return std::pair(row.account.key, row.part.id); }, std::equal_to<>{});
}

void AccountListModel::setOwnerTerm(const QString &term)
{
    const QString wanted = term.isEmpty() ? tr("Owner") : term;
    if (std::exchange(m_ownerTerm, wanted) != wanted)
        announce(rowCount(), 0, 0, [this](int row) { return m_rows.at(row).account.isOwn; });
}

void AccountListModel::setUnreadTickets(const QHash<AccountKey, int> &unread)
{
    const QHash<AccountKey, int> before = std::exchange(m_unread, unread);
    announce(rowCount(), 0, 0, [&](int row) {
        const AccountKey &key = m_rows.at(row).account.key;
        return before.value(key) != unread.value(key);
    });
}

int AccountListModel::rowOf(const AccountKey &key, const QString &subAccount) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const Row &row) { return row.account.key == key && row.part.id == subAccount; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AccountListModel::partData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.part.name;
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1, in %2").arg(row.part.name, row.account.name));
    case Qt::AccessibleTextRole:
        return tr("%1, in %2").arg(row.part.name, row.account.name);
    case RoleLabelRole:
        return QString();
    case PendingInvitationsRole:
    case PendingChangesRole:
    case UnreadTicketsRole:
        return 0; // said once, with the account
    default:
        return {};
    }
}

QString AccountListModel::spoken(const Account &account, const QString &roleLabel) const
{
    const QString words = account.isOwn ? tr("%1, %2").arg(account.name, roleLabel)
                                        : tr("%1, %2, owned by %3").arg(account.name, roleLabel, account.ownerName);
    const int unread = m_unread.value(account.key);
    return unread > 0 ? tr("%1, %n unread ticket(s)", nullptr, unread).arg(words) : words;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.isPart()) {
        if (const QVariant own = partData(row, role); own.isValid())
            return own;
    }
    const Account &account = row.account;
    const QString &roleLabel = account.isOwn ? m_ownerTerm : account.role;
    switch (role) {
    case Qt::DisplayRole:
    case AccountNameRole:
        return account.name;
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1 at %2, as %3").arg(account.name, account.portalName, account.identityEmail));
    case Qt::AccessibleTextRole:
        return spoken(account, roleLabel);
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
        return AccountColors::of(account.key.account.value);
    case PendingInvitationsRole:
        return account.pendingInvitations;
    case UnreadTicketsRole:
        return m_unread.value(account.key);
    case PendingChangesRole:
        return account.pendingChanges;
    case SubAccountRole:
        return row.part.id;
    case SubAccountCountRole:
        return static_cast<int>(account.subAccounts.size());
    default:
        return {};
    }
}

} // namespace gatehouse
