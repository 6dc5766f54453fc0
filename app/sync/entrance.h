// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/http/task_scope.h"
#include "app/portal_process/embedded_portal.h"
#include "app/session/browser_sign_in.h"

#include <QHash>

namespace gatehouse {

class Identities;

/// The ways in: looking a portal up, signing in through the browser, and the sample that starts beside the program.
/// Engine thread. shutdown(), then the event loop until isIdle(), then destruction.
class Entrance {
public:
    struct Parts {
        Identities &identities;
        Transport &transport;
        const Clock &clock;
        Randomness &randomness;
        QString language;
        QString portalProgram; ///< empty: beside this program or on the PATH
        QString sampleFolder;
        QString sampleProfile = {}; ///< empty: the embedded portal's usual one
    };
    using Stop = std::shared_ptr<Cancellation>;
    template <class T>
    using Done = std::function<void(Result<T>)>;

    explicit Entrance(const Parts &parts);

    /// Reads the capability document at `typed`. NotAPortal when something else answers there.
    void lookUp(const QString &typed, Done<PortalDescription> done);
    /// Shows the page to sign in on and waits; `stop` closes the door.
    void signIn(const PortalDescription &portal, const QString &loginHint, BrowserSignIn::ShowPage show, Stop stop,
        Done<IdentityId> done);
    /// Starts the embedded portal and signs in with the code it hands us.
    void trySample(Stop stop, Done<IdentityId> done);

    /// Portals are described in `language` from now on.
    void speak(const QString &language);

    void shutdown();
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle() && m_isSampleOver; }

private:
    [[nodiscard]] QCoro::Task<> look(QString typed, Done<PortalDescription> done);
    [[nodiscard]] QCoro::Task<> enter(
        PortalDescription portal, QString loginHint, BrowserSignIn::ShowPage show, Stop stop, Done<IdentityId> done);
    [[nodiscard]] QCoro::Task<> enterSample(Stop stop, Done<IdentityId> done);
    [[nodiscard]] QCoro::Task<Result<IdentityId>> sample(Stop stop);
    [[nodiscard]] QCoro::Task<Result<PortalDocument>> documentAt(QUrl address, Stop stop);
    [[nodiscard]] QCoro::Task<> endSample();
    /// The sample's portal ended by itself: starts it again, each time a little later.
    void reviveSample();

    Parts m_parts;
    BrowserSignIn m_browser;
    EmbeddedPortal m_embedded;
    QHash<QUrl, PortalDocument> m_seen; ///< looked up and not signed in to yet
    Stop m_stop; ///< what ends every way in
    TaskScope m_scope;
    std::size_t m_losses = 0; ///< of the sample's portal, in this run
    bool m_isSampleOver = true;
    bool m_closing = false;
};

} // namespace gatehouse
