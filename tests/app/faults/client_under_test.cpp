// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/client_under_test.h"

#include <QTest>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

TransportSettings paced(std::chrono::milliseconds patience)
{
    TransportSettings settings;
    settings.longestDeadline = patience;
    settings.longestIdle = patience;
    return settings;
}

const IdentityId identity{u"somebody"_s};

} // namespace

/// Sends by the one or the other.
class ClientUnderTest::TwoPaces final : public Transport {
public:
    explicit TwoPaces(Randomness &randomness)
        : m_usual(randomness, paced(usualPatience))
        , m_impatient(randomness, paced(littlePatience))
    {
    }

    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        return isImpatient ? m_impatient.send(std::move(request)) : m_usual.send(std::move(request));
    }
    void shutdown() override
    {
        m_usual.shutdown();
        m_impatient.shutdown();
    }
    [[nodiscard]] bool isIdle() const { return m_usual.isIdle() && m_impatient.isIdle(); }

    bool isImpatient = false;

private:
    QnamTransport m_usual;
    QnamTransport m_impatient;
};

ClientUnderTest::ClientUnderTest(const QUrl &portal, const SessionTokens &tokens)
    : m_transport(std::make_unique<TwoPaces>(m_randomness))
{
    QUrl tokenEndpoint = portal;
    tokenEndpoint.setPath(u"/v1/token"_s);
    m_session = std::make_unique<Session>(
        identity, tokenEndpoint, Session::Parts{*m_transport, m_keyStore, m_randomness, m_clock});
    const SendRequest send = [this](HttpRequest request) {
        return m_session->send(std::move(request));
    };
    m_connector = std::make_unique<GatehouseConnector>(portal, u"en"_s, send, m_clock);
    beginAgain(tokens);
}

ClientUnderTest::~ClientUnderTest()
{
    m_session->shutdown();
    m_transport->shutdown();
    const bool isIdle = QTest::qWaitFor([this] { return m_session->isIdle() && m_transport->isIdle(); });
    if (!isIdle)
        qFatal("a request outlives its client");
}

Transport &ClientUnderTest::transport()
{
    return *m_transport;
}

bool ClientUnderTest::holdsToken()
{
    const Result<QByteArray> token = QCoro::waitFor(m_keyStore.read(Session::keyStoreEntry(identity)));
    return token && !token->isEmpty();
}

void ClientUnderTest::beginAgain(const SessionTokens &tokens)
{
    const Result<void> begun = QCoro::waitFor(m_session->begin(tokens));
    if (!begun)
        qFatal("the session does not begin");
}

void ClientUnderTest::setImpatient(bool isImpatient)
{
    m_transport->isImpatient = isImpatient;
}

SessionTokens sessionTokens(const QString &access, const QString &refresh)
{
    return {access.toLatin1(), refresh.toLatin1(), SystemClock().steady() + 1h};
}

} // namespace gatehouse::test
