// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/address.h"
#include "models/ids.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class InviteDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;
struct Error;

/// *Invite New User*: an address checked while it is typed, and what the person may do. Invites into the account that
/// was shown when it opened. Sending stages a change; the window's bar offers its undo.
class InviteDialog final : public QDialog {
    Q_OBJECT

public:
    InviteDialog(AccountContext *context, QWidget *parent);
    ~InviteDialog() override;

private:
    void setupFields();
    void setupWords();
    void check();
    void send();
    void fail(const Error &error);
    [[nodiscard]] QString role() const;
    /// The sentence at the address, empty when it can be invited. `incomplete` says that it may only be half typed.
    [[nodiscard]] QString faultOf(const QString &typed, bool *incomplete) const;
    [[nodiscard]] QString standingFault(const Address &address) const;

    AccountContext *m_context;
    AccountKey m_account;
    std::unique_ptr<Ui::InviteDialog> m_ui;
    QPushButton *m_send;
    bool m_leftAddress = false;
    bool m_sending = false;
};

} // namespace gatehouse
