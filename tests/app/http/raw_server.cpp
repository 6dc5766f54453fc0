// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/http/raw_server.h"

#include <QRegularExpression>
#include <QSslSocket>

#include <memory>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;

RawServer::RawServer(Script script)
    : m_script(std::move(script))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

RawServer::RawServer(const QByteArray &answer)
    : RawServer([answer](QTcpSocket &socket, const QByteArray &) {
        socket.write(answer);
        socket.disconnectFromHost();
    })
{
}

QUrl RawServer::url(const QString &path) const
{
    QUrl result;
    result.setScheme(m_tls ? u"https"_s : u"http"_s);
    result.setHost(m_tls ? u"localhost"_s : u"127.0.0.1"_s);
    result.setPort(serverPort());
    result.setPath(path);
    return result;
}

QByteArray RawServer::sound(const QByteArray &body, const QByteArray &status, const QByteArray &moreHead)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + moreHead
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void RawServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(*m_tls);
        connect(secure, &QSslSocket::encrypted, this, [this, secure] {
            ++m_handshakes;
            m_protocol = secure->sslConfiguration().nextNegotiatedProtocol();
        });
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
    }
    socket->setSocketDescriptor(descriptor);
    m_sockets.append(socket);
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
        const QByteArray bytes = socket->readAll();
        m_received += bytes.size();
        *buffer += bytes;
        take(socket, *buffer);
    });
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        secure->startServerEncryption();
}

void RawServer::take(QTcpSocket *socket, QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    static const QRegularExpression length(
        u"\\r\\nContent-Length: *(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(buffer.first(headEnd)));
    const qsizetype whole = headEnd + 4 + (match.hasMatch() ? match.captured(1).toInt() : 0);
    if (buffer.size() < whole)
        return;
    const QByteArray request = buffer.first(whole);
    buffer.remove(0, whole);
    m_requests.append(request);
    if (m_script)
        m_script(*socket, request);
}

} // namespace gatehouse::test
