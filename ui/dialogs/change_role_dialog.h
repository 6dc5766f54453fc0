// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class ChangeRoleDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;

/// Gives a member another role. Says before what the new role may not hold and therefore drops.
class ChangeRoleDialog final : public QDialog {
    Q_OBJECT

public:
    ChangeRoleDialog(AccountContext *context, Member member, QWidget *parent);
    ~ChangeRoleDialog() override;

private:
    void fill();
    void describe();
    void save();
    [[nodiscard]] QString role() const;

    AccountContext *m_context;
    AccountKey m_account;
    Member m_member;
    std::unique_ptr<Ui::ChangeRoleDialog> m_ui;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace gatehouse
