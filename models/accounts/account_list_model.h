// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"
#include "models/rowwise_model.h"

#include <QAbstractListModel>

namespace gatehouse {

/// The accounts of the switcher, in the order given: own first; each followed by its sub-accounts. One model for combo
/// box, popup and picker. A list with levels and no tree: there is one way through it for keyboard and screen reader.
class AccountListModel final : public RowwiseModel<QAbstractListModel> {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< AccountKey; of a sub-account its account's
        RoleLabelRole, ///< "Owner" for one's own (the portal's term), else the role; empty for a sub-account
        IsOwnRole,
        OwnerNameRole,
        PortalNameRole,
        IdentityRole, ///< e-mail of the identity that sees it
        ColorIndexRole, ///< 0–11, derived from the account's id
        PendingInvitationsRole,
        PendingChangesRole,
        UnreadTicketsRole,
        SubAccountRole, ///< QString id; empty: the row is the account itself
        SubAccountCountRole, ///< int, how many the account has
        AccountNameRole, ///< of a sub-account its account's
    };

    explicit AccountListModel(QObject *parent = nullptr);

    void setAccounts(const QList<Account> &accounts); ///< a difference by key, never a reset
    void setOwnerTerm(const QString &term);
    void setUnreadTickets(const QHash<AccountKey, int> &unread); ///< accounts that are not in it have none
    [[nodiscard]] int rowOf(const AccountKey &key, const QString &subAccount = {}) const; ///< -1: there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString spoken(const Account &account, const QString &roleLabel) const;
    /// An account, or one of its sub-accounts.
    struct Row {
        Account account;
        SubAccount part = {};

        [[nodiscard]] bool isPart() const { return !part.id.isEmpty(); }
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] QVariant partData(const Row &row, int role) const;

    QList<Row> m_rows;
    QString m_ownerTerm;
    QHash<AccountKey, int> m_unread;
};

} // namespace gatehouse
