// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Includes Asio: for connection.cpp and server.cpp only.
#include "portal/http/body_reader.h"
#include "portal/http/head.h"
#include "portal/http/held_bytes.h"
#include "portal/http/responder.h"
#include "portal/http/worker_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <QHash>

#include <memory>
#include <optional>

namespace portal {

/// What all connections of a server share. The I/O thread's, but for what says it is thread-safe.
struct ConnectionShared {
    const Limits &limits;
    const Responder &responder;
    WorkerPool &workers;
    WorkerPool &changers;
    WorkerPool &visitors;
    std::size_t bodyBytes = 0; ///< of requests that all connections hold now; the I/O thread's alone, as the next two
    std::size_t answerBytes = 0;
    std::size_t largeBodies = 0; ///< that are held now
    QHash<QString, std::size_t> largeBodiesOf = {}; ///< of them, by sender
};

/// A large body's place among those that are held at a time, for as long as it lives. The I/O thread's.
class LargeBody {
public:
    explicit LargeBody(ConnectionShared &shared)
        : m_shared(shared)
    {
        ++m_shared.largeBodies;
    }
    ~LargeBody()
    {
        --m_shared.largeBodies;
        if (!m_sender.isEmpty() && --m_shared.largeBodiesOf[m_sender] == 0)
            m_shared.largeBodiesOf.remove(m_sender);
    }
    /// False, and nobody's as before, when `sender` has `most` already.
    [[nodiscard]] bool belongTo(const QString &sender, std::size_t most)
    {
        if (sender.isEmpty())
            return true;
        if (m_shared.largeBodiesOf.value(sender) >= most)
            return false;
        ++m_shared.largeBodiesOf[sender];
        m_sender = sender;
        return true;
    }
    LargeBody(const LargeBody &) = delete;
    LargeBody &operator=(const LargeBody &) = delete;

private:
    ConnectionShared &m_shared;
    QString m_sender;
};

/// One connection: a coroutine on the I/O thread that receives a request, has it answered by a worker, sends the
/// answer, and only then looks at the next one. So pipelined answers keep their order, and a peer that doesn't read
/// stops itself.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Steady = std::chrono::steady_clock;

    Connection(boost::asio::ip::tcp::socket socket, ConnectionShared &shared, QByteArray peer);

    /// Runs until the connection is over.
    [[nodiscard]] boost::asio::awaitable<void> serve();
    /// Ends what has lasted too long.
    void sweep(Steady::time_point now);
    /// Closes it when no request is being worked on; otherwise it closes behind the answer.
    void stop();
    /// Closes it whatever it does.
    void abort();

private:
    enum class Phase {
        Idle, ///< not a byte of a request yet
        Head,
        Body,
        Handling, ///< the worker's turn; its time is kept by m_wake
        Sending,
        Draining, ///< the last answer is out; reads on so that it arrives
    };

    void enter(Phase phase, std::chrono::milliseconds time);
    void refuseWith(Problem problem);
    [[nodiscard]] QByteArrayView received() const;
    /// Counts `bytes` of this request towards what all together may fill, when they are more than a few. False: no
    /// room, and refused.
    [[nodiscard]] bool holds(std::size_t bytes);
    /// Gives back what large requests made of the buffer.
    void shrinkBuffer();
    /// False: the peer has gone, or the time is up.
    [[nodiscard]] boost::asio::awaitable<bool> receiveMore();
    /// True when m_head is there. False: refused (m_refusal) or gone.
    [[nodiscard]] boost::asio::awaitable<bool> receiveHead();
    /// Looks at what is there; true when no more bytes are needed.
    [[nodiscard]] bool considerHead(qsizetype known);
    [[nodiscard]] boost::asio::awaitable<bool> receiveBody();
    [[nodiscard]] boost::asio::awaitable<bool> receiveBodyBytes();
    /// Has a worker say whether a body beyond the usual limit may come. False: refused.
    [[nodiscard]] boost::asio::awaitable<bool> gainRoom();
    void takeRoom(quint64 turn, Result<BodyRoom> room);
    /// Waits for the worker at most as long as a handler may take.
    [[nodiscard]] boost::asio::awaitable<void> awaitWorker();
    [[nodiscard]] boost::asio::awaitable<void> sendContinue();
    /// Has a worker make m_answer, or makes the refusal itself when none is free in time.
    [[nodiscard]] boost::asio::awaitable<void> handle();
    [[nodiscard]] WorkerPool &poolFor(const Head &head) const;
    void takeAnswer(quint64 turn, WireAnswer answer);
    [[nodiscard]] boost::asio::awaitable<bool> send();
    [[nodiscard]] boost::asio::awaitable<void> drain();

    boost::asio::ip::tcp::socket m_socket;
    boost::asio::steady_timer m_wake;
    ConnectionShared &m_shared;
    QByteArray m_peer;
    boost::beast::flat_buffer m_buffer;
    Phase m_phase = Phase::Idle;
    Steady::time_point m_deadline;
    bool m_expired = false;
    bool m_stopping = false;
    bool m_first = true;
    quint64 m_turn = 0; ///< an answer that comes after its time belongs to a former turn
    bool m_answered = false;
    qsizetype m_headLength = 0;
    Head m_head;
    QByteArray m_language; ///< of the request that is handled, as it asked
    QByteArray m_body;
    HeldBytes m_heldBody; ///< of the whole request, its head too
    HeldBytes m_heldAnswer;
    std::unique_ptr<LargeBody> m_large; ///< while a body beyond the usual limit is there
    std::optional<Result<BodyRoom>> m_room;
    std::optional<Problem> m_refusal;
    WireAnswer m_answer;
};

} // namespace portal
