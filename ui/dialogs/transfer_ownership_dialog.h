// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class TransferOwnershipDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;

/// Offers the account to a member. Says before what it would mean once they confirm, and that nothing changes until
/// then.
class TransferOwnershipDialog final : public QDialog {
    Q_OBJECT

public:
    TransferOwnershipDialog(AccountContext *context, Member member, QWidget *parent);
    ~TransferOwnershipDialog() override;

private:
    void describe();
    void offer();

    AccountContext *m_context;
    AccountKey m_account;
    Member m_member;
    std::unique_ptr<Ui::TransferOwnershipDialog> m_ui;
    QPushButton *m_offer;
};

} // namespace gatehouse
