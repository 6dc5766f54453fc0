// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/kept_files.h"
#include "app/store/plan_row.h"

#include <QList>

#include <functional>

namespace gatehouse {

class Randomness;

/// The plan: every change from staged to applied. Each call is one transaction; what is in memory changes only after
/// its commit. Holds what was done for a while, so that the list can show it. Engine thread.
class PlanStore {
public:
    PlanStore(Database &database, Randomness &randomness);

    /// Reads the plan. Changes that were on their way when the program ended come back as they were: Sending.
    [[nodiscard]] Result<void> load();

    /// By order, oldest first.
    [[nodiscard]] const QList<PlanRow> &rows() const { return m_rows; }
    [[nodiscard]] const PlanRow *find(const ChangeId &id) const;
    [[nodiscard]] QList<Change> changes() const;
    /// This installation's id in Gatehouse-Client.
    [[nodiscard]] const QString &clientId() const { return m_clientId; }

    /// What is staged waits until the person applies it. Kept in the plan's file.
    [[nodiscard]] bool reviewsFirst() const { return m_reviewsFirst; }
    [[nodiscard]] Result<void> setReviewFirst(bool reviews);

    /// Adds `change` at the end, and takes back `superseded`, staged ones that it makes pointless, with it. Fills in
    /// order and key. What was begun of it is no draft any more; its files belong to it.
    [[nodiscard]] Result<void> stage(Change change, const QList<ChangeId> &superseded = {});

    /// Adds several at the end, in their order, all or none. They bring no files and end no drafts.
    [[nodiscard]] Result<void> stageTogether(const QList<Change> &changes);

    /// Rewrites rows, all or none. What the rules of sending are is the caller's; see app/sync/plan_rules.h. The files
    /// of what the portal has are forgotten; what is taken back becomes a draft again. `fresh` is staged with it, as by
    /// stageTogether().
    [[nodiscard]] Result<void> rewrite(const QList<PlanRow> &rows, const QList<Change> &fresh = {});
    /// A fresh key with a fresh sequence number for a row whose last key got a definite no. Not stored until rewrite().
    [[nodiscard]] Result<void> renewKey(PlanRow &row);
    /// The same for its files that the portal has not got; with `all`, also for those it had and has dropped since.
    [[nodiscard]] Result<void> renewFileKeys(PlanRow &row, bool all);
    /// The bytes of a file; nothing when they are lost.
    [[nodiscard]] Result<std::optional<QByteArray>> content(const QString &file) { return m_files.content(file); }

    /// Several steps of the plan as one: all of them, or none. `steps` may also write what else its file holds.
    [[nodiscard]] Result<void> together(const std::function<Result<void>()> &steps);

    /// Drops rows: only what is Done, TakenBack, or what the person discarded.
    [[nodiscard]] Result<void> drop(const QList<ChangeId> &ids);

    /// Keeps the newest `keep` finished rows and drops the older ones.
    [[nodiscard]] Result<void> dropOldFinished(qsizetype keep);

private:
    [[nodiscard]] Result<void> loadClient();
    [[nodiscard]] Result<void> write(const PlanRow &row);
    [[nodiscard]] Result<void> writeFiles(const PlanRow &row, bool isOrphan);
    [[nodiscard]] Result<void> takeFiles(PlanRow &row);
    [[nodiscard]] Result<qint64> insert(const PlanRow &row);
    /// Writes changes at the end; the caller's is the transaction.
    [[nodiscard]] Result<QList<PlanRow>> insertAll(const QList<Change> &changes);
    [[nodiscard]] Result<qint64> takeSequence();

    Database &m_database;
    Randomness &m_randomness;
    KeptFiles m_files;
    QList<PlanRow> m_rows;
    QString m_clientId;
    bool m_reviewsFirst = false;
};

/// Finished: nothing more will happen to it.
[[nodiscard]] inline bool isFinished(const Change &change)
{
    return change.state == ChangeState::Done || change.state == ChangeState::TakenBack;
}

} // namespace gatehouse
