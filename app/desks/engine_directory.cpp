// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_directory.h"

#include "app/engine.h"

#include <algorithm>

namespace gatehouse {

EngineDirectory::EngineDirectory(Engine &engine, QObject *parent)
    : Directory(parent)
    , m_engine(engine)
{
    connect(&engine, &Engine::accountsChanged, this, &EngineDirectory::takeAccounts, Qt::QueuedConnection);
    connect(&engine, &Engine::receivedChanged, this, &EngineDirectory::takeReceived, Qt::QueuedConnection);
    connect(&engine, &Engine::transfersChanged, this, &EngineDirectory::takeTransfers, Qt::QueuedConnection);
    connect(&engine, &Engine::membersReady, this, &EngineDirectory::takeMembers, Qt::QueuedConnection);
    connect(&engine, &Engine::invitationsReady, this, &EngineDirectory::takeInvitations, Qt::QueuedConnection);
    connect(&engine, &Engine::syncStateChanged, this, &EngineDirectory::takeSyncState, Qt::QueuedConnection);
}

void EngineDirectory::open(const AccountKey &account)
{
    if (account != m_open) {
        m_open = account;
        m_members.reset();
        m_invitations.clear();
    }
    const auto carry = [engine = &m_engine, account] {
        engine->open(account);
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

void EngineDirectory::syncNow()
{
    const auto carry = [engine = &m_engine] {
        engine->syncNow();
    };
    QMetaObject::invokeMethod(&m_engine, carry, Qt::QueuedConnection);
}

QSharedPointer<const MemberTable> EngineDirectory::members(const AccountKey &account) const
{
    return account == m_open ? m_members : QSharedPointer<const MemberTable>();
}

QList<Invitation> EngineDirectory::invitations(const AccountKey &account) const
{
    return account == m_open ? m_invitations : QList<Invitation>();
}

SyncState EngineDirectory::syncState(const AccountKey &account) const
{
    return m_states.value(account);
}

const Account *EngineDirectory::account(const AccountKey &key) const
{
    const auto found =
        std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&key](const Account &each) { return each.key == key; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

void EngineDirectory::takeAccounts(const QList<Account> &accounts)
{
    if (accounts == m_accounts)
        return;
    m_accounts = accounts;
    Q_EMIT accountsChanged();
}

void EngineDirectory::takeReceived(const QList<ReceivedInvitation> &received)
{
    if (received == m_received)
        return;
    m_received = received;
    Q_EMIT receivedChanged();
}

void EngineDirectory::takeTransfers(const QList<OwnershipTransfer> &transfers)
{
    if (transfers == m_transfers)
        return;
    m_transfers = transfers;
    Q_EMIT transfersChanged();
}

void EngineDirectory::takeMembers(const AccountKey &account, const QSharedPointer<const MemberTable> &table)
{
    if (account != m_open)
        return; // another was opened while this one was on its way
    m_members = table;
    Q_EMIT membersChanged(account);
}

void EngineDirectory::takeInvitations(const AccountKey &account, const QList<Invitation> &invitations)
{
    if (account != m_open)
        return;
    m_invitations = invitations;
    Q_EMIT invitationsChanged(account);
}

void EngineDirectory::takeSyncState(const AccountKey &account, const SyncState &state)
{
    m_states.insert(account, state);
    Q_EMIT syncStateChanged(account);
}

} // namespace gatehouse
