// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/body_room.h"
#include "portal/http/head.h"
#include "portal/http/request.h"
#include "portal/http/response.h"

#include <atomic>
#include <functional>

namespace portal {

class Clock;
class Randomness;

/// Answers one request; runs on a worker, may block.
using Handler = std::function<Response(Request)>;

/// An answer as it goes over the wire.
struct WireAnswer {
    QByteArray head;
    QByteArray body;
    bool keepAlive = false;
};

/// Makes a Request of what came over a socket, and bytes of the Response: the part of the adapter that knows no socket.
/// Thread-safe.
class Responder {
public:
    struct Parts {
        const Clock &clock;
        Randomness &randomness;
        Handler handler;
        bool behindProxy = false; ///< the last entry of X-Forwarded-For is the source
        /// How many bytes of body this request may bring, when they are more than Limits::bodyBytes; asked before one
        /// of them is read, so that a stranger can't make the portal hold them. None: no request may.
        std::function<Result<BodyRoom>(Request)> bodyRoom = {};
    };
    explicit Responder(Parts parts);

    /// Runs the handler. For the worker.
    [[nodiscard]] WireAnswer answer(const Head &head, QByteArray body, const QByteArray &peer) const;
    /// Parts::bodyRoom() for a request whose head has come. For the worker.
    [[nodiscard]] Result<BodyRoom> bodyRoom(const Head &head, const QByteArray &peer) const;
    /// What never reached a handler; the connection closes behind it.
    [[nodiscard]] WireAnswer refusal(const Problem &problem, const QByteArray &acceptLanguage = {}) const;

    /// From now on each answer ends its connection.
    void closeEach() { m_closing.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isBehindProxy() const { return m_parts.behindProxy; }

private:
    [[nodiscard]] Result<Request> requestOf(const Head &head, const QByteArray &peer) const;
    [[nodiscard]] Response handled(Request request) const;
    [[nodiscard]] WireAnswer toWire(Response response, const QString &requestId, bool keepAlive) const;

    Parts m_parts;
    std::atomic<bool> m_closing = false;
};

} // namespace portal
