// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/http/arrival.h"
#include "app/http/cancellation.h"
#include "app/http/strict_json.h"
#include "app/session/token_endpoint.h"
#include "models/clock.h"

#include <QScopeGuard>
#include <QTimer>

#include <algorithm>
#include <array>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An access token this near its end is renewed first: it could end on the way.
constexpr std::chrono::milliseconds margin = 10s;
constexpr std::chrono::milliseconds signOutDeadline = 10s;
/// Between looks at a key store that is locked or gone; the last one for ever after.
constexpr std::array<std::chrono::milliseconds, 3> keyStoreDelays{2s, 10s, 30s};
/// So many of them try a store that can't tell how it stands.
constexpr size_t mostTries = 2;

/// What stands for "there is no way on" in each state.
Error::Code obstacle(Identity::State state)
{
    switch (state) {
    case Identity::State::SignedIn:
    case Identity::State::SignInNeeded:
    case Identity::State::TokenLost:
        return Error::Code::SignInNeeded;
    case Identity::State::KeyStoreLocked:
        return Error::Code::KeyStoreLocked;
    case Identity::State::KeyStoreMissing:
        return Error::Code::KeyStoreMissing;
    }
    return Error::Code::SignInNeeded;
}

/// What a refresh token that could not be read means. `wasStored` is our own mark that there is one.
Identity::State stateWithout(const Error &error, bool wasStored)
{
    switch (error.code) {
    case Error::Code::NotFound:
        return wasStored ? Identity::State::TokenLost : Identity::State::SignInNeeded;
    case Error::Code::KeyStoreMissing:
        return Identity::State::KeyStoreMissing;
    default:
        return Identity::State::KeyStoreLocked;
    }
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
    QTimer watch; ///< until the next look at the key store
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
    m_d->watch.setSingleShot(true);
    connect(&m_d->watch, &QTimer::timeout, this, [this] {
        if (!m_closing)
            m_scope.launch(lookAfterKeyStore());
    });
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
    if (!m_person.isEmpty() && answer->person.id != m_person) {
        // Whoever put it there: nothing of one person is done in another's name.
        forgetTokens();
        setState(Identity::State::TokenLost);
        co_return fail(Error::Code::SignInNeeded, u"the key store held somebody else's token"_s);
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
    if (secret && isToken(QString::fromLatin1(*secret))) {
        m_d->tokens.refresh = *secret;
        m_d->keyStoreTries = 0;
        setState(Identity::State::SignedIn);
        co_return Result<void>();
    }
    if (secret) {
        setState(Identity::State::TokenLost);
        co_return fail(obstacle(m_state), u"the key store holds something that is no token"_s);
    }
    setState(stateWithout(secret.error(), m_d->tokenWasStored));
    watchKeyStore();
    co_return fail(obstacle(m_state), secret.error().detail);
}

bool Session::needsKeyStore() const
{
    return m_state == Identity::State::KeyStoreLocked || m_state == Identity::State::KeyStoreMissing || m_d->unsaved;
}

void Session::watchKeyStore()
{
    if (m_closing || !needsKeyStore() || m_d->watch.isActive())
        return;
    m_d->watch.start(keyStoreDelays.at(std::min(m_d->keyStoreTries, keyStoreDelays.size() - 1)));
    ++m_d->keyStoreTries;
}

QCoro::Task<> Session::lookAfterKeyStore()
{
    const KeyStore::Condition condition = co_await m_parts.keyStore.condition(keyStoreEntry(m_identity));
    if (m_closing || !needsKeyStore())
        co_return;
    const bool isOpen = condition == KeyStore::Condition::Open;
    const bool mayBeOpen = condition != KeyStore::Condition::Locked && m_d->keyStoreTries <= mostTries;
    if (isOpen || mayBeOpen)
        retryKeyStore();
    else
        watchKeyStore();
}

void Session::retryKeyStore()
{
    if (!m_closing && needsKeyStore())
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
    m_d->tokenWasStored = m_d->tokenWasStored || (stored && m_parts.keyStore.isLasting());
    if (stored)
        m_d->keyStoreTries = 0;
    // Signed out or signed in anew meanwhile: then this one is nobody's concern any more.
    if (m_d->tokens.refresh == refreshToken)
        setUnsaved(!stored);
    watchKeyStore();
    co_return stored;
}

bool Session::isUnsaved() const
{
    return m_d->unsaved;
}

void Session::setUnsaved(bool unsaved)
{
    if (m_d->unsaved == unsaved)
        return;
    m_d->unsaved = unsaved;
    Q_EMIT savedChanged();
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
    if (reply && reply->status != 200) {
        const Error::Code code = reply->status == 429 ? Error::Code::RateLimited
            : reply->status >= 500                    ? Error::Code::PortalBusy
                                                      : Error::Code::OutsideContract;
        co_return fail(code, u"the sign-out was answered %1"_s.arg(reply->status));
    }
    // A page of the network on the way would pass for the portal's word that the session is over.
    const Result<QJsonObject> answer = reply ? parseJsonObject(reply->body) : Result<QJsonObject>(QJsonObject());
    if (!answer)
        co_return tl::unexpected<Error>(answer.error());
    if (reply && !answer->value("ended"_L1).isDouble())
        co_return fail(Error::Code::OutsideContract, u"the sign-out's answer does not say what ended"_s);
    co_return Result<void>();
}

void Session::forgetTokens()
{
    m_d->tokens = SessionTokens();
    setUnsaved(false);
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
    m_d->watch.stop();
    m_d->cancellation->cancel();
}

} // namespace gatehouse
