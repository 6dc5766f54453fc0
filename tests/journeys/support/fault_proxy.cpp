// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/fault_proxy.h"

#include <QTcpSocket>

#include <memory>

namespace gatehouse {

FaultProxy::FaultProxy(QObject *parent)
    : QObject(parent)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    plugIn();
}

void FaultProxy::plugIn()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_ownPort))
        qFatal("the proxy can't listen");
    m_ownPort = m_server.serverPort();
}

void FaultProxy::pullPlug()
{
    m_server.close();
    const auto sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void FaultProxy::swallowAnswerTo(const QByteArray &text)
{
    m_swallow = text;
    m_swallowed = false;
}

void FaultProxy::passAnswers()
{
    m_swallow.clear();
}

int FaultProxy::seen(const QByteArray &text) const
{
    return static_cast<int>(
        std::count_if(m_heads.cbegin(), m_heads.cend(), [&](const QByteArray &head) { return head.contains(text); }));
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        client->setParent(this);
        auto *portal = new QTcpSocket(this);
        const auto swallowing = std::make_shared<bool>(false);
        portal->connectToHost(QHostAddress::LocalHost, m_portalPort);
        QObject::connect(client, &QTcpSocket::readyRead, portal, [this, client, portal, swallowing] {
            const QByteArray bytes = client->readAll();
            m_heads << bytes.left(bytes.indexOf("\r\n\r\n"));
            if (!m_swallow.isEmpty() && bytes.contains(m_swallow))
                *swallowing = true;
            portal->write(bytes);
        });
        QObject::connect(portal, &QTcpSocket::readyRead, client, [this, client, portal, swallowing] {
            const QByteArray bytes = portal->readAll();
            if (*swallowing)
                m_swallowed = true;
            else
                client->write(bytes);
        });
        QObject::connect(client, &QTcpSocket::disconnected, portal, &QTcpSocket::disconnectFromHost);
        QObject::connect(portal, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(portal, &QTcpSocket::disconnected, portal, &QObject::deleteLater);
    }
}

} // namespace gatehouse
