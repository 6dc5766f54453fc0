// SPDX-License-Identifier: GPL-3.0-or-later
// What is one step for several changes: the plan's store, another page of it.
#include "app/store/database.h"
#include "app/store/plan_store.h"

namespace gatehouse {

Result<void> PlanStore::together(const std::function<Result<void>()> &steps)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const QList<PlanRow> before = m_rows;
    auto done = steps();
    if (done)
        done = transaction.commit();
    if (!done)
        m_rows = before;
    return done;
}

Result<QList<PlanRow>> PlanStore::insertAll(const QList<Change> &changes)
{
    QList<PlanRow> added;
    for (const Change &change : changes) {
        const auto sequence = takeSequence();
        if (!sequence)
            return tl::unexpected(sequence.error());
        PlanRow row;
        row.change = change;
        row.change.state = ChangeState::Staged;
        row.key = change.id.value;
        row.sequence = *sequence;
        const auto order = insert(row);
        if (!order)
            return tl::unexpected(order.error());
        row.change.order = *order;
        added.append(std::move(row));
    }
    return added;
}

Result<void> PlanStore::stageTogether(const QList<Change> &changes)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto added = insertAll(changes);
    if (!added)
        return tl::unexpected(added.error());
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_rows += *added;
    return {};
}

} // namespace gatehouse
