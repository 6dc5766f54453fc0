// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace gatehouse {

class MatchingAccounts;

/// A search field above the accounts, own first, each with its sub-accounts under it. Arrow keys move in the list while
/// the field keeps the keyboard, Enter chooses. Of an account with many sub-accounts they are shown when it is the
/// present one, or when the search finds them.
class AccountFinder final : public QWidget {
    Q_OBJECT

public:
    /// Without `subAccounts` accounts alone are listed.
    AccountFinder(QAbstractItemModel *accounts, bool subAccounts, QWidget *parent = nullptr);

    /// Clears the search and puts the mark on this place, or on the first.
    void start(const AccountKey &current, const QString &subAccount);
    /// What is marked; nothing while nothing matches.
    void chooseCurrent();
    [[nodiscard]] bool hasCurrent() const;
    /// Height for all of the list, at most for some nine accounts.
    [[nodiscard]] int wantedListHeight() const;
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const gatehouse::AccountKey &account, const QString &subAccount);
    void currentChanged();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void step(int rows);

    MatchingAccounts *m_matching;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing; ///< in the list's place
};

} // namespace gatehouse
