// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/invitations/invitation.h"

#include <QDialog>

#include <memory>
#include <variant>

class QPushButton;

namespace gatehouse::Ui {
class ManagePermissionsDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;
struct Error;

/// *Manage Permissions* on a member or on a pending invitation. Says in words what will change, and stages only the
/// difference to what was shown.
class ManagePermissionsDialog final : public QDialog {
    Q_OBJECT

public:
    using Subject = std::variant<Member, Invitation>;

    ManagePermissionsDialog(AccountContext *context, Subject subject, QWidget *parent);
    ~ManagePermissionsDialog() override;

private:
    void setupSubject();
    void compare();
    void takeShape(); ///< after what there is room for
    /// What is otherwise of role and lifetime of an invitation, in words; empty when nothing is.
    [[nodiscard]] QString termsWords() const;
    void watchSubject();
    void save();
    void fail(const Error &error);

    AccountContext *m_context;
    AccountKey m_account;
    Subject m_subject;
    Grant m_before;
    std::unique_ptr<Ui::ManagePermissionsDialog> m_ui;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace gatehouse
