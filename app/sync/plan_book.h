// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/plan_store.h"
#include "models/plan/clash_decision.h"
#include "models/services/plan_desk.h"

#include <QObject>

#include <functional>

namespace gatehouse {

class Catalogue;
class Clock;

/// The plan with its rules and its news: what people stage, take back, retry and discard, and what sending makes of it.
/// Everything is on disk before it is told. Engine thread.
class PlanBook : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PlanStore &store;
        Randomness &randomness;
        const Clock &clock;
        std::chrono::milliseconds undoTime{5000}; ///< before anything that widens access leaves
    };

    explicit PlanBook(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] const QList<PlanRow> &rows() const { return m_parts.store.rows(); }
    [[nodiscard]] const PlanRow *find(const ChangeId &id) const { return m_parts.store.find(id); }
    [[nodiscard]] QList<Change> changes() const { return m_parts.store.changes(); }
    [[nodiscard]] const QString &clientId() const { return m_parts.store.clientId(); }

    /// Stages a change: fills in its times and what it depends on, and takes back waiting ones it makes pointless.
    /// Answers its id, or the id of the invitation that was simply taken back when one not yet sent is revoked.
    [[nodiscard]] Result<ChangeId> stage(Change change);
    /// Takes changes over from somebody's plan, all or none: they wait to be applied, in this order. Answers how
    /// many: what was taken over before is not taken again.
    [[nodiscard]] Result<int> takeOver(QList<Change> changes);
    /// From now on what is staged waits until the person applies it, or goes by itself again. What was staged before
    /// stays as it is.
    [[nodiscard]] Result<void> setReviewFirst(bool reviews);
    [[nodiscard]] bool reviewsFirst() const { return m_parts.store.reviewsFirst(); }
    /// Lets these held changes go, with what they depend on; of an empty list, all that are ticked. Theirs is no undo
    /// time: they were looked at. What depends on a change that is set aside waits with it.
    [[nodiscard]] Result<void> apply(const QList<ChangeId> &ids);
    /// Holds everything back that has certainly not left: it waits to be applied (again).
    [[nodiscard]] Result<void> stop();
    /// Takes the tick of a held change away, with those that depend on it, or puts it back, with what it depends on.
    [[nodiscard]] Result<void> tick(const ChangeId &id, bool isTicked);
    /// Why this change is made. Only while it has certainly not left.
    [[nodiscard]] Result<void> annotate(const ChangeId &id, const QString &reason);
    /// Takes a change back: by itself when it was not sent, by its inverse otherwise.
    [[nodiscard]] Result<void> undo(const ChangeId &id, std::chrono::seconds restoreGrace);
    /// Takes back what was applied together with `id`: by itself what was not sent, by its inverse the rest, which
    /// waits to be applied, the last first. All of it or nothing.
    [[nodiscard]] Result<TakenBackTogether> undoTogether(const ChangeId &id, std::chrono::seconds restoreGrace);
    /// Sends a change again that needs attention, with a fresh key, on `presentVersion` when that is known.
    [[nodiscard]] Result<void> retry(const ChangeId &id, std::optional<qint64> presentVersion);
    /// Carries out what a person decided about changes that clashed, all or none; what no longer asks is passed over.
    /// What is left of them to send is staged, with its undo time where it widens access.
    [[nodiscard]] Result<void> decide(
        const QList<ClashDecision> &decisions, const std::function<Catalogue(const PortalId &)> &catalogueOf);
    /// Gives up a change that needs attention, with those that depend on it.
    [[nodiscard]] Result<void> discard(const ChangeId &id);

    /// What waits for the end of its undo time is due now.
    [[nodiscard]] Result<void> endUndoTimes();

    // What sending makes of rows.
    [[nodiscard]] Result<void> rewrite(const QList<PlanRow> &changedRows, const QList<Change> &fresh = {});
    /// The person must decide about `row`, whose target stands as `clash` says. What takes access away goes at once.
    [[nodiscard]] Result<void> ask(
        const PlanRow &row, const Clash &clash, const Error &error, const Catalogue &catalogue);
    [[nodiscard]] Result<void> renewKey(PlanRow &row) { return m_parts.store.renewKey(row); }
    [[nodiscard]] Result<void> renewFileKeys(PlanRow &row, bool all) { return m_parts.store.renewFileKeys(row, all); }
    [[nodiscard]] Result<std::optional<QByteArray>> content(const QString &file) { return m_parts.store.content(file); }

    /// The cache of `account` holds everything up to `sequence`: what was acknowledged there is done.
    [[nodiscard]] Result<void> finish(const AccountKey &account, qint64 sequence);
    /// These answers to received invitations show in the lists now.
    [[nodiscard]] Result<void> finishAnswers(const QList<ChangeId> &answers);
    /// Access to `account` is lost: its unfinished changes wait for the person, never for another account (R84).
    [[nodiscard]] Result<void> park(const AccountKey &account, const Error &error);
    /// The right to see the tickets of `account` is lost: what was written waits for the person, with its text.
    [[nodiscard]] Result<void> parkTickets(const AccountKey &account, const Error &error);
    /// Drops everything of an identity that was signed out and wiped, together with what `rest` forgets of it in the
    /// plan's file: all or nothing.
    [[nodiscard]] Result<void> forget(const IdentityId &identity, const std::function<Result<void>()> &rest = {});
    [[nodiscard]] bool hasUnsent(const IdentityId &identity) const;

Q_SIGNALS:
    void changed();
    void staged(const gatehouse::ChangeId &change);
    void needsAttention(const gatehouse::ChangeId &change);

private:
    [[nodiscard]] QList<ChangeId> pointlessAfter(const Change &change) const;
    [[nodiscard]] const PlanRow *unsentInvitation(const Change &revocation) const;
    [[nodiscard]] std::optional<ChangeId> dependencyOf(const Change &change) const;
    [[nodiscard]] QList<PlanRow> dependentsOf(const ChangeId &id) const;
    /// What would take back a change of `changedRows` that the portal has just refused: it would stand in the way of
    /// later edits of the same target.
    [[nodiscard]] QList<PlanRow> undoneForNothing(const QList<PlanRow> &changedRows) const;
    [[nodiscard]] QList<PlanRow> foundationsOf(const ChangeId &id) const;
    [[nodiscard]] Result<void> takeBack(const PlanRow &row);
    [[nodiscard]] Result<TakenBackTogether> takeBackAll(const QString &batch, std::chrono::seconds restoreGrace);
    [[nodiscard]] Result<void> stageInverse(const PlanRow &row, Hold hold = Hold::None);

    Parts m_parts;
};

} // namespace gatehouse
