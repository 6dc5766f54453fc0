// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/http/qnam_transport.h"
#include "app/session/memory_key_store.h"
#include "app/session/session.h"
#include "models/clock.h"
#include "models/randomness.h"

#include <functional>
#include <memory>

namespace gatehouse::test {

/// The true client of one person, from the connector down to the socket: connector, session, transport. Two transports,
/// of which one has little patience, for the faults that consist in waiting.
class ClientUnderTest final {
public:
    /// `portal` is where it looks for the portal.
    ClientUnderTest(const QUrl &portal, const SessionTokens &tokens);
    ~ClientUnderTest();
    Q_DISABLE_COPY_MOVE(ClientUnderTest)

    [[nodiscard]] GatehouseConnector &connector() { return *m_connector; }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Transport &transport();
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool holdsToken();
    /// With the tokens of another sign-in of the same person.
    void beginAgain(const SessionTokens &tokens);
    void setImpatient(bool isImpatient);

    /// The transports' deadlines.
    static constexpr std::chrono::milliseconds littlePatience{80};
    static constexpr std::chrono::milliseconds usualPatience{5'000};

private:
    class TwoPaces;

    SystemClock m_clock;
    SystemRandomness m_randomness;
    MemoryKeyStore m_keyStore;
    std::unique_ptr<TwoPaces> m_transport;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<GatehouseConnector> m_connector;
};

/// What of a sign-in a session needs. Never renewed by the clock: only a 401 makes it.
[[nodiscard]] SessionTokens sessionTokens(const QString &access, const QString &refresh);

} // namespace gatehouse::test
