// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_rules.h"

#include "app/store/change_form.h"
#include "models/error_sentence.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int mostRebases = 5;

bool isToBeSent(const Change &change)
{
    return (change.state == ChangeState::Staged && change.hold == Hold::None) || change.state == ChangeState::Sending;
}

bool isOf(const PlanRow &row, const IdentityId &identity, const AccountId &account)
{
    return row.change.account.identity == identity && row.change.account.account == account;
}

bool hasSameTarget(const Change &one, const Change &other)
{
    return one.account == other.account && targetOf(one.edit) == targetOf(other.edit);
}

bool waitsForDependency(const QList<PlanRow> &rows, const Change &change)
{
    if (!change.dependsOn)
        return false;
    return std::any_of(rows.cbegin(), rows.cend(), [&change](const PlanRow &other) {
        return other.change.id == *change.dependsOn && other.change.state != ChangeState::Acknowledged
            && other.change.state != ChangeState::Done;
    });
}

bool waitsForEarlier(const QList<PlanRow> &rows, const Change &change)
{
    return std::any_of(rows.cbegin(), rows.cend(), [&change](const PlanRow &other) {
        return other.change.order < change.order && isToBeSent(other.change) && hasSameTarget(other.change, change);
    });
}

bool isBlocked(const QList<PlanRow> &rows, const Change &change)
{
    return waitsForDependency(rows, change) || waitsForEarlier(rows, change);
}

/// Access is to be taken away and this row stands before it: its undo time must not delay that.
bool isHurried(const QList<PlanRow> &rows, const Change &change)
{
    return isNarrowing(change.edit) || std::any_of(rows.cbegin(), rows.cend(), [&change](const PlanRow &later) {
        return later.change.order > change.order && isToBeSent(later.change) && isNarrowing(later.change.edit)
            && hasSameTarget(later.change, change);
    });
}

/// Staged by a clock that was put back since: nothing that it has measured counts any more, or the row would wait until
/// that moment comes again. A clock that is only kept right is put back by less.
bool isFromTheFuture(const Change &change, Instant now)
{
    constexpr std::chrono::minutes corrected{1};
    return change.stagedAt > now + corrected;
}

/// The end of the pause before the next try; none, when a clock has measured it that was put back since.
Instant endOfPause(const PlanRow &row, Instant now)
{
    constexpr std::chrono::hours longerThanAny{1};
    return row.retryAt > now + longerThanAny ? Instant() : row.retryAt;
}

Instant dueAt(const QList<PlanRow> &rows, const PlanRow &row, Instant now)
{
    // What may have left already goes on at once: taking it back is no longer possible.
    const bool atOnce = row.change.attempts > 0 || isHurried(rows, row.change);
    const Instant wished = atOnce ? row.change.stagedAt : row.change.sendAfter;
    return std::max(isFromTheFuture(row.change, now) ? Instant() : wished, endOfPause(row, now));
}

} // namespace

const PlanRow *nextToSend(const QList<PlanRow> &rows, const IdentityId &identity, const AccountId &account, Instant now)
{
    const PlanRow *best = nullptr;
    bool bestIsHurried = false;
    for (const PlanRow &row : rows) {
        if (!isOf(row, identity, account) || !isToBeSent(row.change) || isBlocked(rows, row.change)
            || dueAt(rows, row, now) > now)
            continue;
        const bool hurried = isHurried(rows, row.change);
        const bool first = best == nullptr || (hurried && !bestIsHurried)
            || (hurried == bestIsHurried && row.failures < best->failures);
        if (first) {
            best = &row;
            bestIsHurried = hurried;
        }
    }
    return best;
}

QSet<AccountId> accountsWithWork(const QList<PlanRow> &rows, const IdentityId &identity, Instant now)
{
    QSet<AccountId> accounts;
    for (const PlanRow &row : rows) {
        const AccountId &account = row.change.account.account;
        if (row.change.account.identity == identity && isToBeSent(row.change) && !accounts.contains(account)
            && nextToSend(rows, identity, account, now) != nullptr)
            accounts.insert(account);
    }
    return accounts;
}

std::optional<Instant> nextMoment(const QList<PlanRow> &rows, const IdentityId &identity, Instant now)
{
    std::optional<Instant> next;
    for (const PlanRow &row : rows) {
        if (row.change.account.identity != identity || !isToBeSent(row.change) || isBlocked(rows, row.change))
            continue;
        const Instant due = dueAt(rows, row, now);
        if (due > now && (!next || due < *next))
            next = due;
    }
    return next;
}

PlanRow asSending(PlanRow row)
{
    row.change.state = ChangeState::Sending;
    ++row.change.attempts;
    return row;
}

