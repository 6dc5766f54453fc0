// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/services/ticket_desk.h"
#include "tests/ui/fakes/fake_answers.h"

#include <QHash>

#include <functional>

namespace gatehouse::fakes {

class FakeClock;
class FakePlanDesk;

/// Tickets that the test sets; what is written is staged into the fake plan and shown as the overlay would.
class FakeTicketDesk final : public TicketDesk {
    Q_OBJECT

public:
    FakeTicketDesk(FakePlanDesk *plan, const FakeClock *clock, QObject *parent = nullptr);

    void setTickets(const QList<Ticket> &tickets);
    void setMessages(const TicketKey &ticket, const QList<Message> &messages);
    /// Support writes: the ticket is unread, and the window hears of it.
    void supportAnswers(const TicketKey &ticket, const QString &text);
    [[nodiscard]] Ticket ticketOf(const TicketKey &key) const;

    [[nodiscard]] QList<Ticket> tickets() const override { return m_tickets; }
    void openConversation(const TicketKey &ticket) override;
    [[nodiscard]] std::optional<QList<Message>> conversation(const TicketKey &ticket) const override;
    [[nodiscard]] Draft draft(const TicketKey &ticket) const override { return drafts.value(ticket); }
    void keepDraft(const TicketKey &ticket, const Draft &draft) override;
    Answer<Attachment> *attach(const TicketKey &ticket, const QString &path, qint64 largest) override;
    void detach(const TicketKey &ticket, const QString &file) override;
    Answer<ChangeId> *openTicket(const AccountKey &account, const Draft &draft) override;
    Answer<ChangeId> *reply(const Ticket &shown, const QString &text, const QList<Attachment> &files) override;
    Answer<ChangeId> *close(const Ticket &shown) override;
    Answer<ChangeId> *reopen(const Ticket &shown) override;
    Answer<ChangeId> *markRead(const Ticket &shown, int through) override;
    Request *save(const AccountKey &account, const Attachment &file, const QString &path) override;

    Answering answers;
    Answering attaching;
    QStringList attached; ///< paths that were read
    QStringList detached; ///< ids
    QList<Attachment> lastFiles;
    QHash<TicketKey, Draft> drafts; ///< they outlive a window, as the store's do
    TicketKey opened;
    AccountKey lastAccount;
    Draft lastDraft;
    TicketKey lastReplied;
    QString lastText;
    QString lastSaved;
    int closings = 0;
    int reopenings = 0;
    int readings = 0;

private:
    void update(const TicketKey &key, const std::function<void(Ticket &)> &change);
    void takeBack(const Change &change);

    FakePlanDesk *m_plan;
    const FakeClock *m_clock;
    QList<Ticket> m_tickets;
    QHash<TicketKey, QList<Message>> m_messages;
    int m_next = 1;
};

} // namespace gatehouse::fakes
