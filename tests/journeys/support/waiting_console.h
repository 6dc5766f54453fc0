// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <memory>

class QTcpServer;

namespace gatehouse {

/// Where the console waits for the browser to come back from signing in: says ok to whoever comes and keeps what was
/// asked.
class WaitingConsole {
public:
    WaitingConsole();
    ~WaitingConsole();
    WaitingConsole(const WaitingConsole &) = delete;
    WaitingConsole &operator=(const WaitingConsole &) = delete;

    /// The portal's page for signing in there.
    [[nodiscard]] QUrl authorizeUrl(const QUrl &portal) const;
    [[nodiscard]] QByteArray asked() const { return m_asked; }

private:
    std::unique_ptr<QTcpServer> m_server;
    QByteArray m_asked;
};

} // namespace gatehouse
