// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_rules.h"

#include "app/store/change_form.h"
#include "app/sync/clash_rules.h"
#include "models/error_sentence.h"
#include "models/plan/clash_decision.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

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

/// What the rows of one identity say about each other, gathered once: asked of each pair of rows, a plan of ten
/// thousand would take minutes.
class Order {
public:
    Order(const QList<PlanRow> &rows, const IdentityId &identity)
    {
        for (const PlanRow &row : rows) {
            const Change &change = row.change;
            if (change.state == ChangeState::Acknowledged || change.state == ChangeState::Done)
                continue;
            m_notDone.insert(change.id);
            if (change.account.identity != identity || !isToBeSent(change))
                continue;
            const auto found = m_targets.try_emplace(targetOfRow(change), change.order).first;
            found->second.first = std::min(found->second.first, change.order);
            if (isNarrowing(change.edit))
                found->second.lastNarrowing = std::max(found->second.lastNarrowing, change.order);
        }
    }

    [[nodiscard]] bool isBlocked(const Change &change) const
    {
        if (change.dependsOn && m_notDone.contains(*change.dependsOn))
            return true;
        const auto found = m_targets.find(targetOfRow(change));
        return found != m_targets.end() && found->second.first < change.order;
    }
    /// Access is to be taken away and this row stands before it: its undo time must not delay that.
    [[nodiscard]] bool isHurried(const Change &change) const
    {
        if (isNarrowing(change.edit))
            return true;
        const auto found = m_targets.find(targetOfRow(change));
        return found != m_targets.end() && found->second.lastNarrowing > change.order;
    }

private:
    using Target = std::pair<AccountId, QString>;
    /// Of what is to be sent to one target.
    struct Span {
        explicit Span(qint64 order)
            : first(order)
        {
        }
        qint64 first;
        qint64 lastNarrowing = std::numeric_limits<qint64>::min();
    };
    struct Hash {
        std::size_t operator()(const Target &target) const noexcept
        {
            return qHashMulti(0, target.first, target.second);
        }
    };
    static Target targetOfRow(const Change &change) { return {change.account.account, targetOf(change.edit)}; }

    std::unordered_map<Target, Span, Hash> m_targets;
    QSet<ChangeId> m_notDone;
};

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

Instant dueAt(const Order &order, const PlanRow &row, Instant now)
{
    // What may have left already goes on at once: taking it back is no longer possible.
    const bool atOnce = row.change.attempts > 0 || order.isHurried(row.change);
    const Instant wished = atOnce ? row.change.stagedAt : row.change.sendAfter;
    return std::max(isFromTheFuture(row.change, now) ? Instant() : wished, endOfPause(row, now));
}

} // namespace

const PlanRow *nextToSend(const QList<PlanRow> &rows, const IdentityId &identity, const AccountId &account, Instant now)
{
    const Order order(rows, identity);
    const PlanRow *best = nullptr;
    bool bestIsHurried = false;
    for (const PlanRow &row : rows) {
        if (!isOf(row, identity, account) || !isToBeSent(row.change) || order.isBlocked(row.change)
            || dueAt(order, row, now) > now)
            continue;
        const bool hurried = order.isHurried(row.change);
        const bool first = best == nullptr || (hurried && !bestIsHurried)
            || (hurried == bestIsHurried && row.failures < best->failures);
        if (first) {
            best = &row;
            bestIsHurried = hurried;
        }
    }
    return best;
}

Agenda agendaOf(const QList<PlanRow> &rows, const IdentityId &identity, Instant now)
{
    const Order order(rows, identity);
    Agenda agenda;
    for (const PlanRow &row : rows) {
        if (row.change.account.identity != identity || !isToBeSent(row.change) || order.isBlocked(row.change))
            continue;
        const Instant due = dueAt(order, row, now);
        if (due <= now)
            agenda.accounts.insert(row.change.account.account);
        else if (!agenda.next || due < *agenda.next)
            agenda.next = due;
    }
    return agenda;
}

QSet<ChangeId> buildingOnOthers(const QList<PlanRow> &rows)
{
    using Target = std::pair<AccountKey, QString>;
    QSet<ChangeId> building;
    QSet<ChangeId> open;
    QSet<Target> targets;
    for (const PlanRow &row : rows) { // by order, so that what comes first is met first
        const Change &change = row.change;
        if (change.state != ChangeState::Staged && change.state != ChangeState::Sending)
            continue;
        const Target target{change.account, targetOf(change.edit)};
        if (targets.contains(target) || (change.dependsOn && open.contains(*change.dependsOn)))
            building.insert(change.id);
        open.insert(change.id);
        targets.insert(target);
    }
    return building;
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

Verdict judge(const PlanRow &row, const Refusal &refusal, const Catalogue &catalogue)
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
    if (error.code == Code::Clash && refusal.clash && isDecidable(row.change.edit))
        return judgeClash(row, *refusal.clash, catalogue);
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

PlanRow asRebased(PlanRow row, qint64 presentVersion)
{
    row.change.state = ChangeState::Staged;
    row.change.attempts = 0;
    row.change.baseVersion = presentVersion;
    ++row.rebases;
    return row;
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
