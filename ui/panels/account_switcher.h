// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QAbstractButton>

namespace gatehouse {

class AccountContext;
class AccountListModel;
class AccountPopup;

/// The combo box at the top left: in which account the window acts, and as what.
class AccountSwitcher final : public QAbstractButton {
    Q_OBJECT

public:
    AccountSwitcher(AccountContext *context, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void openPopup();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeAccounts();
    void takeUnread();
    void describe();
    [[nodiscard]] AccountPopup *popup();

    AccountContext *m_context;
    AccountListModel *m_accounts;
    AccountPopup *m_popup = nullptr; ///< made when it is first opened
    QString m_name;
    QString m_role;
    int m_hue = 0;
};

} // namespace gatehouse
