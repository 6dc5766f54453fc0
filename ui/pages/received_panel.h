// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

class AccountContext;
class Actions;
class ReceivedInvitationModel;
class RowTable;

/// Invitations that somebody sent to the person at this computer, with *Accept* and *Decline*. Hidden while there are
/// none.
class ReceivedPanel final : public QWidget {
    Q_OBJECT

public:
    ReceivedPanel(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    /// Those that wait for an answer.
    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] std::optional<ReceivedInvitation> selected() const;
    void clearSelection();
    /// Lets the countdowns run on.
    void tick();

Q_SIGNALS:
    void countsChanged();
    void selectedChanged();

private:
    void takeReceived();
    void takePortals(const QList<ReceivedInvitation> &received);
    void judge();

    AccountContext *m_context;
    ReceivedInvitationModel *m_model;
    QLabel *m_title;
    RowTable *m_table;
    QPushButton *m_accept;
    QPushButton *m_decline;
};

} // namespace gatehouse
