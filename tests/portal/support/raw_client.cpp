// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/raw_client.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace portal::test {

QByteArray RawAnswer::code() const
{
    return QJsonDocument::fromJson(body).object().value(QLatin1StringView("code")).toString().toUtf8();
}

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5000);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) { }
}

bool RawClient::more(int milliseconds)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(milliseconds) && m_socket.bytesAvailable() == 0)
        return false;
    m_bytes += m_socket.readAll();
    return true;
}

bool RawClient::waitFor(const QByteArray &text, int milliseconds)
{
    while (!m_bytes.contains(text)) {
        if (!more(milliseconds))
            return false;
    }
    return true;
}

RawAnswer RawClient::answer(bool hasBody, int milliseconds)
{
    RawAnswer result;
    if (!waitFor("\r\n\r\n", milliseconds))
        return result;
    const auto end = m_bytes.indexOf("\r\n\r\n");
    const auto lines = m_bytes.first(end).split('\n');
    m_bytes.remove(0, end + 4);
    for (const auto &line : lines) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            result.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = hasBody ? result.headers.value("content-length").toLongLong() : 0;
    while (m_bytes.size() < length) {
        if (!more(milliseconds))
            return result;
    }
    result.body = m_bytes.first(length);
    m_bytes.remove(0, length);
    result.status = lines.first().split(' ').value(1).toInt();
    return result;
}

bool RawClient::isClosedWithin(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < milliseconds) {
        m_socket.waitForReadyRead(qMax(1, milliseconds - static_cast<int>(timer.elapsed())));
        m_bytes += m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

QByteArray get(const QByteArray &path, const QByteArray &fields)
{
    return "GET " + path + " HTTP/1.1\r\nHost: portal.test\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &type, const QByteArray &body, const QByteArray &fields)
{
    return "POST " + path + " HTTP/1.1\r\nHost: portal.test\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

} // namespace portal::test
