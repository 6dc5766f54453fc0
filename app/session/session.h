// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"
#include "app/http/task_scope.h"
#include "app/session/key_store.h"
#include "models/ids.h"
#include "models/randomness.h"
#include "models/services/portal_desk.h"

#include <QObject>

namespace gatehouse {

class Clock;

/// Tokens as the portal gave them, with the moment (steady clock) the access token ends.
struct Tokens {
    QByteArray access;
    QByteArray refresh;
    std::chrono::milliseconds accessEnds{0};
};

/// One identity's session at its portal: adds the token to requests, refreshes it once for all who wait, and says when
/// the person must sign in again. A refresh that fails for a passing reason keeps everything; only the token endpoint's
/// own "invalid_grant" ends the session. Tokens rest in the key store alone. Engine thread.
class Session : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Transport &transport;
        KeyStore &keyStore;
        Randomness &randomness;
        const Clock &clock;
    };

    /// `entry` names the refresh token in the key store; `tokenEndpoint` is the portal's.
    Session(IdentityId identity, QUrl tokenEndpoint, Parts parts, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] IdentityId identity() const { return m_identity; }
    [[nodiscard]] Identity::State state() const { return m_state; }

    /// Right after a sign-in: keeps the tokens and stores the refresh token.
    [[nodiscard]] QCoro::Task<Result<void>> begin(Tokens tokens);

    /// At start: `tokenWasStored` is the mark in the settings; reads the refresh token when first needed.
    void resume(bool tokenWasStored);

    /// Sends with the access token; on 401 refreshes once and sends again (the same idempotency key, so harmless).
    /// SignInNeeded or KeyStoreLocked when there is no way on.
    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request);

    /// Ends the session at the portal (best effort, `signOutEndpoint`), then forgets the tokens here in any case.
    [[nodiscard]] QCoro::Task<Result<void>> end(QUrl signOutEndpoint);

    /// Tries the key store again after the person unlocked it.
    void retryKeyStore();

    /// Stops what is under way; await isIdle before destruction.
    void shutdown();
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle() && m_running == 0; }

Q_SIGNALS:
    void stateChanged(gatehouse::Identity::State state);

private:
    IdentityId m_identity;
    QUrl m_tokenEndpoint;
    Parts m_parts;
    Identity::State m_state = Identity::State::SignedIn;
    TaskScope m_scope;
    int m_running = 0;
    bool m_closing = false;
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
