// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/services/portal_desk.h"

#include <functional>
#include <map>
#include <memory>

namespace gatehouse {

class Cancellation;
class Engine;

/// Portals and identities of the engine, for the window. Window thread.
class EnginePortalDesk final : public PortalDesk {
    Q_OBJECT

public:
    using OpenBrowser = std::function<bool(const QUrl &)>;

    EnginePortalDesk(Engine &engine, OpenBrowser openBrowser, QObject *parent = nullptr);

    [[nodiscard]] QList<Identity> identities() const override { return m_identities; }
    [[nodiscard]] const PortalDescription *portal(const PortalId &id) const override;
    [[nodiscard]] bool hasKeyStore() const override { return m_hasKeyStore; }

    Answer<PortalDescription> *lookUp(const QString &typedAddress) override;
    Answer<IdentityId> *signIn(const PortalDescription &portal, const SignInWaits &waits) override;
    Answer<IdentityId> *signInAgain(const IdentityId &identity, const SignInWaits &waits) override;
    bool openAgain(const QUrl &page) override;
    Answer<IdentityId> *trySample() override;
    Request *signOut(const IdentityId &identity, bool wipe) override;

private:
    /// What the engine calls with the page: opens it in this thread, and tells how that went.
    [[nodiscard]] std::function<void(const QUrl &)> opening(const SignInWaits &waits);
    void takePortals(const QList<PortalDescription> &portals, const PortalId &changed);

    Engine &m_engine;
    OpenBrowser m_openBrowser;
    QList<Identity> m_identities;
    std::map<PortalId, PortalDescription> m_portals;
    bool m_hasKeyStore = true;
};

} // namespace gatehouse
