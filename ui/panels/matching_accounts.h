// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QSortFilterProxyModel>

namespace gatehouse {

/// Accounts whose name, owner, portal, identity or role (*Owner*) holds the text, and sub-accounts whose name does,
/// these with their account above them. A person has some hundreds of accounts at most.
class MatchingAccounts final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    MatchingAccounts(bool subAccounts, QObject *parent);

    void setWanted(const QString &wanted);
    /// The account whose sub-accounts are shown however many they are.
    void setOpened(const AccountKey &account);
    /// The first row that matches by itself; the first of all while nothing is searched.
    [[nodiscard]] QModelIndex bestMatch() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool matches(const QModelIndex &index) const;
    [[nodiscard]] bool anyPartMatches(int row) const;

    bool m_subAccounts;
    QString m_wanted;
    AccountKey m_opened;
};

} // namespace gatehouse
