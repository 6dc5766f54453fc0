// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/account.h"
#include "models/accounts/ownership_transfer.h"
#include "models/invitations/invitation.h"
#include "models/request.h"

#include <QSharedPointer>

namespace gatehouse {

class MemberTable;

/// How fresh what is shown is.
struct SyncState {
    enum class Phase {
        Never, ///< nothing fetched yet
        Syncing,
        UpToDate,
        Offline, ///< the portal can't be reached; everything stays readable
        SignInNeeded,
        Failed, ///< see error
    };
    Phase phase = Phase::Never;
    std::optional<Instant> lastSync; ///< by our clock
    std::optional<Error> error;
    int fetched = 0; ///< rows so far, while syncing

    friend bool operator==(const SyncState &left, const SyncState &right)
    {
        return left.phase == right.phase && left.lastSync == right.lastSync && left.fetched == right.fetched;
    }
};

/// What there is to see: accounts, and the people and invitations of each, as the cache holds them overlaid with the
/// plan. Everything is an immutable snapshot made off the window's thread; the signals bring a newer one. Window
/// thread.
class Directory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Own accounts first, then those the identities are members of, by name.
    [[nodiscard]] virtual QList<Account> accounts() const = 0;
    [[nodiscard]] virtual QList<ReceivedInvitation> received() const = 0;
    /// Ownership that is offered to the identities, and by them; also what is over, for a while.
    [[nodiscard]] virtual QList<OwnershipTransfer> transfers() const = 0;

    /// Keeps this account loaded and synced until another is opened; its snapshots follow by signal.
    virtual void open(const AccountKey &account) = 0;
    /// Null until the store has answered.
    [[nodiscard]] virtual QSharedPointer<const MemberTable> members(const AccountKey &account) const = 0;
    [[nodiscard]] virtual QList<Invitation> invitations(const AccountKey &account) const = 0;
    [[nodiscard]] virtual SyncState syncState(const AccountKey &account) const = 0;

    /// Asks the portal now instead of at the next turn.
    virtual void syncNow() = 0;

Q_SIGNALS:
    void accountsChanged();
    void receivedChanged();
    void transfersChanged();
    void membersChanged(const gatehouse::AccountKey &account);
    void invitationsChanged(const gatehouse::AccountKey &account);
    void syncStateChanged(const gatehouse::AccountKey &account);
};

} // namespace gatehouse
