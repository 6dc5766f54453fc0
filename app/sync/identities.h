// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/sync/identity_link.h"
#include "app/sync/known_portals.h"

#include <functional>
#include <map>

namespace gatehouse {

struct SignIn;

/// Every portal and identity this installation knows, each identity with its session and its link at work. Engine
/// thread. shutdown(), then the event loop until isIdle(), then destruction.
class Identities : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PlanBook &book;
        RegistryStore &registry;
        Transport &transport;
        KeyStore &keyStore;
        const Clock &clock;
        Randomness &randomness;
        QString folder;
        QString language;
        StoreFaults *faults = nullptr;
    };

    explicit Identities(Parts parts, QObject *parent = nullptr);
    ~Identities() override;

    /// Reads portals and identities and starts their links: everything stored is shown, also offline.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] QList<PortalDescription> portals() const;
    [[nodiscard]] const PortalDocument *portal(const PortalId &id) const;
    [[nodiscard]] QList<Identity> identities() const;
    [[nodiscard]] QList<Account> accounts() const; ///< own first, then by name
    [[nodiscard]] QList<ReceivedInvitation> received() const;
    [[nodiscard]] QList<OwnershipTransfer> transfers() const;
    /// Port of the embedded portal at its last run; 0: there was none.
    [[nodiscard]] quint16 embeddedPort() const;

    /// Keeps a portal that answered; the one already known under its installation is renewed, with its address.
    [[nodiscard]] Result<PortalId> keepPortal(PortalDocument document, bool isEmbedded);
    /// Somebody signed in: a new identity, or the known one again.
    [[nodiscard]] QCoro::Task<Result<IdentityId>> welcome(PortalId portal, SignIn signIn);
    /// Ends the session; `wipe` also removes what is stored. `done` comes when nothing of it runs any more.
    void signOut(const IdentityId &identity, bool wipe, std::function<void(Result<void>)> done);

    /// The present that `document` is held against, of `asked` where it is one of the plan's portal, else of another
    /// identity there. BadInput with planFileStrangerProblem when there is none.
    [[nodiscard]] Result<PlanGround> planGround(const PlanDocument &document, const IdentityId &asked);

    /// The version of what `change` acts on, as the cache holds it; empty when that is not loaded.
    [[nodiscard]] std::optional<qint64> presentVersion(const ChangeId &change) const;

    /// From now on the person reads `language`: portals are described in it, and asked to answer in it.
    void speak(const QString &language);
    void open(const AccountKey &account);
    void openConversation(const TicketKey &ticket);
    void download(const AccountKey &account, const Attachment &file, std::function<void(Result<QByteArray>)> reply);
    void showActivity(const AccountKey &account, const ActivityFilter &filter, int question);
    void moreActivity();
    void refreshActivity();
    void syncNow();
    void showPlan();
    /// Sends what is due, where the portal is not known to be out of reach.
    void sendNow();
    [[nodiscard]] bool isSending() const;

    /// What the portals would do with all that is held and ticked; nothing is done. Told once for each until `stop`;
    /// `done` comes at the end.
    struct Trying {
        std::shared_ptr<const Cancellation> stop;
        std::function<void(int done, int all)> progress;
        std::function<void(QHash<ChangeId, Trial>)> done;
    };
    void tryOut(Trying trying);

    void shutdown();
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void identitiesChanged();
    void portalChanged(const gatehouse::PortalId &portal);
    void listsChanged();
    void membersReady(const gatehouse::AccountKey &account, const QSharedPointer<const gatehouse::MemberTable> &table);
    void invitationsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Invitation> &invitations);
    void ticketsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Ticket> &tickets);
    void conversationReady(const gatehouse::TicketKey &ticket, const QList<gatehouse::Message> &messages);
    void activityReady(const gatehouse::AccountKey &account, int question, const gatehouse::Activity &activity);
    void syncStateChanged(const gatehouse::AccountKey &account, const gatehouse::SyncState &state);
    void storeFailed(const gatehouse::Error &error);

private:
    /// An identity at work. The link goes before the session it sends through.
    struct Worker {
        std::unique_ptr<Session> session;
        std::unique_ptr<IdentityLink> link;
        AccountId chosen = {}; ///< on the portal's page, while signing in

        [[nodiscard]] bool isIdle() const { return link->isIdle() && session->isIdle(); }
    };
    struct Leaving {
        Worker worker;
        std::function<void(IdentityLink &)> afterwards;
    };

    [[nodiscard]] Worker &employ(const StoredIdentity &identity, const PortalDocument &portal);
    /// For a portal that moved: its identities at work again, at the new address.
    void employAgain(const PortalId &portal);
    [[nodiscard]] Identity::Keeping keepingOf(const Worker &worker) const;
    void listen(IdentityLink &link);
    void dismiss(const IdentityId &identity, std::function<void(IdentityLink &)> afterwards);
    void sweep();
    void describe(const PortalId &id, PortalDocument document);
    [[nodiscard]] QCoro::Task<> endSession(IdentityId identity, bool wipe, std::function<void(Result<void>)> done);
    [[nodiscard]] Result<void> wipeRest(IdentityLink &link);
    /// What could not be wiped is there as before, signed out, so that the person sees it and can try again.
    void takeBack(StoredIdentity identity);
    [[nodiscard]] StoredIdentity identityFor(const PortalId &portal, const SignIn &signIn) const;

    Parts m_parts;
    KnownPortals m_portals;
    std::map<IdentityId, Worker> m_workers;
    std::vector<Leaving> m_leaving;
    TaskScope m_scope;
    QTimer m_sweeper;
    AccountKey m_open;
    TicketKey m_conversation;
    IdentityId m_active; ///< whose account's activity is shown
    bool m_closing = false;
};

} // namespace gatehouse
