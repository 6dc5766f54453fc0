// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_directory.h"

#include "models/access/member_table.h"

namespace gatehouse::fakes {

void FakeDirectory::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    Q_EMIT accountsChanged();
}

void FakeDirectory::setMembers(const AccountKey &account, const QList<Member> &members)
{
    MemberTableBuilder builder;
    for (const auto &member : members)
        builder.add(member);
    m_members.insert(account, members);
    m_tables.insert(account, builder.build());
    Q_EMIT membersChanged(account);
}

void FakeDirectory::setInvitations(const AccountKey &account, const QList<Invitation> &invitations)
{
    m_invitations.insert(account, invitations);
    Q_EMIT invitationsChanged(account);
}

void FakeDirectory::setReceived(const QList<ReceivedInvitation> &received)
{
    m_received = received;
    Q_EMIT receivedChanged();
}

void FakeDirectory::setTransfers(const QList<OwnershipTransfer> &transfers)
{
    m_transfers = transfers;
    Q_EMIT transfersChanged();
}

void FakeDirectory::setSyncState(const AccountKey &account, const SyncState &state)
{
    m_states.insert(account, state);
    Q_EMIT syncStateChanged(account);
}

void FakeDirectory::updateMember(const AccountKey &account, const Member &member)
{
    auto members = m_members.value(account);
    for (auto &known : members) {
        if (known.id == member.id)
            known = member;
    }
    setMembers(account, members);
}

void FakeDirectory::updateInvitation(const AccountKey &account, const Invitation &invitation)
{
    auto invitations = m_invitations.value(account);
    for (auto &known : invitations) {
        if (known.id == invitation.id)
            known = invitation;
    }
    setInvitations(account, invitations);
}

QSharedPointer<const MemberTable> FakeDirectory::members(const AccountKey &account) const
{
    return m_tables.value(account);
}

QList<Invitation> FakeDirectory::invitations(const AccountKey &account) const
{
    return m_invitations.value(account);
}

} // namespace gatehouse::fakes
