// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/task_scope.h"
#include "app/store/registry_store.h"
#include "app/sync/account_sync.h"
#include "app/sync/activity_feed.h"
#include "app/sync/plan_sender.h"
#include "app/sync/plan_trial.h"
#include "app/sync/ticket_shelf.h"
#include "models/plan/plan_import.h"
#include "models/services/directory.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <tuple>

namespace gatehouse {

/// One identity at work: keeps its lists and its accounts up to date, and sends what it staged. Turns come every few
/// seconds, at once after something was sent, and after ever longer pauses while the portal can't be reached. Engine
/// thread. shutdown(), then the event loop until isIdle(), then destruction.
class IdentityLink : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PlanBook &book;
        RegistryStore &registry;
        const Clock &clock;
        Randomness &randomness;
        QString folder;
        StoreFaults *faults = nullptr;
    };

    IdentityLink(StoredIdentity identity, PortalDescription portal, std::unique_ptr<Connector> connector,
        const Parts &parts, QObject *parent = nullptr);
    ~IdentityLink() override;

    [[nodiscard]] const StoredIdentity &identity() const { return m_identity; }
    [[nodiscard]] const PortalDescription &portal() const { return m_portal; }
    void setPortal(const PortalDescription &portal);
    /// From now on the person reads `language`: what waits is said anew.
    void speak(const QString &language);
    void rename(const QString &email, const QString &name);
    [[nodiscard]] Result<void> markTokenStored(bool stored);

    /// As last fetched, overlaid with the plan.
    [[nodiscard]] QList<Account> accounts() const;
    [[nodiscard]] QList<ReceivedInvitation> received() const;
    [[nodiscard]] QList<OwnershipTransfer> transfers() const;

    /// The present that an opened plan is held against: these accounts, without the own plan over them.
    [[nodiscard]] Result<PlanGround> planGround(const QSet<AccountId> &accounts);

    /// The version of what `change` acts on, as last shown; empty when it is not among what is loaded.
    [[nodiscard]] std::optional<qint64> presentVersion(const Change &change) const;

    /// Shows what the store has and begins to sync.
    void start();
    /// Loads this account and keeps it fresh until another is opened; an empty id opens none.
    void openAccount(const AccountId &account);
    /// A turn now: the person asked, the network is back, or the person signed in again.
    void syncNow();
    /// Looks whether something is due by the clock.
    void wake();
    /// The plan has changed: what is shown may differ.
    void showPlan();
    /// Keeps the messages of this ticket loaded until another is named; an empty key names none.
    void openConversation(const TicketKey &ticket);
    void download(const AccountId &account, const Attachment &file, std::function<void(Result<QByteArray>)> reply);
    /// Keeps the activity of this account fetched until another is named; an empty id names none.
    void showActivity(const AccountId &account, const ActivityFilter &filter, int question);
    void moreActivity() { m_activity.more(); }
    void refreshActivity() { m_activity.refresh(); }
    void sendNow() { m_sender.wake(); }
    [[nodiscard]] bool isSending() const { return m_sender.isSending(); }
    /// Asks the portal what it would do; nothing is done.
    void tryOut(PlanTrial::Question question) { m_trial.ask(std::move(question)); }

    void shutdown();
    [[nodiscard]] bool isIdle() const
    {
        return m_scope.isIdle() && m_sender.isIdle() && m_trial.isIdle() && m_activity.isIdle();
    }
    /// Unlinks what is stored of its accounts. Only when idle.
    [[nodiscard]] Result<void> wipe();

Q_SIGNALS:
    void listsChanged();
    void membersReady(const gatehouse::AccountKey &account, const QSharedPointer<const gatehouse::MemberTable> &table);
    void invitationsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Invitation> &invitations);
    void ticketsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Ticket> &tickets);
    void conversationReady(const gatehouse::TicketKey &ticket, const QList<gatehouse::Message> &messages);
    void activityReady(const gatehouse::AccountKey &account, int question, const gatehouse::Activity &activity);
    void syncStateChanged(const gatehouse::AccountKey &account, const gatehouse::SyncState &state);
    void portalDescribed(const gatehouse::PortalDocument &document);
    void storeFailed(const gatehouse::Error &error);

