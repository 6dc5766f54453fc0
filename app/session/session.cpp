// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/http/arrival.h"
#include "app/http/cancellation.h"
#include "app/session/token_endpoint.h"
#include "models/clock.h"

#include <QScopeGuard>
#include <QTimer>

#include <array>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An access token this near its end is renewed first: it could end on the way.
constexpr std::chrono::milliseconds margin = 10s;
constexpr std::chrono::milliseconds signOutDeadline = 10s;
constexpr std::array<std::chrono::milliseconds, 2> keyStoreDelays{2s, 10s};

/// What stands for "there is no way on" in each state.
Error::Code obstacle(Identity::State state)
{
    switch (state) {
    case Identity::State::SignedIn:
    case Identity::State::SignInNeeded:
        return Error::Code::SignInNeeded;
    case Identity::State::KeyStoreLocked:
        return Error::Code::KeyStoreLocked;
    }
    return Error::Code::SignInNeeded;
}

} // namespace

struct Session::Private {
    explicit Private(TokenEndpoint tokenEndpoint)
        : endpoint(std::move(tokenEndpoint))
    {
    }

    TokenEndpoint endpoint;
    SessionTokens tokens;
    bool tokenWasStored = false;
    bool unsaved = false; ///< the refresh token at hand is not in the key store
    quint32 generation = 0; ///< counts sign-ins and sign-outs, so that a late answer changes nothing
    size_t keyStoreTries = 0;
    std::shared_ptr<Arrival<Result<QByteArray>>> renewal; ///< the refresh under way, for all who wait
    std::shared_ptr<Cancellation> cancellation = std::make_shared<Cancellation>();
};

Session::Session(IdentityId identity, QUrl tokenEndpoint, Parts parts, QObject *parent)
    : QObject(parent)
    , m_identity(std::move(identity))
    , m_tokenEndpoint(std::move(tokenEndpoint))
    , m_parts(parts)
    , m_d(std::make_unique<Private>(TokenEndpoint(m_tokenEndpoint, parts.transport, parts.clock)))
{
}

Session::~Session()
{
    Q_ASSERT_X(isIdle(), "Session", "somebody still waits; shutdown() first, then let it run out");
}

QString Session::keyStoreEntry(const IdentityId &identity)
{
    return u"refresh-token/"_s + identity.value;
}

QCoro::Task<Result<void>> Session::begin(SessionTokens tokens)
{
    ++m_running;
    const auto countDown = qScopeGuard([this] { --m_running; });
    ++m_d->generation;
    m_d->tokens = tokens;
    setState(Identity::State::SignedIn);
    const Result<void> stored = co_await store(tokens.refresh);
    co_return stored;
}

void Session::resume(bool tokenWasStored)
{
    m_d->tokenWasStored = tokenWasStored;
    if (!tokenWasStored)
        setState(Identity::State::SignInNeeded);
}

QCoro::Task<Result<HttpReply>> Session::send(HttpRequest request)
{
    ++m_running;
    const auto countDown = qScopeGuard([this] { --m_running; });
    const Result<QByteArray> token = co_await accessToken(QByteArray());
    if (!token)
        co_return tl::unexpected<Error>(token.error());
    const Result<HttpReply> first = co_await sendWith(request, *token);
    if (!first || first->status != 401)
        co_return first;
    const Result<QByteArray> fresh = co_await accessToken(*token);
    if (!fresh)
        co_return tl::unexpected<Error>(fresh.error());
    const Result<HttpReply> second = co_await sendWith(request, *fresh);
    if (second && second->status == 401)
        co_return fail(Error::Code::OutsideContract, u"the portal refused a token it had just given"_s);
    co_return second;
}

QCoro::Task<Result<HttpReply>> Session::sendWith(HttpRequest request, QByteArray token)
{
    if (m_closing)
        co_return fail(Error::Code::Cancelled, u"the session is being closed"_s);
    request.headers.append({"Authorization", "Bearer " + token});
    const Result<HttpReply> reply = co_await m_parts.transport.send(stoppable(std::move(request)));
    co_return reply;
}

HttpRequest Session::stoppable(HttpRequest request) const
{
    if (!request.cancellation) {
        request.cancellation = m_d->cancellation;
        return request;
    }
    auto both = std::make_shared<Cancellation>();
    both->follow(*request.cancellation);
    both->follow(*m_d->cancellation);
    request.cancellation = std::move(both);
    return request;
}

QCoro::Task<Result<QByteArray>> Session::accessToken(QByteArray rejected)
{
    if (m_closing)
        co_return fail(Error::Code::Cancelled, u"the session is being closed"_s);
    if (m_state != Identity::State::SignedIn)
        co_return fail(obstacle(m_state), u"no token, and no way to get one"_s);
    const SessionTokens &tokens = m_d->tokens;
    if (!tokens.access.isEmpty() && tokens.access != rejected && m_parts.clock.steady() + margin < tokens.accessEnds) {
        Result<QByteArray> atHand = tokens.access;
        co_return atHand;
    }
    // Our own copy first: a refresh that needs no waiting ends inside launch(), and the member with it.
    const bool isFirst = !m_d->renewal;
    if (isFirst)
        m_d->renewal = std::make_shared<Arrival<Result<QByteArray>>>();
    const auto renewal = m_d->renewal;
    if (isFirst)
        m_scope.launch(renew());
    Result<QByteArray> token = co_await *renewal;
    co_return token;
}

