// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/http/task_scope.h"
#include "models/access/catalogue.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace gatehouse {

class Clock;
class PlanBook;
class Randomness;

/// Sends the changes that one identity staged, and nobody else's: one at a time for each account, each written down as
/// *Sending* before it leaves, with the same key until the portal has said yes or no to it. The files of a message go
/// before it, each by itself and noted as soon as the portal has it, so that no crash sends one twice. Engine thread.
/// shutdown(), then the event loop until isIdle(), then destruction.
class PlanSender : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PlanBook &book;
        Connector &connector;
        const Clock &clock;
        Randomness &randomness;
    };

    PlanSender(IdentityId identity, const Parts &parts, QObject *parent = nullptr);

    /// What the portal may call the identity: by name, or by address where it knows no name. A clash with one's own
    /// earlier change is told as that.
    void setOwnNames(const QStringList &names) { m_ownNames = names; }
    /// What needs what at the portal: a clash is told from two edits that go together by it.
    void setCatalogue(const Catalogue &catalogue) { m_catalogue = catalogue; }

    /// Sends what is due, and comes back by itself for what is due later. Harmless at any time.
    void wake();
    /// The portal answers (again), or the person has signed in (again): pauses end.
    void resume();
    /// Holds everything back until resume(): nothing leaves on a connection known to be dead, so that it stays certain
    /// that it did not.
    void hold() { m_held = true; }
    [[nodiscard]] bool isHeld() const { return m_held; }
    /// A request is under way, or the next one is about to be.
    [[nodiscard]] bool isSending() const { return !m_lanes.isEmpty(); }
    /// Something else is due by now.
    [[nodiscard]] bool hasMore() const;

    void shutdown();
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle(); }

Q_SIGNALS:
    /// The portal has carried out a change of `account`: worth a sync.
    void acknowledged(const gatehouse::AccountKey &account);
    /// Nothing can be sent until somebody calls resume().
    void held(const gatehouse::Error &error);
    /// The plan's file can't be written; sending pauses.
    void storeFailed(const gatehouse::Error &error);

private:
    [[nodiscard]] QCoro::Task<> lane(AccountId account);
    /// Sends one request for the row, a file of it or the row itself; false when the lane is to end.
    [[nodiscard]] QCoro::Task<bool> sendNext(PlanRow row);
    [[nodiscard]] QCoro::Task<bool> sendFile(PlanRow row, KeptFile file);
    [[nodiscard]] bool settleFile(const ChangeId &id, const KeptFile &file, const Outcome<QString> &outcome);
    /// False when the lane is to end.
    [[nodiscard]] bool settle(const ChangeId &id, const Outcome<Sent> &outcome);
    [[nodiscard]] bool settleRefusal(PlanRow row, const Refusal &refusal);
    [[nodiscard]] Error toldTruly(const Refusal &refusal) const;
    [[nodiscard]] bool wait(const PlanRow &row, const Refusal &refusal);
    [[nodiscard]] bool rebase(PlanRow row, qint64 presentVersion);
    [[nodiscard]] bool uploadAgain(PlanRow row);
    [[nodiscard]] bool written(const Result<void> &result);
    void setAlarm();

    IdentityId m_identity;
    Parts m_parts;
    TaskScope m_scope;
    QSet<AccountId> m_lanes;
    QTimer m_alarm;
    QStringList m_ownNames;
    Catalogue m_catalogue;
    Instant m_pauseUntil{};
    int m_failures = 0;
    bool m_held = false;
    bool m_closing = false;
};

} // namespace gatehouse
