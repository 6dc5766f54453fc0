// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QFrame>

class QAbstractItemModel;

namespace gatehouse {

class AccountFinder;

/// The switcher's list: every account, own first, and their sub-accounts. Enter switches, Escape closes.
class AccountPopup final : public QFrame {
    Q_OBJECT

public:
    AccountPopup(QAbstractItemModel *accounts, QWidget *parent);

    void openAt(const QRect &button, const AccountKey &current, const QString &subAccount);

Q_SIGNALS:
    void chosen(const gatehouse::AccountKey &account, const QString &subAccount);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountFinder *m_finder;
};

} // namespace gatehouse
