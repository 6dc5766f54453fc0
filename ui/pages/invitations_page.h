// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace gatehouse {

class AccessCell;
class AccountContext;
class Actions;
class EmptyState;
class InvitationFilter;
class InvitationTableModel;
class ReceivedPanel;
class RowTable;

/// *Invitations*: those of the account, by state, with a countdown by the portal's clock; beneath them those that the
/// person at this computer received.
class InvitationsPage final : public QWidget {
    Q_OBJECT

public:
    InvitationsPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] std::optional<Invitation> selected() const;
    /// The one of those the person received, which they chose last.
    [[nodiscard]] std::optional<ReceivedInvitation> selectedReceived() const;
    /// What stands beside the list while none in it is selected.
    [[nodiscard]] QString hint() const;
    /// Sent and pending now, plus received and not answered: the side bar's number.
    [[nodiscard]] int waitingCount() const;
    /// The list of those who have not answered yet.
    void showPending();
    void focusTable();
    void remember() const;

Q_SIGNALS:
    void selectedChanged();
    void countsChanged();

private:
    void setupTable();
    QWidget *makeSegments();
    QWidget *makeButtons();
    void takeVocabulary();
    void takeInvitations();
    void tick();
    void judge();
    /// Why nothing can be done with `invitation` now; empty when something can.
    [[nodiscard]] QString whyNot(const std::optional<Invitation> &invitation, bool isOpen) const;
    void openMenu(const QPoint &position);

    AccountContext *m_context;
    Actions *m_actions;
    InvitationTableModel *m_model;
    InvitationFilter *m_filter;
    QLabel *m_title;
    QLabel *m_count;
    QButtonGroup *m_segments;
    RowTable *m_table;
    EmptyState *m_empty;
    AccessCell *m_accessCell = nullptr;
    QPushButton *m_resend;
    QPushButton *m_revoke;
    QPushButton *m_manage;
    QPushButton *m_again;
    ReceivedPanel *m_received;
    QStackedLayout *m_stack;
    QTimer m_timer;
};

} // namespace gatehouse
