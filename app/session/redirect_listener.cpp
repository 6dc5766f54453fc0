// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/redirect_listener.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto path = "/signed-in"_L1;
constexpr qsizetype largestHead = 16 * 1024;
constexpr auto visitPatience = 10s; // a visitor who says nothing is shown out
constexpr int mostVisitors = 16;

/// The value of a header that stands exactly once.
QByteArray singleHeader(const QList<QByteArray> &lines, QByteArrayView name)
{
    QByteArray value;
    int count = 0;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0) {
            value = line.mid(colon + 1).trimmed();
            ++count;
        }
    }
    return count == 1 ? value : QByteArray();
}

/// The value of a parameter that stands exactly once, decoded.
QString single(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.constFirst() : QString();
}

/// A page that loads nothing from anywhere.
QByteArray page(const QString &sentence)
{
    return u"<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width\"><title>Gatehouse</title>"
           "<style>body{font:1.2em sans-serif;max-width:34em;margin:20vh auto;padding:0 1em;color:#222;background:#fff}"
           "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}}</style></head>"
           "<body><h1>Gatehouse</h1><p dir=\"auto\">%1</p></body></html>"_s.arg(sentence.toHtmlEscaped())
               .toUtf8();
}

} // namespace

RedirectListener::RedirectListener(Expected expected, QObject *parent)
    : QObject(parent)
    , m_expected(std::move(expected))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

Result<void> RedirectListener::open()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), 0))
        return fail(Error::Code::Refused, u"cannot listen on 127.0.0.1: "_s + m_server.errorString());
    m_host = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    return {};
}

QUrl RedirectListener::redirectUri() const
{
    return QUrl(u"http://"_s + QString::fromLatin1(m_host) + path);
}

void RedirectListener::close(Error::Code code, const QString &detail)
{
    m_server.close();
    m_outcome->set(fail(code, detail));
}

void RedirectListener::take(QTcpSocket *socket)
{
    // The socket outlives the listening: its answer is still to be written when the door is shut.
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this] { --m_visitors; });
    if (++m_visitors > mostVisitors) {
        socket->abort();
        return;
    }
    QTimer::singleShot(visitPatience, socket, [socket] { socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray seen = socket->peek(largestHead);
        const qsizetype end = seen.indexOf("\r\n\r\n");
        if (end < 0 && seen.size() < largestHead)
            return;
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
        socket->readAll(); // bytes left unread would turn the close into a reset, and the page would be lost
        answer(socket, end < 0 ? QByteArray() : seen.first(end));
    });
}

void RedirectListener::answer(QTcpSocket *socket, const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> request = lines.constFirst().trimmed().split(' ');
    const bool isGet = request.size() == 3 && request.at(0) == "GET";
    // A page somewhere could have its own name point to 127.0.0.1 (DNS rebinding); the Host header tells.
    if (!isGet || singleHeader(lines.mid(1), "Host") != m_host) {
        reply(socket, "400 Bad Request", tr("This request is not part of signing in to Gatehouse."));
        return;
    }
    if (request.at(1).split('?').constFirst() != QByteArray(path.data(), path.size())) {
        reply(socket, "404 Not Found", tr("There is nothing here."));
        return;
    }
    const std::optional<Outcome> outcome = judge(request.at(1));
    if (!outcome || m_outcome->isSet()) {
        reply(socket, "400 Bad Request", tr("This request is not part of signing in to Gatehouse."));
        return;
    }
    m_server.close();
    m_outcome->set(*outcome);
    if (*outcome)
        reply(socket, "200 OK", tr("You can close this window and return to Gatehouse."));
    else
        reply(socket, "200 OK", tr("You were not signed in. Close this window; Gatehouse says why."));
}

std::optional<RedirectListener::Outcome> RedirectListener::judge(const QByteArray &target) const
{
    const QUrlQuery query(QUrl::fromEncoded(target, QUrl::StrictMode));
    if (single(query, u"state"_s).toUtf8() != m_expected.state)
        return {};
    if (single(query, u"iss"_s) != m_expected.issuer)
        return Outcome(fail(Error::Code::OutsideContract, u"the answer came from another portal"_s));
    if (query.hasQueryItem(u"error"_s)) {
        Error error;
        error.code = Error::Code::Refused;
        error.problem = single(query, u"error"_s).left(100);
        error.detail = u"the portal ended the sign-in"_s;
        return Outcome(tl::unexpected<Error>(std::move(error)));
    }
    const QByteArray code = single(query, u"code"_s).toUtf8();
    if (code.isEmpty())
        return Outcome(fail(Error::Code::OutsideContract, u"the answer holds no code"_s));
    return Outcome(code);
}

void RedirectListener::reply(QTcpSocket *socket, const QByteArray &status, const QString &sentence)
{
    const QByteArray body = page(sentence);
    socket->write("HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
          "X-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; style-src "
          "'unsafe-inline'\r\n"
          "Connection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->flush(); // the attempt may end, and we with it, before the event loop writes
    socket->disconnectFromHost();
}

} // namespace gatehouse
