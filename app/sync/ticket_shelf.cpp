// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ticket_shelf.h"

#include "models/plan/overlay.h"
#include "models/tickets/ticket_overlay.h"

#include <algorithm>

namespace gatehouse {

void TicketShelf::put(const AccountKey &account, const QString &accountName, QList<Ticket> cached, qint64 sequence)
{
    for (Ticket &ticket : cached) {
        ticket.account = account;
        ticket.accountName = accountName;
    }
    Shelved &shelved = m_accounts[account.account];
    shelved.isTold = shelved.isTold && shelved.cached == cached;
    shelved.key = account;
    shelved.cached = std::move(cached);
    shelved.sequence = sequence;
}

void TicketShelf::putConversation(QList<Message> cached)
{
    m_isReadTold = m_isReadTold && m_messages && *m_messages == cached;
    m_messages = std::move(cached);
}

void TicketShelf::drop(const AccountKey &account)
{
    if (m_accounts.remove(account.account) > 0)
        Q_EMIT ticketsReady(account, {});
    if (m_read.account == account) {
        m_messages = QList<Message>();
        Q_EMIT conversationReady(m_read, {});
    }
}

void TicketShelf::read(const TicketKey &ticket)
{
    m_read = ticket;
    m_messages.reset();
    m_isReadTold = false;
}

std::optional<qint64> TicketShelf::sequenceOf(const AccountId &account) const
{
    const auto found = m_accounts.constFind(account);
    return found == m_accounts.cend() ? std::nullopt : std::optional(found->sequence);
}

std::optional<qint64> TicketShelf::versionOf(const AccountId &account, const TicketId &ticket) const
{
    const auto shelved = m_accounts.constFind(account);
    if (shelved == m_accounts.cend())
        return std::nullopt;
    const auto found = std::find_if(
        shelved->cached.cbegin(), shelved->cached.cend(), [&ticket](const Ticket &each) { return each.id == ticket; });
    return found == shelved->cached.cend() ? std::nullopt : std::optional(found->version);
}

void TicketShelf::show(const QList<Change> &plan, std::chrono::milliseconds clockOffset)
{
    for (Shelved &shelved : m_accounts) {
        QList<Change> changes = concerning(plan, shelved.key, shelved.sequence);
        changes.removeIf([](const Change &change) { return !std::holds_alternative<TicketEdit>(change.edit); });
        PlanMark mark;
        for (const Change &change : std::as_const(changes))
            mark.append({change.id, change.state, change.error.has_value()});
        if (!shelved.isTold || mark != shelved.plan) {
            shelved.plan = mark;
            shelved.isTold = true;
            Q_EMIT ticketsReady(shelved.key, overlaid(shelved.cached, changes, clockOffset));
        }
        if (m_read.account == shelved.key && m_messages && (!m_isReadTold || mark != m_readPlan)) {
            m_readPlan = mark;
            m_isReadTold = true;
            Q_EMIT conversationReady(m_read, overlaid(*m_messages, m_read.ticket, changes, clockOffset));
        }
    }
}

} // namespace gatehouse
