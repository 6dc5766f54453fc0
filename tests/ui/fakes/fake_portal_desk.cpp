// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_portal_desk.h"

#include <QTimer>

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

Answer<IdentityId> *FakePortalDesk::signIn(const PortalDescription &portal, const SignInWaits &waits)
{
    Q_UNUSED(portal)
    auto *answer = answers.answer(this, comesBack);
    QTimer::singleShot(0, answer, [this, waits] { waits(page, openAgain(page)); });
    return answer;
}

Answer<IdentityId> *FakePortalDesk::signInAgain(const IdentityId &identity, const SignInWaits &waits)
{
    lastSignedInAgain = identity;
    auto *answer = answers.answer(this, comesBackAgain.isEmpty() ? identity : comesBackAgain);
    QTimer::singleShot(0, answer, [this, waits] { waits(page, openAgain(page)); });
    return answer;
}

bool FakePortalDesk::openAgain(const QUrl &address)
{
    opened.append(address);
    return hasBrowser;
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
