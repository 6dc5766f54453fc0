// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/services/directory.h"

#include <QHash>

namespace gatehouse::fakes {

/// A directory whose content the test sets; every setter tells the window as the real one would.
class FakeDirectory final : public Directory {
    Q_OBJECT

public:
    using Directory::Directory;

    void setAccounts(const QList<Account> &accounts);
    void setMembers(const AccountKey &account, const QList<Member> &members);
    void setInvitations(const AccountKey &account, const QList<Invitation> &invitations);
    void setReceived(const QList<ReceivedInvitation> &received);
    void setTransfers(const QList<OwnershipTransfer> &transfers);
    void setSyncState(const AccountKey &account, const SyncState &state);
    [[nodiscard]] QList<Member> memberList(const AccountKey &account) const { return m_members.value(account); }
    void updateMember(const AccountKey &account, const Member &member);
    void updateInvitation(const AccountKey &account, const Invitation &invitation);

    [[nodiscard]] QList<Account> accounts() const override { return m_accounts; }
    [[nodiscard]] QList<ReceivedInvitation> received() const override { return m_received; }
    [[nodiscard]] QList<OwnershipTransfer> transfers() const override { return m_transfers; }
    void open(const AccountKey &account) override { opened = account; }
    [[nodiscard]] QSharedPointer<const MemberTable> members(const AccountKey &account) const override;
    [[nodiscard]] QList<Invitation> invitations(const AccountKey &account) const override;
    [[nodiscard]] SyncState syncState(const AccountKey &account) const override { return m_states.value(account); }
    void syncNow() override { ++syncs; }

    AccountKey opened;
    int syncs = 0;

private:
    QList<Account> m_accounts;
    QHash<AccountKey, QList<Member>> m_members;
    QHash<AccountKey, QSharedPointer<const MemberTable>> m_tables;
    QHash<AccountKey, QList<Invitation>> m_invitations;
    QHash<AccountKey, SyncState> m_states;
    QList<ReceivedInvitation> m_received;
    QList<OwnershipTransfer> m_transfers;
};

} // namespace gatehouse::fakes
