// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace gatehouse {

class AccountContext;
class Actions;

/// What the window shows to somebody who is signed in and has no account to look at: nobody has let them in yet, or
/// their last access has ended. Says as whom they are signed in, lists the invitations that wait for them, and leads on
/// to another portal or out.
class NoAccountPage final : public QWidget {
    Q_OBJECT

public:
    NoAccountPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void say();

    AccountContext *m_context;
    QLabel *m_title;
    QLabel *m_text;
    QTimer m_patience; ///< runs while the portal is still being asked for accounts
};

} // namespace gatehouse