QList<PlanRow> asAcknowledged(const QList<PlanRow> &rows, PlanRow row, const Sent &sent)
{
    const qint64 oldBase = row.change.baseVersion;
    row.change.state = ChangeState::Acknowledged;
    row.change.acknowledgedSequence = sent.sequence;
    row.change.error.reset();
    row.change.ended = sent.ended;
    row.resultVersion = sent.version;
    row.failures = 0;
    QList<PlanRow> rewritten{row};
    if (sent.version <= 0)
        return rewritten;
    for (const PlanRow &later : rows) {
        const bool follows = later.change.order > row.change.order && later.change.state == ChangeState::Staged
            && hasSameTarget(later.change, row.change);
        const bool isBasedOnIt = later.change.baseVersion == oldBase || later.change.dependsOn == row.change.id;
        if (!follows || !isBasedOnIt)
            continue;
        rewritten.append(later);
        rewritten.last().change.baseVersion = sent.version;
    }
    return rewritten;
}

PlanRow asUploaded(PlanRow row, const QString &file, const QString &remote)
{
    for (KeptFile &kept : row.files) {
        if (kept.file.id == file)
            kept.remote = remote;
    }
    row.change.state = ChangeState::Staged;
    row.change.attempts = std::max(0, row.change.attempts - 1);
    row.change.error.reset();
    row.failures = 0;
    return row;
}

qint64 baseAfterOwnEdits(const QList<PlanRow> &rows, const Change &change)
{
    qint64 base = change.baseVersion;
    for (const PlanRow &row : rows) { // by order, so that one leads on to the next
        const bool isDone = row.change.state == ChangeState::Acknowledged || row.change.state == ChangeState::Done;
        if (isDone && row.change.baseVersion == base && row.resultVersion > base && hasSameTarget(row.change, change))
            base = row.resultVersion;
    }
    return base;
}

PlanRow asAlreadyDone(PlanRow row)
{
    row.change.state = ChangeState::Acknowledged;
    row.change.acknowledgedSequence = 0;
    row.change.error = Error{Error::Code::Gone, alreadyGoneProblem, {}, {}, {}};
    row.failures = 0;
    return row;
}

bool isOnlyBelievedDone(const Change &change)
{
    return change.state == ChangeState::Acknowledged && change.acknowledgedSequence == 0
        && std::holds_alternative<RemoveEdit>(change.edit);
}

Verdict judge(const PlanRow &row, const Refusal &refusal)
{
    using Code = Error::Code;
    const Error &error = refusal.error;
    const bool deactivates = std::holds_alternative<DeactivateEdit>(row.change.edit);
    const bool takesAway = deactivates || std::holds_alternative<RemoveEdit>(row.change.edit)
        || std::holds_alternative<RevokeEdit>(row.change.edit);
    if (error.code == Code::Cancelled)
        return Verdict::Stopped;
    if (error.code == Code::SignInNeeded || error.code == Code::KeyStoreLocked || error.code == Code::KeyStoreMissing)
        return Verdict::SignIn;
    const bool isSoAlready = (deactivates && refusal.presentStatus == "deactivated"_L1)
        || (std::holds_alternative<ReactivateEdit>(row.change.edit) && refusal.presentStatus == "active"_L1);
    if (error.code == Code::Clash && isSoAlready)
        return Verdict::AlreadyDone;
    if (error.code == Code::Clash && takesAway && refusal.presentVersion && row.rebases < mostRebases)
        return Verdict::Rebase;
    if (error.problem == unknownFileProblem && !row.files.isEmpty() && row.rebases < mostRebases)
        return Verdict::Reupload;
    if (std::holds_alternative<RevokeEdit>(row.change.edit) && error.problem == "invitation_revoked"_L1)
        return Verdict::AlreadyDone;
    // The person is gone, or the account is; then it leaves the list, and the row is parked with the others.
    if (std::holds_alternative<RemoveEdit>(row.change.edit) && error.problem == "not_found"_L1)
        return Verdict::AlreadyDone;
    if (isQuiet(row.change.edit) && !error.isTransient())
        return Verdict::AlreadyDone; // nobody is asked about what nobody was told of
    return error.isTransient() ? Verdict::Wait : Verdict::NeedsAttention;
}

PlanRow asWaiting(PlanRow row, const Refusal &refusal, Instant retryAt)
{
    row.change.state = ChangeState::Staged;
    row.change.error = refusal.error;
    if (refusal.isDefinite)
        row.change.attempts = std::max(0, row.change.attempts - 1);
    ++row.failures;
    row.retryAt = retryAt;
    return row;
}

PlanRow asNeedingAttention(PlanRow row, const Error &error)
{
    row.change.state = ChangeState::NeedsAttention;
    row.change.error = error;
    return row;
}

bool isCertainlyUnsent(const Change &change)
{
    return change.state == ChangeState::Staged && change.attempts == 0;
}

} // namespace gatehouse
