// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"
#include "models/invitations/invite_verdict.h"
#include "models/services/invitation_desk.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace gatehouse::Ui {
class InviteDialog;
} // namespace gatehouse::Ui

namespace gatehouse {

class AccountContext;
struct Error;
struct PortalDescription;
struct TypedAddress;

/// *Invite New User*: an address checked while it is typed, and what the person may do. Where the portal takes several
/// in one go, each address ended with Enter or a comma, or pasted, becomes a row with its verdict. Invites into the
/// account that was shown when it opened. Sending stages a change for each address; the window's bar offers the undo.
class InviteDialog final : public QDialog {
    Q_OBJECT

public:
    InviteDialog(AccountContext *context, QWidget *parent);
    ~InviteDialog() override;

    /// Fills in somebody who had access: address, name, role and the grant they had.
    void offerAgain(const Member &former);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupFields();
    void setupLifetimes(const PortalDescription &portal);
    void setupWords();
    void wire();
    void takeGround();
    void takeTyped(bool all);
    /// Of "Sample Person <sample@example.org>", pasted where there is one address, the name goes where it belongs.
    void takeName();
    void check();
    void takeShape(); ///< after what there is room for
    void checkFormer();
    void send();
    void stage(const TypedAddress &address);
    void finishRow(const TypedAddress &address, const Error *error);
    void fail(const QString &words);
    [[nodiscard]] QString role() const;
    [[nodiscard]] InvitationDesk::Draft draftFor(const TypedAddress &address) const;
    /// What is still to be done before anything can be sent, whatever the addresses are; empty when nothing is.
    [[nodiscard]] QString whatIsMissing() const;

    AccountContext *m_context;
    AccountKey m_account;
    std::unique_ptr<Ui::InviteDialog> m_ui;
    QPushButton *m_send;
    InviteGround m_ground;
    std::optional<Member> m_former; ///< whom the typed address belonged to
    bool m_severalAtOnce = false;
    bool m_leftAddress = false;
    QString m_failure; ///< why the last sending did not go
    int m_sending = 0; ///< requests on their way to the plan
};

} // namespace gatehouse
