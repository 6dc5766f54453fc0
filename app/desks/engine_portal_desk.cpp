// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_portal_desk.h"

#include "app/desks/ask.h"

namespace gatehouse {

EnginePortalDesk::EnginePortalDesk(Engine &engine, OpenBrowser openBrowser, QObject *parent)
    : PortalDesk(parent)
    , m_engine(engine)
    , m_openBrowser(std::move(openBrowser))
{
    connect(
        &engine, &Engine::keyStoreKnown, this, [this](bool isLasting) { m_hasKeyStore = isLasting; },
        Qt::QueuedConnection);
    connect(
        &engine, &Engine::identitiesChanged, this,
        [this](const QList<Identity> &identities) {
            if (identities == m_identities)
                return;
            m_identities = identities;
            Q_EMIT identitiesChanged();
        },
        Qt::QueuedConnection);
    connect(&engine, &Engine::portalsChanged, this, &EnginePortalDesk::takePortals, Qt::QueuedConnection);
}

void EnginePortalDesk::takePortals(const QList<PortalDescription> &portals, const PortalId &changed)
{
    std::map<PortalId, PortalDescription> known;
    for (const PortalDescription &portal : portals)
        known.insert_or_assign(portal.id, portal);
    m_portals.swap(known);
    if (!changed.isEmpty()) {
        Q_EMIT portalChanged(changed);
        return;
    }
    for (const PortalDescription &portal : portals)
        Q_EMIT portalChanged(portal.id);
}

const PortalDescription *EnginePortalDesk::portal(const PortalId &id) const
{
    const auto found = m_portals.find(id);
    return found == m_portals.end() ? nullptr : &found->second;
}

Answer<PortalDescription> *EnginePortalDesk::lookUp(const QString &typedAddress)
{
    return ask<PortalDescription>(
        m_engine, this, [typedAddress](Engine &engine, const Engine::Reply<PortalDescription> &reply) {
            engine.lookUp(typedAddress, reply);
        });
}

std::function<void(const QUrl &)> EnginePortalDesk::opening(const SignInWaits &waits)
{
    return [this, waits](const QUrl &page) {
        const auto open = [this, waits, page] {
            waits(page, openAgain(page));
        };
        QMetaObject::invokeMethod(this, open, Qt::QueuedConnection);
    };
}

bool EnginePortalDesk::openAgain(const QUrl &page)
{
    return m_openBrowser(page);
}

Answer<IdentityId> *EnginePortalDesk::signIn(const PortalDescription &portal, const SignInWaits &waits)
{
    return askStoppable<IdentityId>(m_engine, this,
        [portal, show = opening(waits)](Engine &engine, const std::shared_ptr<Cancellation> &stop,
            const Engine::Reply<IdentityId> &reply) { engine.signIn(portal, show, stop, reply); });
}

Answer<IdentityId> *EnginePortalDesk::signInAgain(const IdentityId &identity, const SignInWaits &waits)
{
    return askStoppable<IdentityId>(m_engine, this,
        [identity, show = opening(waits)](Engine &engine, const std::shared_ptr<Cancellation> &stop,
            const Engine::Reply<IdentityId> &reply) { engine.signInAgain(identity, show, stop, reply); });
}

Answer<IdentityId> *EnginePortalDesk::trySample()
{
    return askStoppable<IdentityId>(m_engine, this,
        [](Engine &engine, const std::shared_ptr<Cancellation> &stop, const Engine::Reply<IdentityId> &reply) {
            engine.trySample(stop, reply);
        });
}

Request *EnginePortalDesk::signOut(const IdentityId &identity, bool wipe)
{
    return ask<Nothing>(m_engine, this, [identity, wipe](Engine &engine, const Engine::Reply<Nothing> &reply) {
        engine.signOut(identity, wipe, reply);
    });
}

} // namespace gatehouse
