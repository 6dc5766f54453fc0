// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_ticket_desk.h"

#include "models/plan/overlay.h"
#include "models/tickets/attachment_words.h"
#include "tests/ui/fakes/fake_clock.h"
#include "tests/ui/fakes/fake_plan_desk.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

FakeTicketDesk::FakeTicketDesk(FakePlanDesk *plan, const FakeClock *clock, QObject *parent)
    : TicketDesk(parent)
    , m_plan(plan)
    , m_clock(clock)
{
    connect(plan, &FakePlanDesk::takenBack, this, &FakeTicketDesk::takeBack);
}

void FakeTicketDesk::setTickets(const QList<Ticket> &tickets)
{
    m_tickets = tickets;
    Q_EMIT ticketsChanged();
}

void FakeTicketDesk::setMessages(const TicketKey &ticket, const QList<Message> &messages)
{
    m_messages.insert(ticket, messages);
    if (ticket == opened)
        Q_EMIT conversationChanged(ticket);
}

Ticket FakeTicketDesk::ticketOf(const TicketKey &key) const
{
    for (const Ticket &ticket : m_tickets) {
        if (keyOf(ticket) == key)
            return ticket;
    }
    return {};
}

void FakeTicketDesk::update(const TicketKey &key, const std::function<void(Ticket &)> &change)
{
    for (Ticket &ticket : m_tickets) {
        if (keyOf(ticket) == key)
            change(ticket);
    }
    Q_EMIT ticketsChanged();
}

void FakeTicketDesk::keepDraft(const TicketKey &ticket, const Draft &draft)
{
    if (draft.isEmpty())
        drafts.remove(ticket);
    else
        drafts.insert(ticket, draft);
}

void FakeTicketDesk::supportAnswers(const TicketKey &key, const QString &text)
{
    QList<Message> messages = m_messages.value(key);
    Message message;
    message.id = MessageId{u"support-%1"_s.arg(m_next++)};
    message.number = static_cast<int>(messages.size()) + 1;
    message.at = m_clock->now();
    message.text = text;
    message.by = Side::Staff;
    message.actor = {u"staff"_s, u"Nadia (support)"_s};
    messages.append(message);
    m_messages.insert(key, messages);
    update(key, [&message](Ticket &ticket) {
        ticket.lastNumber = message.number;
        ticket.messages = message.number;
        ticket.lastAt = message.at;
        ticket.updatedAt = message.at;
        ticket.lastBy = Side::Staff;
        ticket.lastName = message.actor.name;
        ticket.status = TicketStatus::Answered;
    });
    Q_EMIT answered(ticketOf(key));
    if (key == opened)
        Q_EMIT conversationChanged(key);
}

void FakeTicketDesk::openConversation(const TicketKey &ticket)
{
    opened = ticket;
    if (!ticket.isEmpty())
        QMetaObject::invokeMethod(this, [this, ticket] { Q_EMIT conversationChanged(ticket); }, Qt::QueuedConnection);
}

std::optional<QList<Message>> FakeTicketDesk::conversation(const TicketKey &ticket) const
{
    return ticket == opened ? std::optional(m_messages.value(ticket)) : std::nullopt;
}

Answer<Attachment> *FakeTicketDesk::attach(const TicketKey &ticket, const QString &path, qint64 largest)
{
    Q_UNUSED(ticket)
    const QFileInfo info(path);
    attached.append(path);
    if (info.size() > largest) {
        Error tooLarge;
        tooLarge.code = Error::Code::BadInput;
        tooLarge.problem = fileTooLargeProblem;
        attaching.nextError = tooLarge;
    }
    return attaching.answer(
        this, Attachment{u"file-%1"_s.arg(m_next++), info.fileName(), info.size(), u"text/plain"_s});
}

void FakeTicketDesk::detach(const TicketKey &ticket, const QString &file)
{
    Q_UNUSED(ticket)
    detached.append(file);
}