private:
    /// What of the plan a picture was made with, to tell whether a new one would differ.
    using PlanMark = QList<std::tuple<ChangeId, ChangeState, bool>>;
    /// What of the open account is on the screen.
    struct Shown {
        PlanMark plan;
        bool isShown = false;
        SyncState state;
        SyncState told; ///< as the last signal had it
        int pendingInvitations = 0;
        QSharedPointer<const MemberTable> members;
        QList<Invitation> invitations;
    };

    /// The portal shows this identity nothing of an account; asked again when its sequence has moved.
    struct Barred {
        qint64 sequence = -1;
        Error error;
    };

    void takeCatalogue();
    [[nodiscard]] QCoro::Task<> turn();
    /// One pass over everything; the refusal that ended it early.
    [[nodiscard]] QCoro::Task<Outcome<bool>> pass();
    [[nodiscard]] QCoro::Task<Outcome<bool>> listen();
    [[nodiscard]] QCoro::Task<Outcome<bool>> describeIfDue();
    [[nodiscard]] QCoro::Task<Outcome<bool>> fetchAccount(AccountId account);
    void endTurn(const Outcome<bool> &outcome);
    [[nodiscard]] Result<void> takeAccounts(const AccountList &list);
    void takeReceived(const ReceivedList &list);
    /// The account is not in the list any more. Until all of that is kept the list is not believed, so that the next
    /// turn goes on with it.
    [[nodiscard]] Result<void> lose(const AccountRow &row);
    [[nodiscard]] QCoro::Task<Outcome<bool>> fetchTransfers();
    void takeTransfers(const QJsonObject &lists);
    void loadTransfers();
    void readTransfers();
    void keepIdentity();
    void loadLists();

    [[nodiscard]] bool maySeeTickets(const AccountRow &row) const;
    [[nodiscard]] QList<AccountId> accountsWithNewTickets() const;
    void loadTickets();
    void takeTickets(const AccountRow &row, AccountSync &sync);
    void shelve(const AccountRow &row, AccountSync &sync);
    [[nodiscard]] bool readConversation(AccountSync &sync);
    void showTickets();
    void dropTickets(const AccountRow &row);
    [[nodiscard]] Result<void> bar(const AccountRow &row, const Error &error);
    void release(const AccountId &account);
    [[nodiscard]] ActivityFeed::Shelf activityShelf();
    void followActivity();
    void tellActivity(const AccountId &account, const Activity &activity);
    [[nodiscard]] QCoro::Task<> fetchFile(
        AccountId account, Attachment file, std::function<void(Result<QByteArray>)> reply);

    [[nodiscard]] AccountKey keyOf(const AccountId &account) const;
    [[nodiscard]] const AccountRow *rowOf(const AccountId &account) const;
    [[nodiscard]] QList<AccountId> wanted() const;
    [[nodiscard]] AccountSync &syncOf(const AccountId &account);
    [[nodiscard]] QList<ChangeId> acknowledgedAnswers() const;
    [[nodiscard]] QList<ChangeId> acknowledgedChanges() const;
    /// Of these, those that a portal which was set back to an older state has forgotten need attention.
    void recall(const QList<ChangeId> &acknowledged);
    /// Tells what there is to see of the account. What could not be read is told as Failed, and again once it can.
    [[nodiscard]] Result<void> publish(const AccountId &account, bool evenIfSame);
    void publishIfOpen(bool evenIfSame);
    void setPhase(SyncState::Phase phase, const std::optional<Error> &error = {});
    void schedule(std::chrono::milliseconds pause);
    /// The portal has done a change: it is to be seen in the cache soon.
    void followSending();

    StoredIdentity m_identity;
    PortalDescription m_portal;
    std::unique_ptr<Connector> m_connector;
    Parts m_parts;
    PlanSender m_sender;
    PlanTrial m_trial;
    TaskScope m_scope;
    QTimer m_timer;
    QList<AccountRow> m_accounts;
    QList<ReceivedInvitation> m_received;
    QList<OwnershipTransfer> m_transfers;
    QJsonObject m_transferLists; ///< account → its list as it came; under no name those that ask the identity
    std::map<AccountId, std::unique_ptr<AccountSync>> m_syncs;
    TicketShelf m_tickets;
    ActivityFeed m_activity;
    qint64 m_activitySequence = -1; ///< of its account, when it was last asked for
    int m_activityQuestion = 0; ///< which question of the window the feed answers
    QHash<AccountId, Barred> m_barred;
    Shown m_shown;
    AccountId m_open;
    std::chrono::milliseconds m_nextTurn{0};
    std::chrono::milliseconds m_nextPass{0}; ///< until then a turn only listens whether there is news
    std::chrono::milliseconds m_nextDescription{0};
    int m_failures = 0;
    bool m_turning = false;
    bool m_again = false;
    bool m_closing = false;
};

} // namespace gatehouse
