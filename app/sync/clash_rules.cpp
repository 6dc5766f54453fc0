// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/clash_rules.h"

#include "models/plan/clash_decision.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// The same change with another edit: not sent, not held, and asked about nothing.
Change anew(const Change &change, const ChangeId &id, Edit edit)
{
    Change fresh = change;
    fresh.id = id;
    fresh.edit = std::move(edit);
    fresh.state = ChangeState::Staged;
    fresh.hold = Hold::None;
    fresh.dependsOn.reset();
    fresh.attempts = 0;
    fresh.acknowledgedSequence = 0;
    fresh.filesSent = 0;
    fresh.ended.reset();
    fresh.error.reset();
    fresh.clash.reset();
    fresh.trial.reset();
    return fresh;
}

/// The change, called `id`, that takes at once what `row` takes; `clash` names it. None when it takes nothing.
QList<Change> narrow(const PlanRow &row, Clash &clash, const Catalogue &catalogue, const ChangeId &id)
{
    const auto narrowed = narrowedBy(row.change.edit, clash, catalogue);
    if (!narrowed)
        return {};
    const MemberId member = *memberOf(row.change.edit);
    Change narrowing = anew(row.change, id, ChangeGrantEdit{member, clash.grant, difference(clash.grant, *narrowed)});
    narrowing.origin = {}; // the row itself is what came from somebody's file
    narrowing.baseVersion = clash.version;
    clash.meanwhile = id;
    clash.narrowed = *narrowed;
    return {narrowing};
}

const PlanRow *rowOf(const QList<PlanRow> &rows, const ChangeId &id)
{
    const auto found =
        std::find_if(rows.cbegin(), rows.cend(), [&id](const PlanRow &row) { return row.change.id == id; });
    return found == rows.cend() ? nullptr : &*found;
}

Meanwhile standingOf(const QList<PlanRow> &rows, const PlanRow *narrowing)
{
    if (narrowing == nullptr)
        return Meanwhile::Unknown;
    // An inverse of it may have happened by now, or not yet.
    const bool isUndone = std::any_of(rows.cbegin(), rows.cend(), [narrowing](const PlanRow &row) {
        return row.change.dependsOn == narrowing->change.id && row.change.state != ChangeState::TakenBack;
    });
    if (isUndone)
        return Meanwhile::Unknown;
    switch (narrowing->change.state) {
    case ChangeState::NeedsAttention:
    case ChangeState::TakenBack:
        return Meanwhile::None;
    case ChangeState::Staged:
    case ChangeState::Sending:
    case ChangeState::Acknowledged:
    case ChangeState::Done:
        break;
    }
    return Meanwhile::Happened;
}

} // namespace

Verdict judgeClash(const PlanRow &row, const Clash &clash, const Catalogue &catalogue)
{
    if (isFulfilled(row.change.edit, clash, catalogue))
        return Verdict::AlreadyDone;
    const bool asks = isOver(clash) || !questionsAbout(row.change.edit, clash, catalogue).isEmpty();
    return asks || row.rebases >= mostRebases ? Verdict::NeedsAttention : Verdict::Rebase;
}

ClashStep asAsking(
    const PlanRow &row, Clash clash, const Error &error, const Catalogue &catalogue, const ChangeId &meanwhile)
{
    PlanRow asking = asNeedingAttention(row, error);
    if (questionsAbout(row.change.edit, clash, catalogue).isEmpty())
        return {{asking}, {}};
    const QList<Change> fresh = narrow(row, clash, catalogue, meanwhile);
    asking.change.clash = std::move(clash);
    return {{asking}, fresh};
}

const PlanRow *askingOver(const QList<PlanRow> &rows, const ChangeId &id)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&id](const PlanRow &row) {
        return row.change.state == ChangeState::NeedsAttention && row.change.clash && row.change.clash->meanwhile == id;
    });
    return found == rows.cend() ? nullptr : &*found;
}

ClashStep asDecided(const QList<PlanRow> &rows, const PlanRow &row, const QList<ClashSide> &sides,
    const Catalogue &catalogue, const ChangeId &id)
{
    const Clash &clash = *row.change.clash;
    const PlanRow *const found = clash.meanwhile.isEmpty() ? nullptr : rowOf(rows, clash.meanwhile);
    PlanRow over = row;
    over.change.state = ChangeState::TakenBack;
    over.change.error.reset();
    over.change.clash.reset();
    auto edit = decided(row.change.edit, clash, catalogue, sides, standingOf(rows, found));
    if (!edit)
        return {{over}, {}};
    Change fresh = anew(row.change, id, *std::move(edit));
    fresh.baseVersion = clash.version;
    const bool isOpen =
        found != nullptr && (found->change.state == ChangeState::Staged || found->change.state == ChangeState::Sending);
    if (isOpen)
        fresh.dependsOn = found->change.id; // its answer brings the version to build on
    else
        fresh.baseVersion = baseAfterOwnEdits(rows, fresh);
    return {{over}, {fresh}};
}

} // namespace gatehouse
