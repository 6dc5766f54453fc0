// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_book.h"

#include "app/store/change_form.h"
#include "app/sync/plan_rules.h"
#include "app/sync/undo_rules.h"
#include "models/clock.h"
#include "models/randomness.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr qsizetype finishedKept = 200;

bool isStep(const Edit &edit, TransferEdit::Act act)
{
    const auto *const transfer = std::get_if<TransferEdit>(&edit);
    return transfer != nullptr && transfer->act == act;
}

/// Later edits of what it creates wait for it.
bool creates(const Edit &edit)
{
    const auto *const ticket = std::get_if<TicketEdit>(&edit);
    return std::holds_alternative<InviteEdit>(edit) || isStep(edit, TransferEdit::Act::Offer)
        || (ticket != nullptr && std::holds_alternative<OpenTicket>(ticket->what));
}

bool isUnfinished(const Change &change)
{
    return change.state == ChangeState::Staged || change.state == ChangeState::Sending;
}

} // namespace

PlanBook::PlanBook(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QList<ChangeId> PlanBook::pointlessAfter(const Change &change) const
{
    QList<ChangeId> pointless;
    if (isQuiet(change.edit)) { // the later one says it all
        for (const PlanRow &row : rows()) {
            if (row.change.account == change.account && isCertainlyUnsent(row.change) && isQuiet(row.change.edit)
                && targetOf(row.change.edit) == targetOf(change.edit))
                pointless.append(row.change.id);
        }
        return pointless;
    }
    if (!std::holds_alternative<RemoveEdit>(change.edit) && !std::holds_alternative<RevokeEdit>(change.edit))
        return pointless;
    const QString target = targetOf(change.edit);
    for (const PlanRow &row : rows()) {
        const Change &other = row.change;
        const bool restores =
            std::holds_alternative<RestoreEdit>(other.edit) || std::holds_alternative<LeaveEdit>(other.edit);
        if (other.account == change.account && isCertainlyUnsent(other) && !restores && targetOf(other.edit) == target)
            pointless.append(other.id);
    }
    return pointless;
}

const PlanRow *PlanBook::unsentInvitation(const Change &revocation) const
{
    const bool cancels = isStep(revocation.edit, TransferEdit::Act::Cancel);
    if (!cancels && !std::holds_alternative<RevokeEdit>(revocation.edit))
        return nullptr;
    const QString target = targetOf(revocation.edit);
    for (const PlanRow &row : rows()) {
        const bool isWhatItTakesBack = cancels ? isStep(row.change.edit, TransferEdit::Act::Offer)
                                               : std::holds_alternative<InviteEdit>(row.change.edit);
        if (isWhatItTakesBack && row.change.account == revocation.account && targetOf(row.change.edit) == target
            && isCertainlyUnsent(row.change))
            return &row;
    }
    return nullptr;
}

std::optional<ChangeId> PlanBook::dependencyOf(const Change &change) const
{
    if (change.dependsOn)
        return change.dependsOn;
    const QString target = targetOf(change.edit);
    for (const PlanRow &row : rows()) {
        const Change &other = row.change;
        const bool isOpen = isUnfinished(other) || other.state == ChangeState::NeedsAttention;
        if (isOpen && creates(other.edit) && other.account == change.account && targetOf(other.edit) == target)
            return other.id;
    }
    return std::nullopt;
}

QList<PlanRow> PlanBook::dependentsOf(const ChangeId &id) const
{
    QList<PlanRow> dependents;
    QList<ChangeId> roots{id};
    for (const PlanRow &row : rows()) { // by order, so that a dependent's dependents come after it
        if (row.change.dependsOn && roots.contains(*row.change.dependsOn) && !isFinished(row.change)) {
            dependents.append(row);
            roots.append(row.change.id);
        }
    }
    return dependents;
}

Result<ChangeId> PlanBook::stage(Change change)
{
    if (const PlanRow *const invitation = unsentInvitation(change)) {
        ChangeId id = invitation->change.id;
        if (auto taken = takeBack(*invitation); !taken)
            return tl::unexpected(taken.error());
        return id;
    }
    ChangeId id = change.id;
    const QList<ChangeId> pointless = pointlessAfter(change);
    const bool isAtOnce = isNarrowing(change.edit) || isQuiet(change.edit);
    const bool isTold = !isQuiet(change.edit);
    change.stagedAt = m_parts.clock.now();
    if (change.sendAfter == Instant{})
        change.sendAfter = change.stagedAt + (isAtOnce ? std::chrono::milliseconds(0) : m_parts.undoTime);
    // Who asks for it to wait has it wait, whatever the mode.
    change.hold = isTold && (reviewsFirst() || change.hold != Hold::None) ? Hold::Review : Hold::None;
    change.dependsOn = dependencyOf(change);
    change.baseVersion = baseAfterOwnEdits(rows(), change);
    if (auto kept = m_parts.store.stage(std::move(change), pointless); !kept)
        return tl::unexpected(kept.error());
    Q_EMIT changed();
    if (isTold)
        Q_EMIT staged(id);
    return id;
}

Result<void> PlanBook::takeBack(const PlanRow &row)
{
    QList<PlanRow> rewritten = dependentsOf(row.change.id);
    rewritten.prepend(row);
    for (PlanRow &each : rewritten)
        each.change.state = ChangeState::TakenBack;
    return rewrite(rewritten);
}

Result<void> PlanBook::stageInverse(const PlanRow &row, Hold hold)
{
    auto inverse = inverseOf(row.change.edit);
    if (!inverse)
        return fail(Error::Code::BadInput, u"nothing takes this change back"_s);
    Change change = row.change;
    change.id = ChangeId{m_parts.randomness.uuid()};
    change.edit = *std::move(inverse);
    change.baseVersion = row.resultVersion; // filled in by the answer when it is still on its way
    change.dependsOn = row.change.id;
    change.reason.clear();
    change.origin = {};
    change.batch.clear();
    change.hold = hold;
    change.sendAfter = m_parts.clock.now(); // it is the undo itself; there is no undo time for it
    change.attempts = 0;
    change.acknowledgedSequence = 0;
    change.error.reset();
    if (auto done = stage(std::move(change)); !done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> PlanBook::undo(const ChangeId &id, std::chrono::seconds restoreGrace)
{
    const PlanRow *const row = find(id);
    if (row == nullptr)
        return fail(Error::Code::NotFound, u"no such change"_s);
    const PlanRow copy = *row;
    switch (undoOf(copy.change, changes(), restoreGrace, m_parts.clock.now())) {
    case PlanDesk::Undo::TakeBack:
        return takeBack(copy);
    case PlanDesk::Undo::Inverse:
        return stageInverse(copy);
    case PlanDesk::Undo::None:
        break;
    }
    return fail(Error::Code::BadInput, u"nothing takes this change back"_s);
}

Result<void> PlanBook::retry(const ChangeId &id, std::optional<qint64> presentVersion)
{
    const PlanRow *const found = find(id);
    if (found == nullptr || found->change.state != ChangeState::NeedsAttention)
        return fail(Error::Code::BadInput, u"only what needs attention can be tried again"_s);
    if (found->change.clash) // as it stands it would undo unseen what somebody else did
        return fail(Error::Code::BadInput, u"the clash is to be decided"_s);
    PlanRow row = *found;
    if (auto renewed = renewKey(row); !renewed)
        return renewed;
    // The portal keeps a file a day for its message; what it has dropped since goes again.
    const bool all = row.change.error && row.change.error->problem == unknownFileProblem;
    if (auto renewed = renewFileKeys(row, all); !renewed)
        return renewed;
    row.change.state = ChangeState::Staged;
    row.change.hold = Hold::None; // the person wants it tried
    row.change.error.reset();
    row.change.attempts = 0;
    // Not later than before: should the clock be put back, it would wait for this moment to come again.
    row.change.sendAfter = std::min(row.change.sendAfter, m_parts.clock.now());
    row.change.baseVersion = presentVersion.value_or(row.change.baseVersion);
    row.failures = 0;
    row.rebases = 0;
    row.retryAt = {};
    return rewrite({row});
}

Result<void> PlanBook::discard(const ChangeId &id)
{
    const PlanRow *const row = find(id);
    if (row == nullptr || row->change.state != ChangeState::NeedsAttention)
        return fail(Error::Code::BadInput, u"only what needs attention can be given up"_s);
    QList<ChangeId> dropped{id};
    const QList<PlanRow> dependents = dependentsOf(id);
    for (const PlanRow &dependent : dependents)
        dropped.append(dependent.change.id);
    auto done = m_parts.store.drop(dropped);
    if (done)
        Q_EMIT changed();
    return done;
}

Result<void> PlanBook::endUndoTimes()
{
    const Instant now = m_parts.clock.now();
    QList<PlanRow> hurried;
    for (const PlanRow &row : rows()) {
        if (row.change.state == ChangeState::Staged && !isHeld(row.change) && row.change.sendAfter > now) {
            hurried.append(row);
            hurried.last().change.sendAfter = now;
        }
    }
    return rewrite(hurried);
}

QList<PlanRow> PlanBook::undoneForNothing(const QList<PlanRow> &changedRows) const
{
    QList<PlanRow> undone;
    for (const PlanRow &row : changedRows) {
        const PlanRow *const before = find(row.change.id);
        const auto inverse = inverseOf(row.change.edit);
        const bool isRefused = row.change.state == ChangeState::NeedsAttention && before != nullptr
            && before->change.state == ChangeState::Sending;
        if (!isRefused || !inverse)
            continue;
        for (const PlanRow &other : rows()) {
            const bool isSpokenOf = std::any_of(changedRows.cbegin(), changedRows.cend(),
                [&other](const PlanRow &each) { return each.change.id == other.change.id; });
            if (!isSpokenOf && other.change.dependsOn == row.change.id && isCertainlyUnsent(other.change)
                && other.change.edit.index() == inverse->index()) {
                undone.append(other);
                undone.last().change.state = ChangeState::TakenBack;
            }
        }
    }
    return undone;
}

Result<void> PlanBook::rewrite(const QList<PlanRow> &changedRows, const QList<Change> &fresh)
{
    if (changedRows.isEmpty())
        return {};
    if (auto kept = m_parts.store.rewrite(changedRows + undoneForNothing(changedRows), fresh); !kept)
        return kept;
    Q_EMIT changed();
    for (const PlanRow &row : changedRows) {
        if (row.change.state == ChangeState::NeedsAttention)
            Q_EMIT needsAttention(row.change.id);
    }
    return {};
}

Result<void> PlanBook::finish(const AccountKey &account, qint64 sequence)
{
    QList<PlanRow> done;
    for (const PlanRow &row : rows()) {
        if (row.change.account == account && row.change.state == ChangeState::Acknowledged
            && row.change.acknowledgedSequence <= sequence) {
            done.append(row);
            done.last().change.state = ChangeState::Done;
        }
    }
    if (auto kept = rewrite(done); !kept)
        return kept;
    QList<ChangeId> quiet;
    for (const PlanRow &row : rows()) {
        if (isQuiet(row.change.edit) && isFinished(row.change))
            quiet.append(row.change.id);
    }
    if (auto dropped = m_parts.store.drop(quiet); !dropped)
        return dropped;
    return m_parts.store.dropOldFinished(finishedKept);
}

Result<void> PlanBook::finishAnswers(const QList<ChangeId> &answers)
{
    QList<PlanRow> done;
    for (const ChangeId &id : answers) {
        const PlanRow *const row = find(id);
        if (row != nullptr && row->change.state == ChangeState::Acknowledged) {
            done.append(*row);
            done.last().change.state = ChangeState::Done;
        }
    }
    return rewrite(done);
}

Result<void> PlanBook::park(const AccountKey &account, const Error &error)
{
    QList<PlanRow> parked;
    for (const PlanRow &row : rows()) {
        if (row.change.account != account)
            continue;
        if (isQuiet(row.change.edit)) {
            parked.append(row);
            parked.last().change.state = ChangeState::TakenBack;
        } else if (isUnfinished(row.change) || isOnlyBelievedDone(row.change))
            parked.append(asNeedingAttention(row, error));
        else if (row.change.state == ChangeState::Acknowledged) { // the portal did it; no cache will ever show it
            parked.append(row);
            parked.last().change.state = ChangeState::Done;
        }
    }
    return rewrite(parked);
}

Result<void> PlanBook::parkTickets(const AccountKey &account, const Error &error)
{
    QList<PlanRow> parked;
    for (const PlanRow &row : rows()) {
        const bool isOfTickets = row.change.account == account && std::holds_alternative<TicketEdit>(row.change.edit);
        if (!isOfTickets || isFinished(row.change) || row.change.state == ChangeState::NeedsAttention)
            continue;
        const bool isLost = isUnfinished(row.change) && !isQuiet(row.change.edit);
        parked.append(isLost ? asNeedingAttention(row, error) : row);
        if (!isLost) // the portal did it, or it does not matter any more; no cache will ever show it
            parked.last().change.state = ChangeState::Done;
    }
    return rewrite(parked);
}

Result<void> PlanBook::forget(const IdentityId &identity, const std::function<Result<void>()> &rest)
{
    QList<ChangeId> ids;
    for (const PlanRow &row : rows()) {
        if (row.change.account.identity == identity)
            ids.append(row.change.id);
    }
    auto dropped = m_parts.store.together([&]() -> Result<void> {
        if (auto done = m_parts.store.drop(ids); !done)
            return done;
        return rest ? rest() : Result<void>();
    });
    if (dropped && !ids.isEmpty())
        Q_EMIT changed();
    return dropped;
}

bool PlanBook::hasUnsent(const IdentityId &identity) const
{
    return std::any_of(rows().cbegin(), rows().cend(), [&identity](const PlanRow &row) {
        return row.change.account.identity == identity && !isQuiet(row.change.edit)
            && (isUnfinished(row.change) || row.change.state == ChangeState::NeedsAttention);
    });
}

} // namespace gatehouse
