// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/gate_server.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace gatehouse::test {

/// Stands on loopback between the client and the true portal and does to chosen requests what networks and bad portals
/// do. Runs in a thread of its own, so that the client's is not held up by it. Calls block until they are in force.
class BadNetwork final {
public:
    BadNetwork();
    ~BadNetwork();
    Q_DISABLE_COPY_MOVE(BadNetwork)

    /// Where the client is to look for the portal.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;

    void forwardTo(quint16 portalPort);
    void arm(Fault fault, const QByteArray &verb, const QRegularExpression &target);
    void disarm();
    /// Requests that met the fault since it was armed.
    [[nodiscard]] int hits() const;
    /// Doubled replies that have been sent late since it was armed.
    [[nodiscard]] int lateReplies() const;
    /// Connections to another origin that an answer pointed to.
    [[nodiscard]] int visitsElsewhere() const;

private:
    template <class Work>
    void inThread(Work work) const
    {
        QMetaObject::invokeMethod(m_server.get(), work, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    std::unique_ptr<GateServer> m_server;
    quint16 m_port = 0;
};

} // namespace gatehouse::test