QCoro::Task<> Session::renew()
{
    const auto arrival = m_d->renewal;
    const Result<QByteArray> token = co_await renewedToken();
    m_d->renewal.reset();
    arrival->set(token);
    if (token && !m_closing) {
        // After the answer is given: a key store that asks the person something must not hold up the requests.
        [[maybe_unused]] const Result<void> stored = co_await store(m_d->tokens.refresh);
    }
}

QCoro::Task<Result<QByteArray>> Session::renewedToken()
{
    if (m_d->tokens.refresh.isEmpty()) {
        const Result<void> loaded = co_await loadRefreshToken();
        if (!loaded)
            co_return tl::unexpected<Error>(loaded.error());
    }
    const quint32 generation = m_d->generation;
    const Result<SignIn> answer = co_await m_d->endpoint.refresh(m_d->tokens.refresh, m_d->cancellation);
    if (m_closing || generation != m_d->generation)
        co_return fail(Error::Code::Cancelled, u"the session changed meanwhile"_s);
    if (!answer) {
        if (answer.error().code == Error::Code::SignInNeeded) {
            forgetTokens();
            setState(Identity::State::SignInNeeded);
        }
        co_return tl::unexpected<Error>(answer.error());
    }
    m_d->tokens = answer->tokens;
    Result<QByteArray> token = m_d->tokens.access;
    co_return token;
}

QCoro::Task<Result<void>> Session::loadRefreshToken()
{
    const quint32 generation = m_d->generation;
    const Result<QByteArray> secret = co_await m_parts.keyStore.read(keyStoreEntry(m_identity));
    if (m_closing || generation != m_d->generation)
        co_return fail(Error::Code::Cancelled, u"the session changed meanwhile"_s);
    if (secret) {
        m_d->tokens.refresh = *secret;
        m_d->keyStoreTries = 0;
        setState(Identity::State::SignedIn);
        co_return Result<void>();
    }
    // A locked key store says "not found" for what it holds; only our own mark tells the two apart.
    const bool isThere = m_d->tokenWasStored || secret.error().code != Error::Code::NotFound;
    setState(isThere ? Identity::State::KeyStoreLocked : Identity::State::SignInNeeded);
    if (isThere && m_d->keyStoreTries < keyStoreDelays.size())
        QTimer::singleShot(keyStoreDelays.at(m_d->keyStoreTries++), this, &Session::retryKeyStore);
    co_return fail(obstacle(m_state), secret.error().detail);
}

void Session::retryKeyStore()
{
    if (!m_closing && (m_state == Identity::State::KeyStoreLocked || m_d->unsaved))
        m_scope.launch(reload());
}

QCoro::Task<> Session::reload()
{
    if (m_d->unsaved) {
        // What comes of it is remembered by store() itself.
        [[maybe_unused]] const Result<void> stored = co_await store(m_d->tokens.refresh);
    } else {
        // The outcome is the state; who needs the token will read the error.
        [[maybe_unused]] const Result<void> loaded = co_await loadRefreshToken();
    }
}

QCoro::Task<Result<void>> Session::store(QByteArray refreshToken)
{
    const Result<void> stored = co_await m_parts.keyStore.write(keyStoreEntry(m_identity), refreshToken);
    m_d->unsaved = !stored && m_d->tokens.refresh == refreshToken;
    m_d->tokenWasStored = m_d->tokenWasStored || (stored && m_parts.keyStore.isLasting());
    co_return stored;
}

QCoro::Task<Result<void>> Session::end(QUrl signOutEndpoint)
{
    ++m_running;
    const auto countDown = qScopeGuard([this] { --m_running; });
    const Result<void> told = co_await tellPortal(signOutEndpoint);
    ++m_d->generation;
    forgetTokens();
    m_d->tokenWasStored = false;
    const Result<void> removed = co_await m_parts.keyStore.remove(keyStoreEntry(m_identity));
    setState(Identity::State::SignInNeeded);
    co_return told ? removed : told;
}

QCoro::Task<Result<void>> Session::tellPortal(QUrl signOutEndpoint)
{
    HttpRequest request;
    request.verb = "POST";
    request.url = signOutEndpoint;
    request.contentType = "application/json";
    request.body = "{}";
    request.deadline = signOutDeadline;
    request.urgent = true;
    const Result<HttpReply> reply = co_await send(std::move(request));
    // SignInNeeded: the portal ended it before us, which is what was wanted.
    if (!reply && reply.error().code != Error::Code::SignInNeeded)
        co_return tl::unexpected<Error>(reply.error());
    if (reply && reply->status >= 300)
        co_return fail(Error::Code::PortalBusy, u"the sign-out was answered %1"_s.arg(reply->status));
    co_return Result<void>();
}

void Session::forgetTokens()
{
    m_d->tokens = SessionTokens();
    m_d->unsaved = false;
}

void Session::setState(Identity::State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Session::shutdown()
{
    m_closing = true;
    m_d->cancellation->cancel();
}

} // namespace gatehouse
