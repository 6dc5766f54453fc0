// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/limits.h"
#include "portal/http/responder.h"
#include "portal/problem.h"

#include <QString>

#include <memory>

namespace portal {

/// Where a server listens: a literal address, and a port or 0 for a free one.
struct ListenAddress {
    QString host;
    quint16 port = 0;
};

/// The portal's HTTP/1.1 server: one I/O thread, a bounded pool of workers, and limits on everything a stranger can
/// send.
class Server {
public:
    /// Takes the port; who connects waits until start(). The Problem's detail is a sentence for the operator.
    [[nodiscard]] static Result<std::unique_ptr<Server>> bind(
        const ListenAddress &address, const Limits &limits, Responder::Parts parts);
    /// Begins to answer.
    void start();
    /// Stops and waits.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// "127.0.0.1:8471" or "[::1]:8471", with the port that was got.
    [[nodiscard]] QString authority() const;
    [[nodiscard]] quint16 port() const;
    /// How many are connected now.
    [[nodiscard]] std::size_t connectionCount() const;

    /// Refuses new connections and closes idle ones; running requests have Limits::stopTime. Returns at once;
    /// thread-safe.
    void stop();
    /// Waits until the last connection is closed.
    void wait();

private:
    struct Private;
    explicit Server(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace portal
