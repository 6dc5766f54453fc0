// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/http/task_scope.h"
#include "app/session/key_store.h"
#include "app/session/tokens.h"
#include "models/ids.h"
#include "models/randomness.h"
#include "models/services/portal_desk.h"

#include <QObject>

namespace gatehouse {

class Clock;

/// One identity's session at its portal: adds the token to requests, refreshes it once for all who wait, and says when
/// the person must sign in again. A refresh that fails for a passing reason keeps everything; only the token endpoint's
/// own "invalid_grant" ends the session. SessionTokens rest in the key store alone. Engine thread.
/// shutdown(), then the event loop until isIdle(), then destruction; its parts outlive it.
class Session : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Transport &transport;
        KeyStore &keyStore;
        Randomness &randomness;
        const Clock &clock;
    };

    /// `tokenEndpoint` is the portal's; the refresh token rests under keyStoreEntry(identity).
    Session(IdentityId identity, QUrl tokenEndpoint, Parts parts, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] static QString keyStoreEntry(const IdentityId &identity);

    [[nodiscard]] IdentityId identity() const { return m_identity; }
    [[nodiscard]] Identity::State state() const { return m_state; }

    /// Right after a sign-in: keeps the tokens and stores the refresh token. When storing fails the session works all
    /// the same until the program ends, and the error says why.
    [[nodiscard]] QCoro::Task<Result<void>> begin(SessionTokens tokens);

    /// At start: `tokenWasStored` is the mark in the settings; reads the refresh token when first needed.
    void resume(bool tokenWasStored);

    /// Who this is at the portal. A token that turns out to be somebody else's is not used then.
    void expect(const QString &person) { m_person = person; }

    /// The tokens at hand are in memory alone, since the key store would not take them; tried again when it opens.
    [[nodiscard]] bool isUnsaved() const;

    /// Sends with the access token; on 401 refreshes once and sends again (the same idempotency key, so harmless).
    /// SignInNeeded or KeyStoreLocked when there is no way on; OutsideContract when a fresh token is refused, too.
    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request);

    /// Ends the session at the portal (best effort, `signOutEndpoint`), then forgets the tokens here in any case. The
    /// error says what of the two failed: the portal's side first.
    [[nodiscard]] QCoro::Task<Result<void>> end(QUrl signOutEndpoint);

    /// Tries the key store again after the person unlocked it. Done by itself twice, since at log-in the key store may
    /// start after us, and then as soon as it says that it is open: nobody is asked to unlock it again and again.
    void retryKeyStore();

    /// Stops what is under way; await isIdle before destruction.
    void shutdown();
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle() && m_running == 0; }

Q_SIGNALS:
    void stateChanged(gatehouse::Identity::State state);
    /// isUnsaved() is another.
    void savedChanged();

private:
    /// An access token that is not `rejected`: the one at hand, or a new one, fetched once for all who ask.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> accessToken(QByteArray rejected);
    [[nodiscard]] QCoro::Task<> renew();
    [[nodiscard]] QCoro::Task<Result<QByteArray>> renewedToken();
    [[nodiscard]] QCoro::Task<Result<void>> loadRefreshToken();
    [[nodiscard]] QCoro::Task<> reload();
    [[nodiscard]] QCoro::Task<> lookAfterKeyStore();
    [[nodiscard]] bool needsKeyStore() const;
    void watchKeyStore();
    void setUnsaved(bool unsaved);
    [[nodiscard]] QCoro::Task<Result<void>> tellPortal(QUrl signOutEndpoint);
    [[nodiscard]] QCoro::Task<Result<HttpReply>> sendWith(HttpRequest request, QByteArray token);
    [[nodiscard]] QCoro::Task<Result<void>> store(QByteArray refreshToken);
    [[nodiscard]] HttpRequest stoppable(HttpRequest request) const;
    void forgetTokens();
    void setState(Identity::State state);

    IdentityId m_identity;
    QUrl m_tokenEndpoint;
    QString m_person; ///< the portal's id of them; empty: not known yet
    Parts m_parts;
    Identity::State m_state = Identity::State::SignedIn;
    TaskScope m_scope;
    int m_running = 0;
    bool m_closing = false;
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
