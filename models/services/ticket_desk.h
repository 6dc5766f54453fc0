// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/request.h"
#include "models/tickets/message.h"
#include "models/tickets/ticket_draft.h"

#include <optional>

namespace gatehouse {

/// The support tickets of every account that the identities may see, and what is done about them. Reading is from the
/// caches, overlaid with the plan, also offline; what changes anything stages a change and is done when that is on
/// disk. Window thread.
class TicketDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    using Draft = TicketDraft;

    /// Of all accounts; within each the one that moved last first.
    [[nodiscard]] virtual QList<Ticket> tickets() const = 0;

    /// Keeps the messages of this ticket loaded until another is opened; an empty key opens none.
    virtual void openConversation(const TicketKey &ticket) = 0;
    /// In the order they were written; nothing until the store has answered, or for a ticket that is not open.
    [[nodiscard]] virtual std::optional<QList<Message>> conversation(const TicketKey &ticket) const = 0;

    /// What was begun for a ticket and not sent, or, with an empty ticket, what was begun to open one in the account.
    [[nodiscard]] virtual Draft draft(const TicketKey &ticket) const = 0;
    /// Keeps it over the end of the program, a crash included; an empty one is forgotten. Sending forgets it, too.
    virtual void keepDraft(const TicketKey &ticket, const Draft &draft) = 0;

    /// Reads a file, off the window's thread, and keeps its bytes with the draft: from then on the file itself may go.
    /// Fails with BadInput and a problem of models/tickets/attachment_words.h; more than `largest` bytes are not read.
    virtual Answer<Attachment> *attach(const TicketKey &ticket, const QString &path, qint64 largest) = 0;
    /// Forgets a file that was attached and not sent.
    virtual void detach(const TicketKey &ticket, const QString &file) = 0;

    virtual Answer<ChangeId> *openTicket(const AccountKey &account, const Draft &draft) = 0;
    /// Always for the account of the ticket that was shown, whatever the window shows by then.
    virtual Answer<ChangeId> *reply(const Ticket &shown, const QString &text, const QList<Attachment> &files) = 0;
    virtual Answer<ChangeId> *close(const Ticket &shown) = 0;
    virtual Answer<ChangeId> *reopen(const Ticket &shown) = 0;
    virtual Answer<ChangeId> *markRead(const Ticket &shown, int through) = 0;
    /// Fetches a file whole and writes it to `path`; offline only what still waits to be sent. What was there before
    /// stays when that fails; BadInput means that the place can't be written to.
    virtual Request *save(const AccountKey &account, const Attachment &file, const QString &path) = 0;

Q_SIGNALS:
    void ticketsChanged();
    void conversationChanged(const gatehouse::TicketKey &ticket);
    /// What was kept at the last run is there.
    void draftsChanged();
    /// Support has written something that was not there before.
    void answered(const gatehouse::Ticket &ticket);
};

} // namespace gatehouse
