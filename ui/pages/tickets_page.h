// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticket.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QStackedWidget;

namespace gatehouse {

class AccountContext;
class Actions;
class EmptyState;
class TicketFilter;
class TicketPane;
class TicketTableModel;

/// *Tickets*: those of the account switched to, or of all, and the conversation of the chosen one beside them. A ticket
/// with an unsent reply stays open when the account is switched.
class TicketsPage final : public QWidget {
    Q_OBJECT

public:
    TicketsPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Chooses this ticket, whatever is filtered.
    void showTicket(const TicketKey &ticket);
    /// Of all accounts: the side bar's number.
    [[nodiscard]] int unreadCount() const;
    /// False when no portal of any account has tickets for this person and there are none.
    [[nodiscard]] bool isOfUse() const;
    void focusTable();
    /// Puts the reply that is being written where it outlives the program.
    void keepDraft();
    void remember() const;

Q_SIGNALS:
    void countsChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupList();
    QWidget *makeSegments();
    void takeTickets();
    void takeAccount();
    void takeChoice();
    void judge();
    void sayEmpty();
    void select(const TicketKey &ticket);
    [[nodiscard]] bool isOfAll() const;
    [[nodiscard]] std::optional<Ticket> chosen() const;

    AccountContext *m_context;
    Actions *m_actions;
    TicketTableModel *m_model;
    TicketFilter *m_filter;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_open;
    QButtonGroup *m_scopes;
    QButtonGroup *m_segments;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    TicketPane *m_pane;
    QTimer m_timer;
    TicketKey m_chosen;
};

} // namespace gatehouse
