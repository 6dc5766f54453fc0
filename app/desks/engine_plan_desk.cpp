// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_plan_desk.h"

#include "app/desks/ask.h"
#include "app/desks/latest.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_exchange.h"
#include "app/sync/undo_rules.h"
#include "models/clock.h"
#include "models/services/directory.h"

#include <algorithm>

namespace gatehouse {

EnginePlanDesk::EnginePlanDesk(Engine &engine, const PortalDesk &portals, const Directory &directory, QObject *parent)
    : PlanDesk(parent)
    , m_engine(engine)
    , m_portals(portals)
    , m_directory(directory)
{
    connect(&directory, &Directory::invitationsChanged, this, &PlanDesk::changed);
    const Latest<QList<Change>> plan(this, [this](const QList<Change> &changes) { take(changes); });
    connect(
        &engine, &Engine::planChanged, this, [plan](const QList<Change> &changes) { plan.put(changes); },
        Qt::DirectConnection);
    connect(
        &engine, &Engine::reviewFirstChanged, this, [this](bool reviews) { m_reviewsFirst = reviews; },
        Qt::QueuedConnection);
    connect(&engine, &Engine::staged, this, &PlanDesk::staged, Qt::QueuedConnection);
    connect(&engine, &Engine::needsAttention, this, &PlanDesk::needsAttention, Qt::QueuedConnection);
}

void EnginePlanDesk::take(const QList<Change> &changes)
{
    m_changes = changes;
    m_changes.removeIf([](const Change &change) { return isQuiet(change.edit); });
    std::reverse(m_changes.begin(), m_changes.end());
    showTrials();
    Q_EMIT changed();
}

void EnginePlanDesk::takeTrials(const QHash<ChangeId, Trial> &trials)
{
    m_trials.insert(trials);
    showTrials();
    Q_EMIT changed();
}

void EnginePlanDesk::showTrials()
{
    if (m_trials.isEmpty())
        return;
    QHash<ChangeId, Trial> held; // what was let go has its own state to tell
    for (Change &change : m_changes) {
        const auto trial = m_trials.constFind(change.id);
        if (trial == m_trials.cend() || !isHeld(change))
            continue;
        change.trial = *trial;
        held.insert(change.id, *trial);
    }
    m_trials.swap(held);
}

PlanDesk::Undo EnginePlanDesk::undoOf(const Change &change) const
{
    if (isAnswered(change))
        return Undo::None;
    const PortalDescription *const portal = m_portals.portal(change.account.portal);
    const std::chrono::seconds grace = portal == nullptr ? std::chrono::seconds(0) : portal->restoreGrace;
    return gatehouse::undoOf(change, m_changes, grace, m_engine.clock().now());
}

bool EnginePlanDesk::isAnswered(const Change &change) const
{
    const auto *const invite = std::get_if<InviteEdit>(&change.edit);
    if (invite == nullptr)
        return false;
    const QList<Invitation> invitations = m_directory.invitations(change.account);
    return std::any_of(invitations.cbegin(), invitations.cend(), [invite](const Invitation &invitation) {
        return invitation.id == invite->invitation && invitation.resolution != InvitationState::Pending;
    });
}

Request *EnginePlanDesk::undo(const ChangeId &change)
{
    return ask<Nothing>(
        m_engine, this, [change](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.undo(change, reply); });
}

bool EnginePlanDesk::hasWayBack(const Change &change) const
{
    const PortalDescription *const portal = m_portals.portal(change.account.portal);
    const bool isRemoval = std::holds_alternative<RemoveEdit>(change.edit);
    const bool isRestorable = portal != nullptr && portal->restoreGrace > std::chrono::seconds(0);
    return inverseOf(change.edit) && (!isRemoval || isRestorable);
}

Answer<TakenBackTogether> *EnginePlanDesk::undoTogether(const ChangeId &change)
{
    const Change *const found = find(change);
    const PortalDescription *const portal = found == nullptr ? nullptr : m_portals.portal(found->account.portal);
    const std::chrono::seconds grace = portal == nullptr ? std::chrono::seconds(0) : portal->restoreGrace;
    return ask<TakenBackTogether>(
        m_engine, this, [change, grace](Engine &engine, const Engine::Reply<TakenBackTogether> &reply) {
            Result<TakenBackTogether> outcome = TakenBackTogether();
            const auto takeBack = [&](PlanBook &book) -> Result<void> {
                outcome = book.undoTogether(change, grace);
                return outcome ? Result<void>() : tl::unexpected(outcome.error());
            };
            engine.revise(takeBack, [&](const Result<Nothing> &done) {
                reply(done ? outcome : tl::unexpected(done.error())); // now: the plan alone is asked
            });
        });
}

const Change *EnginePlanDesk::find(const ChangeId &id) const
{
    const auto found =
        std::find_if(m_changes.cbegin(), m_changes.cend(), [&id](const Change &change) { return change.id == id; });
    return found == m_changes.cend() ? nullptr : &*found;
}

Request *EnginePlanDesk::retry(const ChangeId &change)
{
    return ask<Nothing>(
        m_engine, this, [change](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.retry(change, reply); });
}

Request *EnginePlanDesk::decide(const QList<ClashDecision> &decisions)
{
    QHash<PortalId, Catalogue> catalogues; // what the person saw when they decided
    for (const ClashDecision &decision : decisions) {
        const Change *const change = find(decision.change);
        if (const auto *portal = change == nullptr ? nullptr : m_portals.portal(change->account.portal))
            catalogues.insert(change->account.portal, portal->catalogue);
    }
    return revise([decisions, catalogues](PlanBook &book) {
        return book.decide(decisions, [&catalogues](const PortalId &portal) { return catalogues.value(portal); });
    });
}

Request *EnginePlanDesk::sendNow()
{
    return ask<Nothing>(
        m_engine, this, [](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.sendNow(reply); });
}

Request *EnginePlanDesk::setReviewFirst(bool reviews)
{
    return revise([reviews](PlanBook &book) { return book.setReviewFirst(reviews); });
}

Request *EnginePlanDesk::apply(const QList<ChangeId> &changes)
{
    return revise([changes](PlanBook &book) { return book.apply(changes); });
}

Request *EnginePlanDesk::stop()
{
    return revise([](PlanBook &book) { return book.stop(); });
}

Answer<TrialCount> *EnginePlanDesk::tryOut()
{
    using Trials = QHash<ChangeId, Trial>;
    const auto asked = std::make_shared<QPointer<Request>>(); // looked at in this thread alone
    const auto progress = [this, asked](int done, int all) {
        const auto tell = [asked, done, all] {
            if (*asked)
                (*asked)->progress(done, all);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    Answer<TrialCount> *const answer = askStoppable<TrialCount>(m_engine, this,
        [this, progress](
            Engine &engine, const std::shared_ptr<Cancellation> &stop, const Engine::Reply<TrialCount> &reply) {
            engine.tryOut(stop, progress, [this, stop, reply](const Result<Trials> &trials) {
                if (!trials)
                    return reply(tl::unexpected(trials.error()));
                QMetaObject::invokeMethod(this, [this, found = *trials] { takeTrials(found); }, Qt::QueuedConnection);
                if (stop->isCancelled())
                    return reply(fail(Error::Code::Cancelled, QStringLiteral("the person stopped it")));
                reply(counted(trials->values()));
            });
        });
    *asked = answer;
    return answer;
}

Request *EnginePlanDesk::tick(const ChangeId &change, bool isTicked)
{
    return revise([change, isTicked](PlanBook &book) { return book.tick(change, isTicked); });
}

Request *EnginePlanDesk::annotate(const ChangeId &change, const QString &reason)
{
    return revise([change, reason](PlanBook &book) { return book.annotate(change, reason); });
}

PlanDraft EnginePlanDesk::draftFor(const PortalId &portal) const
{
    const PortalDescription *const description = m_portals.portal(portal);
    PlanSource source;
    source.portal = portal;
    if (description != nullptr) {
        source.address = description->address;
        source.installation = description->installation;
        source.portalName = description->name;
    }
    source.madeAt = m_engine.clock().now();
    QHash<ChangeId, QString> reasons;
    QList<Change> unsent;
    for (const Change &change : m_changes) {
        if (change.account.portal != portal
            || (change.state != ChangeState::Staged && change.state != ChangeState::NeedsAttention))
            continue;
        source.madeBy = change.actor;
        reasons.insert(change.id, change.reason);
        unsent.append(change);
    }
    std::reverse(unsent.begin(), unsent.end());
    return planDraft(unsent, source, reasons);
}

Answer<PlanDraft> *EnginePlanDesk::saveAsFile(const PortalId &portal, const QString &path)
{
    const PlanDraft draft = draftFor(portal);
    return ask<PlanDraft>(m_engine, this, [draft, path](Engine & /*engine*/, const Engine::Reply<PlanDraft> &reply) {
        const Result<void> written = writePlan(draft.document, path); // there, where the disk may take its time
        reply(written ? Result<PlanDraft>(draft) : tl::unexpected(written.error()));
    });
}

Answer<OpenedPlan> *EnginePlanDesk::openFile(const QString &path, const IdentityId &asked)
{
    return ask<OpenedPlan>(m_engine, this,
        [path, asked](Engine &engine, const Engine::Reply<OpenedPlan> &reply) { engine.openPlan(path, asked, reply); });
}

Answer<int> *EnginePlanDesk::takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut)
{
    return ask<int>(m_engine, this, [plan, leftOut](Engine &engine, const Engine::Reply<int> &reply) {
        // There: ten thousand rows are no work for the window's thread.
        const PlanDrift drift = driftOf(plan.document, plan.ground, leftOut);
        const QList<FreshChange> fresh = freshChanges(plan.document, drift, plan.ground, engine.randomness());
        QList<Change> changes;
        for (const FreshChange &each : fresh) {
            changes.append(each.change);
            changes.last().origin = each.origin;
            changes.last().reason = each.reason;
        }
        Result<int> taken = 0;
        const auto takeThem = [&changes, &taken](PlanBook &book) -> Result<void> {
            taken = book.takeOver(changes);
            return taken ? Result<void>() : tl::unexpected(taken.error());
        };
        engine.revise(takeThem, [&reply, &taken](const Result<Nothing> &done) {
            reply(done ? taken : tl::unexpected(done.error())); // now: the plan alone is asked
        });
    });
}

Request *EnginePlanDesk::revise(const std::function<Result<void>(PlanBook &)> &revision)
{
    return ask<Nothing>(m_engine, this,
        [revision](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.revise(revision, reply); });
}

Request *EnginePlanDesk::discard(const ChangeId &change)
{
    return ask<Nothing>(m_engine, this,
        [change](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.discard(change, reply); });
}

} // namespace gatehouse
