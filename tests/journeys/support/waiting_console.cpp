// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/waiting_console.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

WaitingConsole::WaitingConsole()
    : m_server(std::make_unique<QTcpServer>())
{
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        auto *socket = m_server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            m_asked += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            socket->disconnectFromHost();
        });
    });
    m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
}

WaitingConsole::~WaitingConsole() = default;

QUrl WaitingConsole::authorizeUrl(const QUrl &portal) const
{
    QUrl url = portal.resolved(QUrl(u"/authorize"_s));
    url.setQuery(QUrlQuery{{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"gatehouse"_s},
        {u"redirect_uri"_s, u"http://127.0.0.1:%1/signed-in"_s.arg(m_server->serverPort())},
        {u"code_challenge"_s, QString(43, u'a')}, {u"code_challenge_method"_s, u"S256"_s},
        {u"state"_s, u"0123456789abcdef"_s}});
    return url;
}

} // namespace gatehouse
