// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/qnam_transport.h"
#include "tests/journeys/kill/boundaries.h"

namespace gatehouse::killed {

/// The client's true transport, with a boundary before each request and behind each answer. The portal's trail names no
/// keys; it keeps what people say about why. So each request that has a key gives it as its reason.
class CountedTransport final : public Transport {
public:
    /// `hasFetched` becomes true with the first answer to what a turn of the sync asks behind the account's changes.
    CountedTransport(Randomness &randomness, Boundaries &boundaries, std::atomic<bool> &hasFetched)
        : m_true(randomness)
        , m_boundaries(boundaries)
        , m_hasFetched(hasFetched)
    {
    }

    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        const QByteArray asked = request.verb + ' ' + request.url.path().toUtf8();
        m_boundaries.pass("before " + asked);
        const QByteArray key = keyOf(request);
        if (!key.isEmpty())
            request.headers.emplaceBack("Gatehouse-Reason", key);
        Result<HttpReply> reply = co_await m_true.send(std::move(request));
        if (reply && reply->status == 200 && !key.isEmpty())
            say("yes " + key);
        m_boundaries.pass("behind " + asked);
        if (reply && asked.endsWith("/me/invitations"))
            m_hasFetched = true;
        co_return reply;
    }
    void speak(const QByteArray &languages) override { m_true.speak(languages); }
    void shutdown() override { m_true.shutdown(); }

private:
    [[nodiscard]] static QByteArray keyOf(const HttpRequest &request)
    {
        for (const auto &[name, value] : request.headers) {
            if (name == "Idempotency-Key")
                return value.mid(1, value.size() - 2);
        }
        return {};
    }

    QnamTransport m_true;
    Boundaries &m_boundaries;
    std::atomic<bool> &m_hasFetched;
};

} // namespace gatehouse::killed
