// SPDX-License-Identifier: GPL-3.0-or-later
// What IdentityLink does about tickets: of all its accounts, not only of the open one.
#include "app/sync/identity_link.h"
#include "app/sync/plan_book.h"
#include "models/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

bool IdentityLink::maySeeTickets(const AccountRow &row) const
{
    return gatehouse::maySeeTickets(&m_portal, row.account);
}

void IdentityLink::loadTickets()
{
    for (const AccountRow &row : std::as_const(m_accounts)) {
        if (!maySeeTickets(row))
            continue;
        AccountSync &sync = syncOf(row.account.key.account);
        if (auto opened = sync.open(); !opened)
            Q_EMIT storeFailed(opened.error());
        else if (sync.state().isComplete)
            shelve(row, sync);
        release(row.account.key.account);
    }
    showTickets();
}

void IdentityLink::shelve(const AccountRow &row, AccountSync &sync)
{
    const AccountKey key = keyOf(row.account.key.account);
    auto tickets = sync.tickets();
    if (!tickets) {
        Q_EMIT storeFailed(tickets.error());
        return;
    }
    // Behind the conversation: as long as that can't be read, the shelf is of before, and the next turn fills it again.
    if (m_tickets.isRead().account == key && !readConversation(sync))
        return;
    m_tickets.put(key, row.account.name, *std::move(tickets), sync.state().sequence);
}

bool IdentityLink::readConversation(AccountSync &sync)
{
    auto messages = sync.messages(m_tickets.isRead().ticket);
    if (!messages) {
        Q_EMIT storeFailed(messages.error());
        return false;
    }
    m_tickets.putConversation(*std::move(messages));
    return true;
}

void IdentityLink::openConversation(const TicketKey &ticket)
{
    if (m_closing)
        return;
    m_tickets.read(ticket);
    if (ticket.isEmpty() || rowOf(ticket.account.account) == nullptr)
        return;
    AccountSync &sync = syncOf(ticket.account.account);
    if (auto opened = sync.open(); opened)
        static_cast<void>(readConversation(sync)); // it has told
    else
        Q_EMIT storeFailed(opened.error());
    release(ticket.account.account);
    showTickets();
}

void IdentityLink::showTickets()
{
    m_tickets.show(m_parts.book.changes(), m_portal.clockOffset);
}

void IdentityLink::release(const AccountId &account)
{
    if (account != m_open && !m_turning) // a fetch under way needs its cache
        m_syncs.erase(account);
}

QList<AccountId> IdentityLink::accountsWithNewTickets() const
{
    QList<AccountId> accounts;
    for (const AccountRow &row : m_accounts) {
        const AccountId &account = row.account.key.account;
        const bool concerns = maySeeTickets(row) || m_tickets.has(account);
        if (concerns && m_tickets.sequenceOf(account) != row.sequence
            && m_barred.value(account).sequence != row.sequence)
            accounts.append(account);
    }
    return accounts;
}

void IdentityLink::takeTickets(const AccountRow &row, AccountSync &sync)
{
    m_barred.remove(row.account.key.account);
    if (maySeeTickets(row))
        shelve(row, sync);
    else
        dropTickets(row);
    showTickets();
}

void IdentityLink::dropTickets(const AccountRow &row)
{
    const AccountKey key = keyOf(row.account.key.account);
    Error error;
    error.code = Error::Code::Forbidden;
    error.detail = u"the right to see tickets was withdrawn"_s;
    if (auto parked = m_parts.book.parkTickets(key, error); !parked) {
        Q_EMIT storeFailed(parked.error());
        return; // they are on the shelf still, so that the next turn comes here again
    }
    m_tickets.drop(key);
}

Result<void> IdentityLink::bar(const AccountRow &row, const Error &error)
{
    // Neither people nor tickets are shown to this identity any more: what it has seen goes, the account stays.
    const AccountId account = row.account.key.account;
    const AccountKey key = keyOf(account);
    if (auto parked = m_parts.book.park(key, error); !parked)
        return parked;
    if (auto wiped = syncOf(account).wipe(); !wiped)
        return wiped;
    m_barred.insert(account, {row.sequence, error});
    m_syncs.erase(account);
    m_tickets.drop(key);
    if (account != m_open)
        return {};
    m_shown.members = MemberTableBuilder().build();
    m_shown.invitations.clear();
    m_shown.pendingInvitations = 0;
    m_shown.isShown = true;
    Q_EMIT membersReady(key, m_shown.members);
    Q_EMIT invitationsReady(key, {});
    Q_EMIT listsChanged();
    return {};
}

QCoro::Task<> IdentityLink::fetchFile(AccountId account, Attachment file, std::function<void(Result<QByteArray>)> reply)
{
    const Outcome<QByteArray> bytes = co_await m_connector->download(account, file.id, file.size);
    if (bytes)
        reply(*bytes);
    else
        reply(tl::unexpected(bytes.error().error));
}

void IdentityLink::download(
    const AccountId &account, const Attachment &file, std::function<void(Result<QByteArray>)> reply)
{
    if (m_closing)
        return reply(fail(Error::Code::Cancelled, u"the program ends"_s));
    m_scope.launch(fetchFile(account, file, std::move(reply)));
}

} // namespace gatehouse
