// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells the window: another page of it.
#include "app/engine_rooms.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// How long the window needs for a plan of so many rows: it is not told faster than it can show.
std::chrono::milliseconds newsFor(qsizetype rows)
{
    constexpr qsizetype rowsInOneMillisecond = 10;
    constexpr std::chrono::milliseconds asFastAsEyesFollow{200};
    return std::min(std::chrono::milliseconds(rows / rowsInOneMillisecond), asFastAsEyesFollow);
}

} // namespace

void Engine::listen()
{
    Rooms &rooms = *m_rooms;
    Identities *const identities = &rooms.identities;
    connect(identities, &Identities::identitiesChanged, this,
        [this] { Q_EMIT identitiesChanged(m_rooms->identities.identities()); });
    connect(identities, &Identities::portalChanged, this,
        [this](const PortalId &id) { Q_EMIT portalsChanged(m_rooms->identities.portals(), id); });
    connect(identities, &Identities::membersReady, this, &Engine::membersReady);
    connect(identities, &Identities::invitationsReady, this, &Engine::invitationsReady);
    connect(identities, &Identities::ticketsReady, this, &Engine::ticketsReady);
    connect(identities, &Identities::conversationReady, this, &Engine::conversationReady);
    connect(identities, &Identities::activityReady, this, &Engine::activityReady);
    connect(identities, &Identities::syncStateChanged, this, &Engine::syncStateChanged);
    connect(identities, &Identities::storeFailed, this, &Engine::storeFailed);
    connect(&rooms.book, &PlanBook::staged, this, [this](const ChangeId &change) {
        m_rooms->staged.append(change);
        tellNewsSoon();
    });
    connect(&rooms.book, &PlanBook::needsAttention, this, [this](const ChangeId &change) {
        m_rooms->needAttention.append(change);
        tellNewsSoon();
    });

    rooms.sending.setSingleShot(true);
    rooms.sending.setInterval(0);
    connect(&rooms.book, &PlanBook::changed, &rooms.sending, qOverload<>(&QTimer::start));
    connect(&rooms.sending, &QTimer::timeout, identities, &Identities::sendNow);
    connect(identities, &Identities::listsChanged, &rooms.pace, &NewsPace::call);
    connect(&rooms.book, &PlanBook::changed, &rooms.pace, &NewsPace::call);
    connect(&rooms.pace, &NewsPace::due, this, [this] {
        const NewsPace::Telling telling(m_rooms->pace, newsFor(m_rooms->book.rows().size()));
        tellNews();
        m_rooms->identities.showPlan();
        tellLists();
    });
}

void Engine::tellNewsSoon()
{
    if (!m_rooms->pace.isFree())
        return m_rooms->pace.call();
    const NewsPace::Telling telling(m_rooms->pace, newsFor(m_rooms->book.rows().size()));
    tellNews();
}

void Engine::tellNews()
{
    tellPlan();
    const QList<ChangeId> staged = std::exchange(m_rooms->staged, {});
    for (const ChangeId &change : staged)
        Q_EMIT this->staged(change);
    const QList<ChangeId> needAttention = std::exchange(m_rooms->needAttention, {});
    for (const ChangeId &change : needAttention)
        Q_EMIT needsAttention(change);
}

void Engine::tellLists()
{
    Q_EMIT accountsChanged(m_rooms->identities.accounts());
    Q_EMIT receivedChanged(m_rooms->identities.received());
    Q_EMIT transfersChanged(m_rooms->identities.transfers());
}

void Engine::tellDrafts()
{
    if (auto drafts = m_rooms->drafts.drafts())
        Q_EMIT draftsReady(*drafts);
    else
        Q_EMIT storeFailed(drafts.error());
}

void Engine::tellPlan()
{
    Q_EMIT reviewFirstChanged(m_rooms->book.reviewsFirst());
    Q_EMIT planChanged(m_rooms->book.changes());
}

} // namespace gatehouse
