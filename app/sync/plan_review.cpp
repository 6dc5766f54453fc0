// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that wait to be looked at: the plan's book, another page of it.
#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "app/sync/undo_rules.h"
#include "models/clock.h"
#include "models/randomness.h"

#include <QSet>
#include <QSignalBlocker>

#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

Result<void> PlanBook::setReviewFirst(bool reviews)
{
    if (reviews == reviewsFirst())
        return {};
    auto kept = m_parts.store.setReviewFirst(reviews);
    if (kept)
        Q_EMIT changed();
    return kept;
}

Result<int> PlanBook::takeOver(QList<Change> changes)
{
    // The same file may have been taken over meanwhile, in another window of it.
    QSet<std::pair<IdentityId, ChangeId>> known;
    for (const PlanRow &row : rows()) {
        if (!row.change.origin.isEmpty() && row.change.state != ChangeState::TakenBack)
            known.insert({row.change.account.identity, row.change.origin});
    }
    changes.removeIf(
        [&known](const Change &change) { return known.contains({change.account.identity, change.origin}); });
    const Instant now = m_parts.clock.now();
    for (Change &change : changes) {
        change.stagedAt = now;
        change.sendAfter = now; // it was looked at; nobody needs time to undo it once it is applied
        change.hold = Hold::Review;
        change.dependsOn = dependencyOf(change);
        change.baseVersion = baseAfterOwnEdits(rows(), change);
    }
    if (changes.isEmpty())
        return 0;
    if (auto kept = m_parts.store.stageTogether(changes); !kept)
        return tl::unexpected(kept.error());
    Q_EMIT changed();
    return static_cast<int>(changes.size());
}

QList<PlanRow> PlanBook::foundationsOf(const ChangeId &id) const
{
    QList<PlanRow> foundations;
    const PlanRow *row = find(id);
    // Each stands on an earlier one, so that this ends.
    while (row != nullptr && row->change.dependsOn) {
        row = find(*row->change.dependsOn);
        if (row != nullptr)
            foundations.append(*row);
    }
    return foundations;
}

Result<void> PlanBook::apply(const QList<ChangeId> &ids)
{
    QSet<ChangeId> wanted(ids.cbegin(), ids.cend());
    for (const ChangeId &id : ids) {
        const QList<PlanRow> foundations = foundationsOf(id);
        for (const PlanRow &foundation : foundations)
            wanted.insert(foundation.change.id);
    }
    const Instant now = m_parts.clock.now();
    const QString batch = m_parts.randomness.uuid();
    QList<PlanRow> released;
    for (const PlanRow &row : rows()) {
        const bool isWanted = ids.isEmpty() ? row.change.hold == Hold::Review : wanted.contains(row.change.id);
        if (!isHeld(row.change) || !isWanted)
            continue;
        PlanRow free = row;
        free.change.hold = Hold::None;
        free.change.sendAfter = now;
        free.change.batch = batch;
        free.change.baseVersion = baseAfterOwnEdits(rows(), free.change);
        released.append(free);
    }
    return rewrite(released);
}

Result<TakenBackTogether> PlanBook::undoTogether(const ChangeId &id, std::chrono::seconds restoreGrace)
{
    const PlanRow *const asked = find(id);
    if (asked == nullptr || asked->change.batch.isEmpty())
        return fail(Error::Code::BadInput, u"it was not applied together with others"_s);
    const QString batch = asked->change.batch;
    const qsizetype before = rows().size();
    Result<TakenBackTogether> outcome;
    {
        // Of what is not kept in the end nobody must have heard.
        const QSignalBlocker untilItIsKept(this);
        const auto kept = m_parts.store.together([&]() -> Result<void> {
            outcome = takeBackAll(batch, restoreGrace);
            return outcome ? Result<void>() : tl::unexpected(outcome.error());
        });
        if (!kept)
            return tl::unexpected(kept.error());
    }
    Q_EMIT changed();
    const QList<PlanRow> inverses = rows().mid(before);
    for (const PlanRow &row : inverses)
        Q_EMIT staged(row.change.id);
    return outcome;
}

Result<TakenBackTogether> PlanBook::takeBackAll(const QString &batch, std::chrono::seconds restoreGrace)
{
    QList<PlanRow> together = rows();
    together.removeIf([&batch](const PlanRow &row) { return row.change.batch != batch; });
    TakenBackTogether outcome;
    const QList<Change> plan = changes(); // what is added below takes nothing back that is still to come
    // The last first: what was built on another goes before it.
    for (const PlanRow &row : together | std::views::reverse) {
        switch (undoOf(row.change, plan, restoreGrace, m_parts.clock.now())) {
        case PlanDesk::Undo::TakeBack:
            if (auto taken = takeBack(row); !taken)
                return tl::unexpected(taken.error());
            ++outcome.takenBack;
            break;
        case PlanDesk::Undo::Inverse:
            if (auto staged = stageInverse(row, Hold::Review); !staged)
                return tl::unexpected(staged.error());
            ++outcome.staged;
            break;
        case PlanDesk::Undo::None:
            // What the portal refused, and what was taken back before, needs nothing.
            if (row.change.state != ChangeState::TakenBack && row.change.state != ChangeState::NeedsAttention
                && !isTakenBackAlready(row.change, plan))
                outcome.without.append(row.change.id);
            break;
        }
    }
    return outcome;
}

Result<void> PlanBook::stop()
{
    QList<PlanRow> held;
    for (const PlanRow &row : rows()) {
        if (!isCertainlyUnsent(row.change) || isHeld(row.change) || isQuiet(row.change.edit))
            continue;
        held.append(row);
        held.last().change.hold = Hold::Review;
    }
    return rewrite(held);
}

Result<void> PlanBook::tick(const ChangeId &id, bool isTicked)
{
    const PlanRow *const row = find(id);
    if (row == nullptr || !isHeld(row->change))
        return fail(Error::Code::BadInput, u"only what waits to be applied can be set aside"_s);
    QList<PlanRow> changed{*row};
    changed += isTicked ? foundationsOf(id) : dependentsOf(id);
    changed.removeIf([](const PlanRow &each) { return !isHeld(each.change); });
    for (PlanRow &each : changed)
        each.change.hold = isTicked ? Hold::Review : Hold::SetAside;
    return rewrite(changed);
}

Result<void> PlanBook::annotate(const ChangeId &id, const QString &reason)
{
    const PlanRow *const row = find(id);
    if (row == nullptr || !isCertainlyUnsent(row->change))
        return fail(Error::Code::BadInput, u"it has left already, with the reason it had"_s);
    QString plain = reason.simplified();
    plain.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    if (plain.size() > longestReason)
        return fail(Error::Code::BadInput, u"the reason is too long"_s);
    PlanRow changed = *row;
    changed.change.reason = plain;
    return rewrite({changed});
}

} // namespace gatehouse
