// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/portal_desk.h"
#include "tests/ui/fakes/fake_answers.h"

namespace gatehouse::fakes {

/// Portals and identities that the test sets.
class FakePortalDesk final : public PortalDesk {
    Q_OBJECT

public:
    using PortalDesk::PortalDesk;

    void setPortal(const PortalDescription &portal);
    void setIdentities(const QList<Identity> &identities);

    Answering answers;
    bool keyStore = true;
    PortalDescription found; ///< what lookUp() brings
    IdentityId comesBack; ///< what the sign-ins bring
    IdentityId comesBackAgain = {}; ///< who signs in instead when one signs in again; empty: the same
    QString lastAddress;
    IdentityId lastSignedInAgain;
    QUrl page{QStringLiteral("https://portal.example.org/authorize?state=s1")}; ///< where a sign-in waits
    bool hasBrowser = true;
    QList<QUrl> opened; ///< in the browser
    int samples = 0;
    int signOuts = 0;
    bool lastWipe = false;

    [[nodiscard]] QList<Identity> identities() const override { return m_identities; }
    [[nodiscard]] const PortalDescription *portal(const PortalId &id) const override;
    [[nodiscard]] bool hasKeyStore() const override { return keyStore; }
    Answer<PortalDescription> *lookUp(const QString &typedAddress) override;
    Answer<IdentityId> *signIn(const PortalDescription &portal, const SignInWaits &waits) override;
    Answer<IdentityId> *signInAgain(const IdentityId &identity, const SignInWaits &waits) override;
    bool openAgain(const QUrl &page) override;
    Answer<IdentityId> *trySample() override;
    Request *signOut(const IdentityId &identity, bool wipe) override;

private:
    QHash<PortalId, PortalDescription> m_portals;
    QList<Identity> m_identities;
};

} // namespace gatehouse::fakes
