// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_ticket_desk.h"

#include "app/desks/ask.h"
#include "app/desks/file_reader.h"
#include "models/randomness.h"

#include <QSaveFile>

namespace gatehouse {

namespace {

/// Those of `after` in which support has the last word, and had not in `before`.
QList<Ticket> newlyAnswered(const QList<Ticket> &before, const QList<Ticket> &after)
{
    QHash<TicketId, int> known;
    for (const Ticket &ticket : before)
        known.insert(ticket.id, ticket.lastNumber);
    QList<Ticket> answered;
    for (const Ticket &ticket : after) {
        const bool isNews = ticket.lastBy == Side::Staff && ticket.isUnread();
        if (isNews && ticket.lastNumber > known.value(ticket.id, 0))
            answered.append(ticket);
    }
    return answered;
}

Result<Nothing> written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Nothing{};
    return fail(Error::Code::BadInput, file.errorString());
}

} // namespace

EngineTicketDesk::EngineTicketDesk(
    Engine &engine, const ChangeDrafter &drafter, Randomness &randomness, QObject *parent)
    : TicketDesk(parent)
    , m_engine(engine)
    , m_drafter(drafter)
    , m_randomness(randomness)
{
    m_readers.setMaxThreadCount(1); // files come in the order in which they were chosen
    connect(&engine, &Engine::ticketsReady, this, &EngineTicketDesk::takeTickets, Qt::QueuedConnection);
    connect(&engine, &Engine::draftsReady, this, &EngineTicketDesk::takeDrafts, Qt::QueuedConnection);
    connect(&engine, &Engine::conversationReady, this, &EngineTicketDesk::takeConversation, Qt::QueuedConnection);
}

QList<Ticket> EngineTicketDesk::tickets() const
{
    QList<Ticket> all;
    for (const QList<Ticket> &tickets : m_tickets)
        all.append(tickets);
    return all;
}

void EngineTicketDesk::takeTickets(const AccountKey &account, const QList<Ticket> &tickets)
{
    // What is there when an account is first seen is no news; all of it would be.
    const auto before = m_tickets.constFind(account);
    const QList<Ticket> answeredNow = before == m_tickets.cend() ? QList<Ticket>() : newlyAnswered(*before, tickets);
    m_tickets.insert(account, tickets);
    Q_EMIT ticketsChanged();
    for (const Ticket &ticket : answeredNow)
        Q_EMIT answered(ticket);
}

void EngineTicketDesk::takeDrafts(const QList<KeptDraft> &drafts)
{
    for (const KeptDraft &kept : drafts) {
        if (!m_drafts.contains(kept.key)) // what is written just now is newer
            m_drafts.insert(kept.key, kept.draft);
    }
    Q_EMIT draftsChanged();
}

void EngineTicketDesk::keepDraft(const TicketKey &ticket, const Draft &draft)
{
    if (m_drafts.value(ticket) == draft)
        return;
    if (draft.isEmpty())
        m_drafts.remove(ticket);
    else
        m_drafts.insert(ticket, draft);
    const auto carry = [engine = &m_engine, kept = KeptDraft{ticket, draft}] {
        engine->keepDraft(kept);
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

Answer<Attachment> *EngineTicketDesk::attach(const TicketKey &ticket, const QString &path, qint64 largest)
{
    auto *const answer = new Answer<Attachment>(this);
    const QString id = m_randomness.uuid();
    m_readers.start([engine = &m_engine, ticket, path, largest, id, reply = replyTo(answer, this)] {
        Result<FileRead> file = readToSend(path, largest);
        if (!file)
            return reply(tl::unexpected(file.error()));
        const auto carry = [engine, ticket, id, file = *std::move(file), reply] {
            engine->attach(ticket, {id, file.name, file.bytes.size(), file.type}, file.bytes, reply);
        };
        QMetaObject::invokeMethod(engine, carry, Qt::QueuedConnection);
    });
    // Whoever asked may be gone by then: the file is the draft's all the same.
    connect(answer, &Request::finished, this, [this, ticket, answer] {
        if (!answer->isDone())
            return;
        Draft &draft = m_drafts[ticket];
        if (!draft.files.contains(answer->value()))
            draft.files.append(answer->value());
    });
    return answer;
}

void EngineTicketDesk::detach(const TicketKey &ticket, const QString &file)
{
    if (const auto draft = m_drafts.find(ticket); draft != m_drafts.end()) {
        draft->files.removeIf([&file](const Attachment &each) { return each.id == file; });
        if (draft->isEmpty())
            m_drafts.erase(draft);
    }
    const auto carry = [engine = &m_engine, file] {
        engine->detach(file);
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

void EngineTicketDesk::takeConversation(const TicketKey &ticket, const QList<Message> &messages)
{
    if (ticket != m_open)
        return; // another was opened while this one was on its way
    m_messages = messages;
    Q_EMIT conversationChanged(ticket);
}

void EngineTicketDesk::openConversation(const TicketKey &ticket)
{
    if (ticket != m_open) {
        m_open = ticket;
        m_messages.reset();
    }
    const auto carry = [engine = &m_engine, ticket] {
        engine->openConversation(ticket);
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

std::optional<QList<Message>> EngineTicketDesk::conversation(const TicketKey &ticket) const
{
    return ticket == m_open ? m_messages : std::nullopt;
}

Answer<ChangeId> *EngineTicketDesk::openTicket(const AccountKey &account, const Draft &draft)
{
    m_drafts.remove({account, {}}); // the store forgets it with the change that this becomes
    const TicketEdit edit{TicketId{m_randomness.uuid()},
        OpenTicket{draft.department, draft.priority, draft.subject, draft.text, draft.files}};
    return m_drafter.stage(this, m_drafter.draft(account, draft.subject, 0, edit));
}

Answer<ChangeId> *EngineTicketDesk::stage(const Ticket &shown, const TicketEdit &edit)
{
    return m_drafter.stage(this, m_drafter.draft(shown.account, shown.subject, shown.version, edit));
}

Answer<ChangeId> *EngineTicketDesk::reply(const Ticket &shown, const QString &text, const QList<Attachment> &files)
{
    m_drafts.remove(keyOf(shown)); // as above
    return stage(shown, {shown.id, ReplyToTicket{MessageId{m_randomness.uuid()}, text, files}});
}

Answer<ChangeId> *EngineTicketDesk::close(const Ticket &shown)
{
    return stage(shown, {shown.id, CloseTicket{}});
}

Answer<ChangeId> *EngineTicketDesk::reopen(const Ticket &shown)
{
    return stage(shown, {shown.id, ReopenTicket{}});
}

Answer<ChangeId> *EngineTicketDesk::markRead(const Ticket &shown, int through)
{
    return stage(shown, {shown.id, MarkTicketRead{through}});
}

Request *EngineTicketDesk::save(const AccountKey &account, const Attachment &file, const QString &path)
{
    return ask<Nothing>(m_engine, this, [account, file, path](Engine &engine, const Engine::Reply<Nothing> &reply) {
        engine.download(account, file, [path, reply](const Result<QByteArray> &bytes) {
            if (bytes)
                reply(written(path, *bytes));
            else
                reply(tl::unexpected(bytes.error()));
        });
    });
}

} // namespace gatehouse
