// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class OpenTicketDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;
struct Error;
struct TicketPolicy;

/// *Open Ticket*: for which account, to whom, how urgent, about what. The account is chosen here and stays what it is,
/// whatever the window switches to meanwhile.
class OpenTicketDialog final : public QDialog {
    Q_OBJECT

public:
    OpenTicketDialog(AccountContext *context, QWidget *parent);
    ~OpenTicketDialog() override;

    /// The accounts for which a ticket may be opened; the one shown first, if it is among them.
    [[nodiscard]] static QList<Account> accountsFor(const AccountContext &context);

private:
    void takeAccount();
    void check();
    void send();
    void fail(const Error &error);
    [[nodiscard]] const TicketPolicy *policy() const;

    AccountContext *m_context;
    QList<Account> m_accounts;
    std::unique_ptr<Ui::OpenTicketDialog> m_ui;
    QPushButton *m_send;
    bool m_isSending = false;
};

} // namespace gatehouse
