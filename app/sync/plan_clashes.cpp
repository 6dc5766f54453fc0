// SPDX-License-Identifier: GPL-3.0-or-later
// Clashes and what a person decides about them: the plan's book, another page of it.
#include "app/sync/clash_rules.h"
#include "app/sync/plan_book.h"
#include "models/clock.h"
#include "models/randomness.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

Result<void> PlanBook::ask(const PlanRow &row, const Clash &clash, const Error &error, const Catalogue &catalogue)
{
    ClashStep step;
    PlanRow subject = row;
    if (const PlanRow *const asking = askingOver(rows(), row.change.id)) {
        // What narrowed has clashed itself: the question is another one now, or none.
        step.rewritten.append(row);
        step.rewritten.last().change.state = ChangeState::TakenBack;
        subject = *asking;
        subject.change.clash.reset();
    }
    switch (judgeClash(subject, clash, catalogue)) {
    case Verdict::AlreadyDone:
        step.rewritten.append(asAlreadyDone(std::move(subject)));
        break;
    case Verdict::Rebase:
        if (auto renewed = renewKey(subject); !renewed)
            return renewed;
        subject.change.error.reset();
        step.rewritten.append(asRebased(std::move(subject), clash.version));
        break;
    default:
        const ClashStep asked = asAsking(subject, clash, error, catalogue, ChangeId{m_parts.randomness.uuid()});
        step.rewritten += asked.rewritten;
        step.fresh = asked.fresh;
    }
    const Instant now = m_parts.clock.now();
    for (Change &change : step.fresh) {
        change.stagedAt = now;
        change.sendAfter = now;
    }
    return rewrite(step.rewritten, step.fresh);
}

Result<void> PlanBook::decide(
    const QList<ClashDecision> &decisions, const std::function<Catalogue(const PortalId &)> &catalogueOf)
{
    const Instant now = m_parts.clock.now();
    QList<PlanRow> rewritten;
    QList<Change> fresh;
    for (const ClashDecision &decision : decisions) {
        const PlanRow *const row = find(decision.change);
        if (row == nullptr || row->change.state != ChangeState::NeedsAttention || !row->change.clash)
            continue; // decided meanwhile
        const ChangeId id{m_parts.randomness.uuid()};
        const Catalogue catalogue = catalogueOf(row->change.account.portal);
        const ClashStep step = asDecided(rows(), *row, decision.sides, catalogue, id);
        rewritten += step.rewritten;
        for (Change change : step.fresh) {
            change.stagedAt = now;
            change.sendAfter = now + (isNarrowing(change.edit) ? std::chrono::milliseconds(0) : m_parts.undoTime);
            fresh.append(std::move(change));
        }
    }
    if (rewritten.isEmpty())
        return fail(Error::Code::BadInput, u"nothing of it waits for an answer any more"_s);
    if (auto kept = rewrite(rewritten, fresh); !kept)
        return kept;
    for (const Change &change : std::as_const(fresh))
        Q_EMIT staged(change.id);
    return {};
}

} // namespace gatehouse
