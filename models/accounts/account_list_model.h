// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"
#include "models/rowwise_model.h"

#include <QAbstractListModel>

namespace gatehouse {

/// The accounts of the switcher, in the order given: own first. One model for combo box and popup.
class AccountListModel final : public RowwiseModel<QAbstractListModel> {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< AccountKey
        RoleLabelRole, ///< "Owner" for one's own (the portal's term), else the role
        IsOwnRole,
        OwnerNameRole,
        PortalNameRole,
        IdentityRole, ///< e-mail of the identity that sees it
        ColorIndexRole, ///< 0–11, derived from the account's id
        PendingInvitationsRole,
        PendingChangesRole,
    };

    explicit AccountListModel(QObject *parent = nullptr);

    void setAccounts(const QList<Account> &accounts); ///< a difference by key, never a reset
    void setOwnerTerm(const QString &term);
    [[nodiscard]] const Account &accountAt(int row) const;
    [[nodiscard]] int rowOf(const AccountKey &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Account> m_accounts;
    QString m_ownerTerm;
};

} // namespace gatehouse
