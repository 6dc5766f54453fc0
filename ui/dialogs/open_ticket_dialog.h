// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class OpenTicketDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;
class Actions;
class AttachmentTray;
struct Error;
struct TicketPolicy;

/// *Open Ticket*: for which account, to whom, how urgent, about what. The account is chosen here and stays what it is,
/// whatever the window switches to meanwhile.
class OpenTicketDialog final : public QDialog {
    Q_OBJECT

public:
    OpenTicketDialog(AccountContext *context, Actions *actions, QWidget *parent);
    ~OpenTicketDialog() override;

    /// The accounts for which a ticket may be opened; the one shown first, if it is among them.
    [[nodiscard]] static QList<Account> accountsFor(const AccountContext &context);

    /// Keeps what was begun, however the dialog is left; it is there again when the dialog is.
    void done(int result) override;

private:
    void takeDraft();
    void keep();
    void takeAccount();
    void check();
    void send();
    void fail(const Error &error);
    [[nodiscard]] const TicketPolicy *policy() const;

    AccountContext *m_context;
    QList<Account> m_accounts;
    std::unique_ptr<Ui::OpenTicketDialog> m_ui;
    AttachmentTray *m_files;
    QPushButton *m_send;
    QTimer m_pause;
    bool m_isSending = false;
};

} // namespace gatehouse
