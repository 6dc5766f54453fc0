// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/http.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <memory>
#include <optional>
#include <vector>

namespace gatehouse {

class Exchange;
class Randomness;

/// What the transport is told once.
struct TransportSettings {
    QByteArray userAgent = "Gatehouse/" GATEHOUSE_VERSION;
    QByteArray languages = "en"; ///< Accept-Language
    /// Empty: Qt's default. Not asked for before the first https request, since that loads the TLS library.
    std::optional<QSslConfiguration> tls = {};
    int placesPerOrigin = 6; ///< connections Qt opens to one origin; one more would wait inside Qt
    int urgentPlaces = 2; ///< of these, kept free for urgent requests
    std::chrono::milliseconds longestDeadline = std::chrono::milliseconds::max(); ///< a request may ask for less
    std::chrono::milliseconds longestIdle = std::chrono::milliseconds::max(); ///< likewise
};

/// The one request factory (R69): https or this computer itself, HTTP/1.1, no redirects, no cookies, no cache, no
/// stored credentials, answers of exact length without content coding, an absolute deadline, a byte cap. Requests to
/// one origin wait in order for a place; urgent ones have places of their own, so a sign-out never stands behind hung
/// polls. After an answer outside HTTP's rules the connections of before are used by no further
/// request: what else came over one would be taken for the next answer. Engine thread. shutdown(), then the event loop
/// until isIdle(), then destruction.
class QnamTransport final : public Transport {
public:
    explicit QnamTransport(Randomness &randomness, TransportSettings settings = {});
    ~QnamTransport() override;
    Q_DISABLE_COPY_MOVE(QnamTransport)

    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request) override;
    void speak(const QByteArray &languages) override { m_settings.languages = languages; }
    void shutdown() override;

    /// Nothing under way and nobody still to be told an answer.
    [[nodiscard]] bool isIdle() const { return *m_running == 0; }

private:
    using ExchangePointer = std::shared_ptr<Exchange>;

    [[nodiscard]] QNetworkRequest wireRequest(const Exchange &exchange) const;
    [[nodiscard]] bool hasPlace(const Exchange &exchange) const;
    void enqueue(const ExchangePointer &exchange);
    void dispatch();
    void release(const Exchange *exchange);
    void distrustConnections();

    Randomness &m_randomness;
    TransportSettings m_settings;
    std::vector<ExchangePointer> m_waiting; ///< in the order of the calls
    std::vector<ExchangePointer> m_underWay; ///< on the wire
    std::shared_ptr<int> m_running = std::make_shared<int>(0);
    bool m_closing = false;
    QObject m_context; ///< of what arrives late
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_distrusted; ///< until nothing is under way any more
};

} // namespace gatehouse
