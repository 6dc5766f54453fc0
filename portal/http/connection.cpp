// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
namespace asio = boost::asio;
using boost::system::error_code;

namespace portal {

namespace {
constexpr std::size_t pieceBytes = 8 * 1024;
constexpr int retrySeconds = 1;
} // namespace

Connection::Connection(asio::ip::tcp::socket socket, ConnectionShared &shared, QByteArray peer)
    : m_socket(std::move(socket))
    , m_wake(m_socket.get_executor())
    , m_shared(shared)
    , m_peer(std::move(peer))
    , m_deadline(Steady::now() + shared.limits.headTime)
    , m_heldBody(shared.bodyBytes)
    , m_heldAnswer(shared.answerBytes)
{
}

asio::awaitable<void> Connection::serve()
{
    const auto self = shared_from_this();
    bool again = true;
    while (again) {
        m_refusal.reset();
        bool complete = co_await receiveHead();
        if (complete)
            complete = co_await receiveBody();
        if (m_refusal)
            m_answer = m_shared.responder.refusal(*m_refusal, m_head.headers.value("accept-language"));
        else if (complete)
            co_await handle();
        else
            break;
        again = co_await send();
        m_large.reset();
        m_heldBody.release();
        shrinkBuffer();
    }
    co_await drain();
    abort();
}

void Connection::enter(Phase phase, std::chrono::milliseconds time)
{
    m_phase = phase;
    m_deadline = Steady::now() + time;
}

void Connection::refuseWith(Problem problem)
{
    m_refusal = std::move(problem);
}

QByteArrayView Connection::received() const
{
    const auto data = m_buffer.data();
    return {static_cast<const char *>(data.data()), static_cast<qsizetype>(data.size())};
}

bool Connection::holds(std::size_t bytes)
{
    const auto &limits = m_shared.limits;
    if (bytes <= limits.freeBytes || m_heldBody.hold(bytes, limits.heldBodyBytes))
        return true;
    refuseWith({503, u"overloaded"_s, u"Too many large requests are coming in."_s, {}, retrySeconds});
    return false;
}

void Connection::shrinkBuffer()
{
    // Usual requests keep their buffer; thousands of connections with the buffers of large ones would be a lot.
    if (m_buffer.capacity() > 2 * pieceBytes)
        m_buffer.shrink_to_fit();
}

asio::awaitable<bool> Connection::receiveMore()
{
    if (m_expired || !m_socket.is_open())
        co_return false;
    error_code error;
    const auto room = m_buffer.prepare(pieceBytes);
    const auto size = co_await m_socket.async_read_some(room, asio::redirect_error(asio::use_awaitable, error));
    m_buffer.commit(size);
    co_return !error;
}

asio::awaitable<bool> Connection::receiveHead()
{
    const auto &limits = m_shared.limits;
    m_head = {};
    m_headLength = 0;
    enter(Phase::Idle, m_first ? limits.headTime : limits.idleTime);
    m_first = false;
    qsizetype known = 0;
    while (true) {
        if (!received().empty()) {
            if (m_phase == Phase::Idle)
                enter(Phase::Head, limits.headTime);
            if (considerHead(known))
                co_return !m_refusal;
            known = received().size();
        } else if (m_stopping) {
            co_return false;
        }
        const bool more = co_await receiveMore();
        if (!more) {
            if (m_expired && m_phase == Phase::Head)
                refuseWith({408, u"request_timeout"_s, u"The head of the request took too long."_s, {}, 0});
            co_return false;
        }
    }
}

bool Connection::considerHead(qsizetype known)
{
    const auto &limits = m_shared.limits;
    const auto bytes = received();
    const auto scan = scanHead(bytes, known);
    const auto size = static_cast<std::size_t>(scan.state == HeadScan::State::Complete ? scan.length : bytes.size());
    switch (scan.state) {
    case HeadScan::State::Refused:
        refuseWith({400, u"invalid_request"_s, u"A line of the head doesn't end as it must."_s, {}, 0});
        return true;
    case HeadScan::State::Incomplete:
        if (!scan.firstLineSeen && size > limits.targetBytes + pieceBytes / 64) {
            refuseWith({414, u"uri_too_long"_s, u"The address is too long."_s, {}, 0});
            return true;
        }
        break;
    case HeadScan::State::Complete:
        break;
    }
    if (size > limits.headBytes) {
        refuseWith({431, u"headers_too_large"_s, u"The head of the request is too large."_s, {}, 0});
        return true;
    }
    if (!holds(size))
        return true;
    if (scan.state == HeadScan::State::Incomplete)
        return false;
    m_headLength = scan.length;
    auto head = portal::readHead(bytes.first(scan.length), limits);
    if (head)
        m_head = std::move(*head);
    else
        refuseWith(std::move(head.error()));
    return true;
}

asio::awaitable<bool> Connection::receiveBody()
{
    m_body.clear();
    if (!m_head.hasBody()) {
        m_buffer.consume(static_cast<std::size_t>(m_headLength));
        co_return true;
    }
    if (m_head.contentLength > static_cast<qint64>(m_shared.limits.bodyBytes)) {
        const bool mayCome = co_await gainRoom();
        if (!mayCome)
            co_return false;
    }
    if (m_head.expectsContinue && received().size() == m_headLength)
        co_await sendContinue();
    const bool complete = co_await receiveBodyBytes();
    if (!complete && m_expired)
        refuseWith({408, u"request_timeout"_s, u"The body of the request took too long."_s, {}, 0});
    co_return complete;
}

asio::awaitable<bool> Connection::gainRoom()
{
    // Before the worker is asked, so that many at once don't all find room.
    if (m_shared.largeBodies >= m_shared.limits.largeBodies) {
        refuseWith({503, u"overloaded"_s, u"Too many files are coming in."_s, {}, retrySeconds});
        co_return false;
    }
    m_large = std::make_unique<LargeBody>(m_shared);
    enter(Phase::Handling, m_shared.limits.handlerTime);
    m_room.reset();
    auto job = [weak = weak_from_this(), executor = m_socket.get_executor(), turn = ++m_turn, peer = m_peer,
                   &responder = m_shared.responder, head = m_head] {
        auto room = responder.bodyRoom(head, peer);
        asio::post(executor, [weak, turn, room = std::move(room)]() mutable {
            if (const auto connection = weak.lock())
                connection->takeRoom(turn, std::move(room));
        });
    };
    if (m_shared.workers.tryRun(std::move(job)))
        co_await awaitWorker();
    if (!m_room)
        refuseWith({503, u"overloaded"_s, u"Too many requests are waiting."_s, {}, retrySeconds});
    else if (!*m_room)
        refuseWith(m_room->error());
    else if (m_head.contentLength > (*m_room)->bytes)
        refuseWith({413, u"content_too_large"_s, u"The body is too large."_s, {}, 0});
    else if (!m_large->belongTo((*m_room)->sender, m_shared.limits.largeBodiesOfOne))
        refuseWith({503, u"overloaded"_s, u"Too many of your files are coming in."_s, {}, retrySeconds});
    co_return !m_refusal;
}

void Connection::takeRoom(quint64 turn, Result<BodyRoom> room)
{
    if (turn != m_turn || m_room)
        return;
    m_room = std::move(room);
    m_wake.cancel();
}

asio::awaitable<void> Connection::awaitWorker()
{
    error_code error;
    m_wake.expires_after(m_shared.limits.handlerTime);
    co_await m_wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
    ++m_turn;
}

asio::awaitable<bool> Connection::receiveBodyBytes()
{
    Limits limits = m_shared.limits;
    if (m_large) {
        limits.bodyBytes = static_cast<std::size_t>(m_head.contentLength);
        limits.bodyBytesPerSecond = limits.largeBodyBytesPerSecond;
        limits.bodyTime = limits.largeBodyTime;
    }
    BodyReader reader(limits);
    enter(Phase::Body, limits.bodyTime);
    const auto begin = Steady::now();
    std::size_t total = 0;
    while (true) {
        const auto taken = reader.take(received());
        if (!taken) {
            refuseWith(taken.error());
            co_return false;
        }
        m_buffer.consume(static_cast<std::size_t>(*taken));
        total += static_cast<std::size_t>(*taken);
        // What is there but could not be taken yet counts as well: memory is memory.
        if (!m_large && !holds(total + m_buffer.size()))
            co_return false;
        if (reader.isDone())
            break;
        if (*taken > 0 && !received().empty())
            continue;
        const auto earned = std::chrono::milliseconds(1000 * total / limits.bodyBytesPerSecond);
        m_deadline = begin + std::min(limits.bodyTime, limits.bodyGrace + earned);
        const bool more = co_await receiveMore();
        if (!more)
            co_return false;
    }
    m_body = reader.body();
    co_return true;
}

asio::awaitable<void> Connection::sendContinue()
{
    static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
    error_code error;
    enter(Phase::Sending, m_shared.limits.writeTime);
    const auto bytes = asio::buffer(line);
    // An error shows up again in the read that follows.
    co_await asio::async_write(m_socket, bytes, asio::redirect_error(asio::use_awaitable, error));
}

asio::awaitable<void> Connection::handle()
{
    enter(Phase::Handling, m_shared.limits.handlerTime);
    m_answered = false;
    const auto turn = ++m_turn;
    m_language = m_head.headers.value("accept-language");
    WorkerPool &pool = poolFor(m_head);
    // The worker holds the connection weakly: only the I/O thread may be the last to let go of a socket.
    auto job = [weak = weak_from_this(), executor = m_socket.get_executor(), turn, peer = m_peer,
                   &responder = m_shared.responder, head = std::move(m_head), body = std::move(m_body)] {
        auto answer = responder.answer(head, body, peer);
        asio::post(executor, [weak, turn, answer = std::move(answer)]() mutable {
            if (const auto connection = weak.lock())
                connection->takeAnswer(turn, std::move(answer));
        });
    };
    if (!pool.tryRun(std::move(job))) {
        m_answer = m_shared.responder.refusal(
            {503, u"overloaded"_s, u"Too many requests are waiting."_s, {}, retrySeconds}, m_language);
        co_return;
    }
    co_await awaitWorker();
    if (!m_answered)
        m_answer = m_shared.responder.refusal(
            {503, u"overloaded"_s, u"The answer took too long."_s, {}, retrySeconds}, m_language);
}

/// So that neither a slow disk keeps anybody from reading, nor a crowd at the sign-in page from reading or changing.
WorkerPool &Connection::poolFor(const Head &head) const
{
    if (head.method == "GET" || head.method == "HEAD")
        return m_shared.workers;
    return head.target.startsWith("/v1/") ? m_shared.changers : m_shared.visitors;
}

void Connection::takeAnswer(quint64 turn, WireAnswer answer)
{
    if (turn != m_turn || m_answered)
        return;
    const auto size = static_cast<std::size_t>(answer.body.size());
    const bool hasRoom = size <= m_shared.limits.freeBytes || m_heldAnswer.hold(size, m_shared.limits.heldAnswerBytes);
    m_answer = hasRoom
        ? std::move(answer)
        : m_shared.responder.refusal(
              {503, u"overloaded"_s, u"Too many large answers are going out."_s, {}, retrySeconds}, m_language);
    m_answered = true;
    m_wake.cancel();
}

asio::awaitable<bool> Connection::send()
{
    enter(Phase::Sending, m_shared.limits.writeTime);
    m_expired = false; // a refusal for being late has its own time to go out
    const auto bytesOf = [](const QByteArray &bytes) {
        return asio::const_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    };
    const std::array<asio::const_buffer, 2> pieces{bytesOf(m_answer.head), bytesOf(m_answer.body)};
    error_code error;
    co_await asio::async_write(m_socket, pieces, asio::redirect_error(asio::use_awaitable, error));
    m_answer.body.clear();
    m_heldAnswer.release();
    co_return !error && !m_expired && m_answer.keepAlive && !m_stopping;
}

asio::awaitable<void> Connection::drain()
{
    // Closing over unread bytes would send a reset, which can overtake the answer.
    if (!m_socket.is_open() || m_expired)
        co_return;
    m_head = {};
    m_body.clear();
    m_buffer.clear();
    shrinkBuffer();
    error_code error;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    enter(Phase::Draining, m_shared.limits.drainTime);
    m_expired = false;
    bool more = !error;
    while (more) {
        m_buffer.clear();
        more = co_await receiveMore();
    }
}

void Connection::sweep(Steady::time_point now)
{
    if (m_phase == Phase::Handling || now < m_deadline || m_expired)
        return;
    m_expired = true;
    error_code error;
    m_socket.cancel(error);
}

void Connection::stop()
{
    m_stopping = true;
    if (m_phase == Phase::Idle)
        abort();
}

void Connection::abort()
{
    error_code error;
    m_socket.close(error);
    m_wake.cancel();
}

} // namespace portal
