// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_plan_desk.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

ChangeId FakePlanDesk::stage(const AccountKey &account, const QString &subject, const Edit &edit)
{
    Change change;
    change.id = ChangeId{u"change-%1"_s.arg(m_next)};
    change.account = account;
    change.accountName = nameOf ? nameOf(account) : QString();
    change.subject = subject;
    change.edit = edit;
    change.order = m_next++;
    change.hold = m_reviewsFirst ? Hold::Review : Hold::None;
    change.stagedAt = m_now;
    add(change);
    Q_EMIT staged(change.id);
    return change.id;
}

void FakePlanDesk::add(const Change &change)
{
    m_changes.prepend(change);
    Q_EMIT changed();
}

void FakePlanDesk::setEnded(const ChangeId &id, const Ended &ended)
{
    for (auto &change : m_changes) {
        if (change.id == id)
            change.ended = ended;
    }
    setState(id, ChangeState::Acknowledged);
}

void FakePlanDesk::setState(const ChangeId &id, ChangeState state, const std::optional<Error> &error)
{
    for (auto &change : m_changes) {
        if (change.id != id)
            continue;
        change.state = state;
        change.error = error;
    }
    Q_EMIT changed();
    if (state == ChangeState::NeedsAttention)
        Q_EMIT needsAttention(id);
}

PlanDesk::Undo FakePlanDesk::undoOf(const Change &change) const
{
    switch (change.state) {
    case ChangeState::Staged:
        return Undo::TakeBack;
    case ChangeState::Acknowledged:
    case ChangeState::Done:
        return std::holds_alternative<ResendEdit>(change.edit) ? Undo::None : Undo::Inverse;
    case ChangeState::NeedsAttention:
        return draftOf(change) ? Undo::TakeBack : Undo::None;
    case ChangeState::Sending:
    case ChangeState::TakenBack:
        return Undo::None;
    }
    return Undo::None;
}

Request *FakePlanDesk::undo(const ChangeId &id)
{
    lastUndone = id;
    const auto changes = m_changes;
    for (const auto &change : changes) {
        if (change.id == id)
            Q_EMIT takenBack(change);
    }
    setState(id, ChangeState::TakenBack);
    return answers.answer(this, Nothing{});
}

bool FakePlanDesk::hasWayBack(const Change &change) const
{
    return !std::holds_alternative<ResendEdit>(change.edit) && !std::holds_alternative<LeaveEdit>(change.edit);
}

Answer<TakenBackTogether> *FakePlanDesk::undoTogether(const ChangeId &id)
{
    lastUndoneTogether = id;
    return answers.answer(this, TakenBackTogether{0, 2, {ChangeId{u"other"_s}}});
}

Request *FakePlanDesk::retry(const ChangeId &id)
{
    lastRetried = id;
    setState(id, ChangeState::Staged);
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::decide(const QList<ClashDecision> &decisions)
{
    lastDecided = decisions;
    for (Change &change : m_changes) {
        for (const ClashDecision &decision : decisions) {
            if (change.id != decision.change)
                continue;
            change.state = ChangeState::TakenBack;
            change.clash.reset();
            change.error.reset();
        }
    }
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::sendNow()
{
    ++sendings;
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::setReviewFirst(bool reviews)
{
    m_reviewsFirst = reviews;
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::apply(const QList<ChangeId> &changes)
{
    for (auto &change : m_changes) {
        if (changes.isEmpty() ? change.hold == Hold::Review : changes.contains(change.id)) {
            change.hold = Hold::None;
            change.batch = u"batch-%1"_s.arg(m_next);
        }
    }
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::stop()
{
    for (auto &change : m_changes) {
        if (change.state == ChangeState::Staged)
            change.hold = Hold::Review;
    }
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Answer<TrialCount> *FakePlanDesk::tryOut()
{
    ++trials;
    QList<Trial> found;
    for (auto &change : m_changes) {
        if (!isHeld(change) || change.hold != Hold::Review)
            continue;
        change.trial = verdict ? verdict(change) : Trial{Trial::Verdict::WouldDo, {}, m_now};
        found.append(*change.trial);
    }
    auto *const answer = answers.answer(this, counted(found));
    Q_EMIT changed();
    return answer;
}

Request *FakePlanDesk::tick(const ChangeId &id, bool isTicked)
{
    for (auto &change : m_changes) {
        if (change.id == id)
            change.hold = isTicked ? Hold::Review : Hold::SetAside;
    }
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Request *FakePlanDesk::annotate(const ChangeId &id, const QString &reason)
{
    for (auto &change : m_changes) {
        if (change.id == id)
            change.reason = reason;
    }
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

Answer<PlanDraft> *FakePlanDesk::saveAsFile(const PortalId &portal, const QString &path)
{
    lastSaved = path;
    PlanSource source;
    source.portal = portal;
    source.address = QUrl(u"https://portal.example.org"_s);
    return answers.answer(this, planDraft(m_changes, source));
}

Answer<OpenedPlan> *FakePlanDesk::openFile(const QString &path, const IdentityId &asked)
{
    Q_UNUSED(asked)
    lastOpened = path;
    return answers.answer(this, toOpen);
}

Answer<int> *FakePlanDesk::takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut)
{
    ++takeOvers;
    lastLeftOut = leftOut;
    const PlanDrift drift = driftOf(plan.document, plan.ground, leftOut);
    return answers.answer(this,
        static_cast<int>(std::count_if(drift.rows.cbegin(), drift.rows.cend(),
            [&leftOut](const RowDrift &row) { return row.canBeTaken() && !leftOut.contains(row.row); })));
}

Request *FakePlanDesk::discard(const ChangeId &id)
{
    lastDiscarded = id;
    m_changes.removeIf([&id](const Change &change) { return change.id == id; });
    Q_EMIT changed();
    return answers.answer(this, Nothing{});
}

} // namespace gatehouse::fakes
