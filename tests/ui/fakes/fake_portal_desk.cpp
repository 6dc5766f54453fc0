// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_portal_desk.h"

namespace gatehouse::fakes {

void FakePortalDesk::setPortal(const PortalDescription &portal)
{
    m_portals.insert(portal.id, portal);
    Q_EMIT portalChanged(portal.id);
}

void FakePortalDesk::setIdentities(const QList<Identity> &identities)
{
    m_identities = identities;
    Q_EMIT identitiesChanged();
}

const PortalDescription *FakePortalDesk::portal(const PortalId &id) const
{
    const auto portal = m_portals.constFind(id);
    return portal == m_portals.constEnd() ? nullptr : &*portal;
}

Answer<PortalDescription> *FakePortalDesk::lookUp(const QString &typedAddress)
{
    lastAddress = typedAddress;
    return answers.answer(this, found);
}

Answer<IdentityId> *FakePortalDesk::signIn(const PortalDescription &portal)
{
    Q_UNUSED(portal)
    return answers.answer(this, comesBack);
}

Answer<IdentityId> *FakePortalDesk::signInAgain(const IdentityId &identity)
{
    lastSignedInAgain = identity;
    return answers.answer(this, identity);
}

Answer<IdentityId> *FakePortalDesk::trySample()
{
    ++samples;
    return answers.answer(this, comesBack);
}

Request *FakePortalDesk::signOut(const IdentityId &identity, bool wipe)
{
    Q_UNUSED(identity)
    ++signOuts;
    lastWipe = wipe;
    return answers.answer(this, Nothing{});
}

} // namespace gatehouse::fakes
