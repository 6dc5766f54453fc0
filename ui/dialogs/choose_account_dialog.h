// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QDialog>

#include <memory>

namespace gatehouse::Ui {
class ChooseAccountDialog;
} // namespace gatehouse::Ui

class QPushButton;

namespace gatehouse {

class AccountContext;
class AccountFinder;
class AccountListModel;

/// In which account to begin, asked once after sign-in of whoever has a choice: own account first. Closing it leaves
/// the one that is shown. The choice is remembered.
class ChooseAccountDialog final : public QDialog {
    Q_OBJECT

public:
    ChooseAccountDialog(AccountContext *context, QWidget *parent);
    ~ChooseAccountDialog() override;

    void done(int result) override;

private:
    void takeAccounts();
    void choose(const AccountKey &account);

    AccountContext *m_context;
    IdentityId m_identity;
    AccountListModel *m_accounts;
    AccountFinder *m_finder;
    std::unique_ptr<Ui::ChooseAccountDialog> m_ui;
    QPushButton *m_open;
    AccountKey m_shown; ///< when the question was put
};

} // namespace gatehouse
