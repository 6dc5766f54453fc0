// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "app/http/cancellation.h"
#include "app/http/http.h"
#include "app/session/key_store.h"
#include "models/clock.h"

#include <functional>

namespace gatehouse::test {

/// Answers by a script instead of a network, at once or when told to, and remembers what was asked. A request that is
/// held can be cancelled, as with the true one.
class ScriptedTransport final : public Transport {
public:
    using Script = std::function<Result<HttpReply>(const HttpRequest &)>;

    Script script;
    QList<HttpRequest> requests;
    bool holds = false; ///< answers wait for release()

    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        requests.append(request);
        const auto arrival = std::make_shared<Arrival<Result<HttpReply>>>();
        if (request.cancellation) {
            QObject::connect(request.cancellation.get(), &Cancellation::cancelled, request.cancellation.get(),
                [arrival] { arrival->set(fail(Error::Code::Cancelled)); });
        }
        if (holds)
            m_held.append({request, arrival});
        else
            arrival->set(script(request));
        Result<HttpReply> reply = co_await *arrival;
        co_return reply;
    }

    void release()
    {
        holds = false;
        const auto held = std::exchange(m_held, {});
        for (const auto &[request, arrival] : held)
            arrival->set(script(request));
    }

    void shutdown() override { }

private:
    QList<std::pair<HttpRequest, std::shared_ptr<Arrival<Result<HttpReply>>>>> m_held;
};

/// A key store in a hash that can be locked, as a desktop's.
class FakeKeyStore final : public KeyStore {
public:
    QHash<QString, QByteArray> secrets;
    bool isLocked = false;
    int reads = 0;

    QCoro::Task<Result<QByteArray>> read(QString entry) override
    {
        ++reads;
        if (isLocked)
            co_return fail(Error::Code::KeyStoreLocked);
        if (!secrets.contains(entry))
            co_return fail(Error::Code::NotFound);
        Result<QByteArray> secret = secrets.value(entry);
        co_return secret;
    }
    QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override
    {
        if (isLocked)
            co_return fail(Error::Code::KeyStoreLocked);
        secrets.insert(entry, secret);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(QString entry) override
    {
        if (isLocked)
            co_return fail(Error::Code::KeyStoreLocked);
        secrets.remove(entry);
        co_return Result<void>();
    }
    QCoro::Task<Condition> condition(QString /*entry*/) override
    {
        co_return isLocked ? Condition::Locked : Condition::Open;
    }
    bool isLasting() const override { return true; }
};

/// A clock that stands until it is moved.
class StandingClock final : public Clock {
public:
    std::chrono::milliseconds steadyNow{1'000'000};

    Instant now() const override { return Instant(steadyNow); }
    std::chrono::milliseconds steady() const override { return steadyNow; }
};

[[nodiscard]] inline HttpReply replyOf(int status, const QByteArray &body = "{}")
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

/// The token endpoint's answer for the n-th time.
[[nodiscard]] inline HttpReply tokenReply(int number, int lifetime = 900)
{
    const QByteArray n = QByteArray::number(number);
    return replyOf(200,
        "{\"access_token\":\"access" + n + "\",\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(lifetime)
            + ",\"refresh_token\":\"refresh" + n
            + "\",\"identity\":{\"id\":\"p1\",\"email\":\"ada@example.org\",\"name\":\"Ada\",\"email_verified\":true}"
              "}");
}

} // namespace gatehouse::test
