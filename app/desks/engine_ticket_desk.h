// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desks/change_drafter.h"
#include "models/services/ticket_desk.h"

#include <QHash>
#include <QThreadPool>

namespace gatehouse {

class Engine;
class Randomness;

/// The latest tickets of the engine, for the window; stages what is written. Window thread.
class EngineTicketDesk final : public TicketDesk {
    Q_OBJECT

public:
    EngineTicketDesk(Engine &engine, const ChangeDrafter &drafter, Randomness &randomness, QObject *parent = nullptr);

    [[nodiscard]] QList<Ticket> tickets() const override;
    void openConversation(const TicketKey &ticket) override;
    [[nodiscard]] std::optional<QList<Message>> conversation(const TicketKey &ticket) const override;
    [[nodiscard]] Draft draft(const TicketKey &ticket) const override { return m_drafts.value(ticket); }
    void keepDraft(const TicketKey &ticket, const Draft &draft) override;
    Answer<Attachment> *attach(const TicketKey &ticket, const QString &path, qint64 largest) override;
    void detach(const TicketKey &ticket, const QString &file) override;
    Answer<ChangeId> *openTicket(const AccountKey &account, const Draft &draft) override;
    Answer<ChangeId> *reply(const Ticket &shown, const QString &text, const QList<Attachment> &files) override;
    Answer<ChangeId> *close(const Ticket &shown) override;
    Answer<ChangeId> *reopen(const Ticket &shown) override;
    Answer<ChangeId> *markRead(const Ticket &shown, int through) override;
    Request *save(const AccountKey &account, const Attachment &file, const QString &path) override;

private:
    void takeTickets(const AccountKey &account, const QList<Ticket> &tickets);
    void takeDrafts(const QList<KeptDraft> &drafts);
    void takeConversation(const TicketKey &ticket, const QList<Message> &messages);
    Answer<ChangeId> *stage(const Ticket &shown, const TicketEdit &edit);

    Engine &m_engine;
    ChangeDrafter m_drafter;
    Randomness &m_randomness;
    QHash<AccountKey, QList<Ticket>> m_tickets;
    TicketKey m_open;
    std::optional<QList<Message>> m_messages;
    QHash<TicketKey, Draft> m_drafts;
    QThreadPool m_readers; ///< last: it waits for them, and they know of nothing here
};

} // namespace gatehouse
