// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/qnam_transport.h"

#include "app/http/cancellation.h"
#include "app/http/exchange.h"
#include "app/http/reply_rules.h"
#include "models/randomness.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QScopeGuard>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The desktop's proxy for the world, none for this computer.
class ProxyChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> madeNetwork()
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxyFactory(new ProxyChoice); // owned by it
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setAutoDeleteReplies(false);
    return network;
}

constexpr std::size_t mostDistrusted = 4; ///< each has a thread

} // namespace

QnamTransport::QnamTransport(Randomness &randomness, TransportSettings settings)
    : m_randomness(randomness)
    , m_settings(std::move(settings))
{
    m_network = madeNetwork();
}

QnamTransport::~QnamTransport()
{
    Q_ASSERT_X(isIdle(), "QnamTransport", "an answer is still awaited; shutdown() first, then let it run out");
}

QCoro::Task<Result<HttpReply>> QnamTransport::send(HttpRequest request)
{
    const bool isCancelled = request.cancellation && request.cancellation->isCancelled();
    if (m_closing || isCancelled)
        co_return fail(Error::Code::Cancelled, u"nothing is sent any more"_s);
    if (const auto fault = requestFault(request))
        co_return fail(Error::Code::BadInput, *fault);

    request.deadline = std::min(request.deadline, m_settings.longestDeadline);
    request.idle = std::min(request.idle, m_settings.longestIdle);
    // After the await this object may be gone; the count is not.
    const std::shared_ptr<int> running = m_running;
    ++*running;
    const auto countDown = qScopeGuard([&running] { --*running; });
    const auto exchange = std::make_shared<Exchange>(std::move(request), m_randomness.uuid().toLatin1());
    enqueue(exchange);
    const auto arrival = exchange->arrival();
    Result<HttpReply> result = co_await *arrival;
    co_return result;
}

void QnamTransport::shutdown()
{
    m_closing = true;
    const auto waiting = m_waiting;
    const auto underWay = m_underWay;
    for (const ExchangePointer &exchange : waiting)
        exchange->stop(Error::Code::Cancelled, u"the program ends"_s);
    for (const ExchangePointer &exchange : underWay)
        exchange->stop(Error::Code::Cancelled, u"the program ends"_s);
}

QNetworkRequest QnamTransport::wireRequest(const Exchange &exchange) const
{
    const HttpRequest &request = exchange.request();
    QNetworkRequest wire(request.url.adjusted(QUrl::RemoveFragment));
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (m_settings.tls && request.url.scheme() == "https"_L1)
        wire.setSslConfiguration(*m_settings.tls);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    // Ours come last: no caller can undo them.
    wire.setRawHeader("User-Agent", m_settings.userAgent);
    wire.setRawHeader("Accept-Language", m_settings.languages);
    wire.setRawHeader(
        "Accept-Encoding", "identity"); // also keeps Qt from unpacking: a gzip body cut short passes as whole
    wire.setRawHeader("X-Request-Id", exchange.requestId());
    wire.setRawHeader(exchangeHeader, exchange.requestId()); // proxies write their own into the other one
    if (!request.contentType.isEmpty())
        wire.setRawHeader("Content-Type", request.contentType);
    return wire;
}

bool QnamTransport::hasPlace(const Exchange &exchange) const
{
    const QString origin = exchange.origin();
    const auto taken = std::count_if(m_underWay.cbegin(), m_underWay.cend(),
        [&origin](const ExchangePointer &other) { return other->origin() == origin; });
    const int places = m_settings.placesPerOrigin - (exchange.request().urgent ? 0 : m_settings.urgentPlaces);
    return taken < places;
}

void QnamTransport::enqueue(const ExchangePointer &exchange)
{
    QObject::connect(exchange.get(), &Exchange::left, &m_context, [this, left = exchange.get()] { release(left); });
    m_waiting.push_back(exchange);
    dispatch();
}

void QnamTransport::dispatch()
{
    for (size_t index = 0; index < m_waiting.size();) {
        const ExchangePointer exchange = m_waiting[index];
        if (!hasPlace(*exchange)) {
            ++index;
            continue;
        }
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(index));
        m_underWay.push_back(exchange);
        exchange->start(*m_network, wireRequest(*exchange));
    }
}

void QnamTransport::release(const Exchange *exchange)
{
    const auto isIt = [exchange](const ExchangePointer &other) {
        return other.get() == exchange;
    };
    if (exchange->wasOutsideRules() && !m_closing)
        distrustConnections();
    std::erase_if(m_waiting, isIt);
    std::erase_if(m_underWay, isIt);
    if (m_closing)
        return;
    dispatch();
    // Not now: we may be inside a signal of one of its replies.
    const auto forget = [this] {
        if (m_underWay.empty())
            m_distrusted.clear();
    };
    if (!m_distrusted.empty() && m_underWay.empty())
        QMetaObject::invokeMethod(&m_context, forget, Qt::QueuedConnection);
}

void QnamTransport::distrustConnections()
{
    if (m_distrusted.size() >= mostDistrusted)
        return;
    m_distrusted.push_back(std::exchange(m_network, madeNetwork()));
}

} // namespace gatehouse
