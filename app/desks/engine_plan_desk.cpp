// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_plan_desk.h"

#include "app/desks/ask.h"
#include "app/sync/plan_book.h"
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
    connect(&engine, &Engine::planChanged, this, &EnginePlanDesk::take, Qt::QueuedConnection);
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
    Q_EMIT changed();
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

Request *EnginePlanDesk::retry(const ChangeId &change)
{
    return ask<Nothing>(
        m_engine, this, [change](Engine &engine, const Engine::Reply<Nothing> &reply) { engine.retry(change, reply); });
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

Request *EnginePlanDesk::tick(const ChangeId &change, bool isTicked)
{
    return revise([change, isTicked](PlanBook &book) { return book.tick(change, isTicked); });
}

Request *EnginePlanDesk::annotate(const ChangeId &change, const QString &reason)
{
    return revise([change, reason](PlanBook &book) { return book.annotate(change, reason); });
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
