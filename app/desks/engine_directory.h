// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/ids.h"
#include "models/services/directory.h"

namespace gatehouse {

class Engine;

/// The latest snapshots of the engine, for the window. Window thread.
class EngineDirectory final : public Directory {
    Q_OBJECT

public:
    explicit EngineDirectory(Engine &engine, QObject *parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const override { return m_accounts; }
    [[nodiscard]] QList<ReceivedInvitation> received() const override { return m_received; }
    [[nodiscard]] QList<OwnershipTransfer> transfers() const override { return m_transfers; }
    void open(const AccountKey &account) override;
    [[nodiscard]] QSharedPointer<const MemberTable> members(const AccountKey &account) const override;
    [[nodiscard]] QList<Invitation> invitations(const AccountKey &account) const override;
    [[nodiscard]] SyncState syncState(const AccountKey &account) const override;
    void syncNow() override;

    [[nodiscard]] const Account *account(const AccountKey &key) const;

private:
    void takeAccounts(const QList<Account> &accounts);
    void takeReceived(const QList<ReceivedInvitation> &received);
    void takeTransfers(const QList<OwnershipTransfer> &transfers);
    void takeMembers(const AccountKey &account, const QSharedPointer<const MemberTable> &table);
    void takeInvitations(const AccountKey &account, const QList<Invitation> &invitations);
    void takeSyncState(const AccountKey &account, const SyncState &state);

    Engine &m_engine;
    QList<Account> m_accounts;
    QList<ReceivedInvitation> m_received;
    QList<OwnershipTransfer> m_transfers;
    AccountKey m_open; ///< only its snapshots are held: each may be hundreds of megabytes
    QSharedPointer<const MemberTable> m_members;
    QList<Invitation> m_invitations;
    QHash<AccountKey, SyncState> m_states;
};

} // namespace gatehouse
