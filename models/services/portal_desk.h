// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/portals/portal_description.h"
#include "models/request.h"

#include <QUrl>

#include <functional>

namespace gatehouse {

/// One sign-in at one portal.
struct Identity {
    enum class State {
        SignedIn,
        SignInNeeded, ///< the session ended: expired, revoked, signed out elsewhere
        KeyStoreLocked, ///< a token is stored and can't be read now; goes on by itself once it can
        KeyStoreMissing, ///< a token is stored, and the key store does not answer; likewise
        TokenLost, ///< a token was stored, and is gone or was replaced
    };
    /// Where what signs in rests.
    enum class Keeping {
        KeyStore,
        NoKeyStore, ///< in memory: signed in until the program ends
        KeyStoreLocked, ///< in memory until the key store is unlocked
    };
    IdentityId id;
    PortalId portal;
    QString email;
    QString name;
    State state = State::SignedIn;
    Keeping keeping = Keeping::KeyStore;
    AccountId chosen = {}; ///< the account its person chose while signing in, in this run; empty: nobody asked

    friend bool operator==(const Identity &, const Identity &) = default;
};

/// Told once a sign-in waits for the person at `page`; `isOpen` is false when no browser could be started. The address
/// holds nothing secret: state and challenge of this one attempt, whose answer only this computer can receive.
using SignInWaits = std::function<void(const QUrl &page, bool isOpen)>;

/// Adds portals, signs in and out. Window thread.
class PortalDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<Identity> identities() const = 0;
    /// The description last known, also offline; null when there is no such portal.
    [[nodiscard]] virtual const PortalDescription *portal(const PortalId &id) const = 0;
    /// False when tokens live in memory only because this desktop has no key store.
    [[nodiscard]] virtual bool hasKeyStore() const = 0;

    /// Fetches the capability document at what the person typed ("portal.example.org"); https is assumed.
    virtual Answer<PortalDescription> *lookUp(const QString &typedAddress) = 0;
    /// Opens the system browser and waits for the person to come back, also when no browser could be started: the page
    /// can be opened by hand. Cancel closes the door; TimedOut says that nobody came back.
    virtual Answer<IdentityId> *signIn(const PortalDescription &portal, const SignInWaits &waits) = 0;
    /// Signs in again with an identity whose session ended.
    virtual Answer<IdentityId> *signInAgain(const IdentityId &identity, const SignInWaits &waits) = 0;
    /// Opens the page of a sign-in that waits once more; false when no browser could be started.
    virtual bool openAgain(const QUrl &page) = 0;
    /// Starts the embedded portal with sample data and signs in to it, without a browser.
    virtual Answer<IdentityId> *trySample() = 0;
    /// Ends the session at the portal and forgets its token. `wipe` also deletes what is stored of its accounts; the
    /// call fails with Refused while unsent changes would be lost and `wipe` is asked.
    virtual Request *signOut(const IdentityId &identity, bool wipe) = 0;

Q_SIGNALS:
    void identitiesChanged();
    void portalChanged(const gatehouse::PortalId &portal);
};

} // namespace gatehouse