Answer<ChangeId> *FakeTicketDesk::openTicket(const AccountKey &account, const Draft &draft)
{
    lastAccount = account;
    lastDraft = draft;
    const TicketId id{u"new-%1"_s.arg(m_next++)};
    if (!answers.nextError) {
        Ticket ticket;
        ticket.account = account;
        ticket.accountName = m_plan->nameOf(account);
        ticket.id = id;
        ticket.subject = draft.subject;
        ticket.department = draft.department;
        ticket.priority = draft.priority;
        ticket.createdAt = ticket.updatedAt = ticket.lastAt = m_clock->now();
        ticket.pending = PendingMark::Waiting;
        ticket.pendingWords = u"Ticket waiting to be sent"_s;
        m_tickets.prepend(ticket);
        Q_EMIT ticketsChanged();
    }
    const TicketEdit edit{id, OpenTicket{draft.department, draft.priority, draft.subject, draft.text, draft.files}};
    return answers.answer(this, answers.nextError ? ChangeId() : m_plan->stage(account, draft.subject, edit));
}

Answer<ChangeId> *FakeTicketDesk::reply(const Ticket &shown, const QString &text, const QList<Attachment> &files)
{
    lastReplied = keyOf(shown);
    lastText = text;
    lastFiles = files;
    const MessageId id{u"reply-%1"_s.arg(m_next++)};
    if (answers.nextError)
        return answers.answer(this, ChangeId());
    Change waiting;
    waiting.edit = TicketEdit{shown.id, ReplyToTicket{id, text, files}};
    QList<Message> messages = m_messages.value(keyOf(shown));
    Message message;
    message.id = id;
    message.at = m_clock->now();
    message.text = text;
    message.attachments = files;
    message.actor.name = u"dana.keller@brightwater.example"_s;
    message.pending = PendingMark::Waiting;
    message.pendingWords = wordsOf(waiting);
    messages.append(message);
    setMessages(keyOf(shown), messages);
    update(keyOf(shown), [&waiting](Ticket &ticket) {
        ticket.pending = PendingMark::Waiting;
        ticket.pendingWords = wordsOf(waiting);
    });
    return answers.answer(this, m_plan->stage(shown.account, shown.subject, waiting.edit));
}

void FakeTicketDesk::takeBack(const Change &change)
{
    const auto *const edit = std::get_if<TicketEdit>(&change.edit);
    const auto *const reply = edit == nullptr ? nullptr : std::get_if<ReplyToTicket>(&edit->what);
    if (reply == nullptr)
        return;
    const TicketKey key{change.account, edit->ticket};
    QList<Message> messages = m_messages.value(key);
    messages.removeIf([reply](const Message &message) { return message.id == reply->message; });
    setMessages(key, messages);
    update(key, [](Ticket &ticket) {
        ticket.pending = PendingMark::None;
        ticket.pendingWords.clear();
    });
}

Answer<ChangeId> *FakeTicketDesk::close(const Ticket &shown)
{
    ++closings;
    return answers.answer(this, m_plan->stage(shown.account, shown.subject, TicketEdit{shown.id, CloseTicket{}}));
}

Answer<ChangeId> *FakeTicketDesk::reopen(const Ticket &shown)
{
    ++reopenings;
    return answers.answer(this, m_plan->stage(shown.account, shown.subject, TicketEdit{shown.id, ReopenTicket{}}));
}

Answer<ChangeId> *FakeTicketDesk::markRead(const Ticket &shown, int through)
{
    ++readings;
    update(keyOf(shown), [through](Ticket &ticket) { ticket.readThrough = std::max(ticket.readThrough, through); });
    return answers.answer(this, ChangeId{u"read"_s});
}

Request *FakeTicketDesk::save(const AccountKey &account, const Attachment &file, const QString &path)
{
    Q_UNUSED(file)
    lastAccount = account;
    lastSaved = path;
    return answers.answer(this, Nothing{});
}

} // namespace gatehouse::fakes
