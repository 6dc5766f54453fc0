// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QFrame>

class QAbstractItemModel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace gatehouse {

/// The switcher's list: a search field and every account, own first. Arrow keys move in the list while the field keeps
/// the keyboard; Enter switches, Escape closes.
class AccountPopup final : public QFrame {
    Q_OBJECT

public:
    AccountPopup(QAbstractItemModel *accounts, QWidget *parent);

    void openAt(const QRect &button, const AccountKey &current);

Q_SIGNALS:
    void chosen(const gatehouse::AccountKey &account);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void step(int rows);

    QSortFilterProxyModel *m_matching;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace gatehouse
