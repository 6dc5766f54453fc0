// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/origin_trap.h"

#include <QTcpSocket>

namespace gatehouse::test {

OriginTrap::OriginTrap()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the trap can't listen");
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = nextPendingConnection()) {
            ++m_visits;
            socket->abort();
            socket->deleteLater();
        }
    });
}

QUrl OriginTrap::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/stolen").arg(serverPort()));
}

} // namespace gatehouse::test
