// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/message.h"
#include "models/tickets/ticket_draft.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

class AccountContext;
class Actions;
class ConversationView;
class MessageListModel;
class PillLabel;
class ReplyBox;

/// One ticket: what it is about and for whom, its conversation, and where it is answered.
class TicketPane final : public QWidget {
    Q_OBJECT

public:
    TicketPane(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    /// The ticket as it is now; nothing: none.
    void setTicket(const std::optional<Ticket> &ticket);
    [[nodiscard]] const std::optional<Ticket> &ticket() const { return m_ticket; }
    [[nodiscard]] bool hasDraft() const;
    void keepDraft();
    void tick();
    void focusReply();
    /// Notes as read what the person has in front of them.
    void markRead();

private:
    void takeMessages();
    /// What waits to be sent bears an address; here its writer has a name, as they will have at the portal.
    [[nodiscard]] QList<Message> signedByName(QList<Message> messages) const;
    void describe();
    /// What was taken back before it was sent is there again, to be written on.
    void takePlan();
    void giveBack(const KeptDraft &draft);
    void save(const Attachment &file);

    AccountContext *m_context;
    Actions *m_actions;
    std::optional<Ticket> m_ticket;
    MessageListModel *m_model;
    QLabel *m_subject;
    QLabel *m_facts;
    PillLabel *m_pill;
    QPushButton *m_close;
    ConversationView *m_conversation;
    ReplyBox *m_reply;
    QSet<ChangeId> m_waiting; ///< messages seen waiting: when one is taken back, it is there again
    int m_noted = 0; ///< through which message this ticket was noted as read
};

} // namespace gatehouse
