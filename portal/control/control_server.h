// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/control/control_message.h"
#include "portal/control/control_socket.h"

#include <functional>
#include <memory>
#include <thread>

namespace portal {

/// Answers the operator's commands beside a running portal: one line in, one line out, one connection at a time, only
/// for the user the portal runs as. Owns its thread; the socket's file goes with it.
class ControlServer {
public:
    /// Runs on the server's thread, may block.
    using Handler = std::function<Result<QJsonObject>(const ControlRequest &)>;

    [[nodiscard]] static Result<std::unique_ptr<ControlServer>> listen(const QString &path, Handler handler);
    ~ControlServer();
    ControlServer(const ControlServer &) = delete;
    ControlServer &operator=(const ControlServer &) = delete;

    void start();
    /// Finishes the command that runs.
    void stop();

private:
    ControlServer(QString path, Descriptor listener, Descriptor wake, Handler handler);
    void run();
    void serve(const Descriptor &connection) const;

    QString m_path;
    Descriptor m_listener;
    Descriptor m_wake; ///< readable: time to end
    Handler m_handler;
    std::thread m_thread;
};

} // namespace portal
