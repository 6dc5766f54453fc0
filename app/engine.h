// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/session/key_store.h"
#include "models/access/member_table.h"
#include "models/activity/audit_event.h"
#include "models/plan/change.h"
#include "models/plan/plan_import.h"
#include "models/plan/trial.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/tickets/message.h"
#include "models/tickets/ticket_draft.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gatehouse {

class Cancellation;
class Clock;
class PlanBook;
class Randomness;
struct StoreFaults;

/// Everything that runs behind the window: transport, sessions, stores, sync. Made in the window's thread, moved to its
/// own with moveToThread(), then start(); or kept in one thread, as tests do. Its members come to life in start() and
/// are gone before stopped(). Desks are the only ones who talk to it.
///
/// The order of the end: shutdown(), wait for stopped(), quit the thread and wait, destroy the desks, destroy the
/// engine.
class Engine : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QString folder; ///< plan and caches; made 0700
        QString sampleFolder; ///< data of the embedded portal
        const Clock &clock;
        Randomness &randomness;
        std::function<std::unique_ptr<Transport>()> makeTransport; ///< called in the engine's thread
        std::function<std::unique_ptr<KeyStore>()> makeKeyStore; ///< called in the engine's thread
        QString portalProgram = {}; ///< full path of gatehouse-portal; empty: looked for
        QString sampleProfile = {}; ///< of the embedded portal: a name or a file; empty: its usual one
        QString language = QStringLiteral("en"); ///< speak() changes it
        std::chrono::milliseconds undoTime{5000};
        StoreFaults *faults = nullptr;
    };
    template <class T>
    using Reply = std::function<void(Result<T>)>; ///< called once, in the engine's thread

    explicit Engine(Parts parts, QObject *parent = nullptr);
    ~Engine() override;

    [[nodiscard]] const Clock &clock() const { return m_parts.clock; }
    [[nodiscard]] Randomness &randomness() const { return m_parts.randomness; }

    // From any thread; carried out in the engine's.
    void start();
    void shutdown();
    /// The person reads `language` ("de", "de-AT") from now on.
    void speak(const QString &language);

    // In the engine's thread; desks post themselves there.
    void stage(const Change &change, const Reply<ChangeId> &reply);
    void undo(const ChangeId &change, const Reply<Nothing> &reply);
    void retry(const ChangeId &change, const Reply<Nothing> &reply);
    void discard(const ChangeId &change, const Reply<Nothing> &reply);
    /// Has `revision` work on the plan's book: for what concerns the plan alone.
    void revise(const std::function<Result<void>(PlanBook &)> &revision, const Reply<Nothing> &reply);
    /// See PlanDesk::tryOut; `progress` is called in the engine's thread.
    void tryOut(const std::shared_ptr<Cancellation> &stop, const std::function<void(int done, int all)> &progress,
        const Reply<QHash<ChangeId, Trial>> &reply);
    /// See PlanDesk::openFile.
    void openPlan(const QString &path, const IdentityId &asked, const Reply<OpenedPlan> &reply);
    /// Ends all undo times; `reply` comes when nothing more can be sent now.
    void sendNow(const Reply<Nothing> &reply);
    void open(const AccountKey &account);
    void openConversation(const TicketKey &ticket);
    /// `question` comes back with each picture that answers it.
    void showActivity(const AccountKey &account, const ActivityFilter &filter, int question);
    void moreActivity();
    void refreshActivity();
    void keepDraft(const KeptDraft &draft);
    /// Keeps a file with the draft of `ticket`.
    void attach(
        const TicketKey &ticket, const Attachment &file, const QByteArray &bytes, const Reply<Attachment> &reply);
    void detach(const QString &file);
    /// From the plan while the file waits to be sent, else from the portal.
    void download(const AccountKey &account, const Attachment &file, const Reply<QByteArray> &reply);
    void syncNow();
    void lookUp(const QString &typed, const Reply<PortalDescription> &reply);
    using ShowPage = std::function<void(const QUrl &)>; ///< called in the engine's thread
    void signIn(const PortalDescription &portal, const ShowPage &show, const std::shared_ptr<Cancellation> &stop,
        const Reply<IdentityId> &reply);
    void signInAgain(const IdentityId &identity, const ShowPage &show, const std::shared_ptr<Cancellation> &stop,
        const Reply<IdentityId> &reply);
    void trySample(const std::shared_ptr<Cancellation> &stop, const Reply<IdentityId> &reply);
    void signOut(const IdentityId &identity, bool wipe, const Reply<Nothing> &reply);

Q_SIGNALS:
    /// The store is open and what it holds has been told; `error` says why it is not (StoreNewer, StoreFailed).
    void started();
    void startFailed(const gatehouse::Error &error);
    void stopped();
    /// The plan's file was damaged: what could be read was taken over, the old file is kept at `copy`.
    void planSalvaged(const QString &copy);

    void keyStoreKnown(bool isLasting);
    void identitiesChanged(const QList<gatehouse::Identity> &identities);
    void portalsChanged(const QList<gatehouse::PortalDescription> &portals, const gatehouse::PortalId &changed);
    void accountsChanged(const QList<gatehouse::Account> &accounts);
    void receivedChanged(const QList<gatehouse::ReceivedInvitation> &received);
    void transfersChanged(const QList<gatehouse::OwnershipTransfer> &transfers);
    void membersReady(const gatehouse::AccountKey &account, const QSharedPointer<const gatehouse::MemberTable> &table);
    void invitationsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Invitation> &invitations);
    void ticketsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Ticket> &tickets);
    void conversationReady(const gatehouse::TicketKey &ticket, const QList<gatehouse::Message> &messages);
    /// What somebody had begun to write when the program ended; once, at the start.
    void draftsReady(const QList<gatehouse::KeptDraft> &drafts);
    void activityReady(const gatehouse::AccountKey &account, int question, const gatehouse::Activity &activity);
    void syncStateChanged(const gatehouse::AccountKey &account, const gatehouse::SyncState &state);
    void planChanged(const QList<gatehouse::Change> &changes);
    void reviewFirstChanged(bool reviews);
    void staged(const gatehouse::ChangeId &change);
    void needsAttention(const gatehouse::ChangeId &change);
    /// Something could not be written; what was asked has failed on its own as well.
    void storeFailed(const gatehouse::Error &error);

private:
    struct Rooms; ///< what lives between start() and stopped()

    void begin();
    [[nodiscard]] Result<void> build();
    void listen();
    void watchNetwork();
    void tellLists();
    void tellDrafts();
    void tellPlan();
    /// The plan, then what has just come to it: who hears of a change looks for it there.
    void tellNews();
    void tellNewsSoon();
    void end();
    void say(const QString &language);
    void finishWhenIdle();
    void replyWhenSent(const Reply<Nothing> &reply);

    Parts m_parts;
    std::unique_ptr<Rooms> m_rooms;
    bool m_isEnding = false;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::SyncState)
