// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/faulty_connection.h"

#include "tests/app/faults/falsify.h"
#include "tests/app/faults/gate_server.h"

#include <QHostAddress>

#include <sys/socket.h>

namespace gatehouse::test {

using namespace std::chrono_literals;

namespace {

constexpr qint64 oversize = 100'000'000;
constexpr qsizetype pieceSize = 64 * 1024;
constexpr qint64 enoughAhead = 512 * 1024;
constexpr auto dripPause = 20ms;
// Half a gigabit a second. From memory to memory Qt's thread would never come to hear that it is to stop: it takes
// chunks in a loop for as long as there are any.
constexpr auto floodPause = 1ms;
constexpr auto latePause = 30ms;

QByteArray headerPiece()
{
    const QByteArray line = "X-Filler: " + QByteArray(1000, 'x') + "\r\n";
    return line.repeated(pieceSize / line.size());
}

QByteArray chunk()
{
    return QByteArray::number(pieceSize, 16) + "\r\n" + QByteArray(pieceSize, ' ') + "\r\n";
}

} // namespace

FaultyConnection::FaultyConnection(qintptr descriptor, GateServer &server)
    : QObject(&server)
    , m_server(server)
{
    m_client.setSocketDescriptor(descriptor);
    connect(&m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_client, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
    connect(&m_floodTimer, &QTimer::timeout, this, &FaultyConnection::pour);
    connect(&m_dripTimer, &QTimer::timeout, this, [this] {
        m_client.write(m_drops.left(1));
        m_drops.remove(0, 1);
    });
    if (m_server.faultAtOnce() == Fault::ResetBeforeRead) {
        abort();
        return;
    }
    if (m_server.faultAtOnce() != Fault::None)
        return; // nobody ever reads it
    connect(&m_client, &QTcpSocket::readyRead, this, &FaultyConnection::readClient);
    connect(&m_portal, &QTcpSocket::readyRead, this, &FaultyConnection::readPortal);
    connect(&m_portal, &QTcpSocket::disconnected, this, [this] {
        if (m_asked.isEmpty() && m_drops.isEmpty() && m_left == 0)
            m_client.disconnectFromHost();
    });
    m_portal.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.portalPort());
}

FaultyConnection::~FaultyConnection()
{
    m_client.disconnect(this);
    m_portal.disconnect(this);
}

void FaultyConnection::abort()
{
    // Without it the socket closes by FIN when nothing unread waits in it.
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(m_client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_client.abort();
    deleteLater();
}

void FaultyConnection::readClient()
{
    m_fromClient += m_client.readAll();
    while (const auto request = WireMessage::take(m_fromClient))
        take(*request, m_server.faultFor(*request));
}

void FaultyConnection::take(const WireMessage &request, Fault fault)
{
    if (const auto answer = answerInstead(fault, m_server.trap().url())) {
        m_client.write(*answer);
        return;
    }
    switch (fault) {
    case Fault::ResetAfterRequest:
        abort();
        return;
    case Fault::CloseBeforeReply:
        m_client.disconnectFromHost();
        return;
    case Fault::StallBeforeReply:
        return;
    case Fault::Oversize:
        m_left = oversize;
        flood("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(oversize) + "\r\n\r\n",
            QByteArray(pieceSize, ' '));
        return;
    case Fault::OversizeChunked:
        m_left = oversize;
        flood("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk());
        return;
    case Fault::EndlessHead:
        m_left = std::numeric_limits<qint64>::max();
        flood("HTTP/1.1 200 OK\r\n", headerPiece());
        return;
    default:
        forward(request, fault);
    }
}

void FaultyConnection::forward(const WireMessage &request, Fault fault)
{
    m_asked.append({request, fault});
    m_portal.write(request.bytes());
}

void FaultyConnection::readPortal()
{
    m_fromPortal += m_portal.readAll();
    while (!m_asked.isEmpty()) {
        const auto reply = WireMessage::take(m_fromPortal);
        if (!reply)
            return;
        const Asked asked = m_asked.takeFirst();
        deliver(*reply, asked.fault);
        if (asked.fault == Fault::None)
            m_server.noteReply(asked.request, *reply);
    }
}

void FaultyConnection::deliver(const WireMessage &reply, Fault fault)
{
    switch (fault) {
    case Fault::StallAfterCommit:
        return;
    case Fault::StallInBody:
        m_client.write(reply.head() + reply.body.first(reply.body.size() / 2));
        return;
    case Fault::Drip:
        drip(reply.bytes());
        return;
    case Fault::LoseReplyByReset:
        abort();
        return;
    case Fault::DoubledReplyLate:
        m_client.write(reply.bytes());
        QTimer::singleShot(latePause, this, [this, reply] {
            m_client.write(reply.bytes());
            m_client.flush();
            m_server.noteLateReply();
        });
        return;
    default:
        break;
    }
    const bool needsOther = fault == Fault::ReplyOfAnother || fault == Fault::ReplyOfAnotherUnnamed
        || fault == Fault::StaleReply || fault == Fault::ReorderedPages;
    const bool isSameKind = fault == Fault::StaleReply || fault == Fault::ReorderedPages;
    const Falsified told = falsified(fault, reply, needsOther ? m_server.earlierReply(isSameKind) : WireMessage());
    m_client.write(told.bytes);
    if (told.closes)
        m_client.disconnectFromHost();
}

void FaultyConnection::drip(const QByteArray &bytes)
{
    m_drops = bytes;
    m_dripTimer.start(dripPause);
}

void FaultyConnection::flood(const QByteArray &beginning, const QByteArray &piece)
{
    m_piece = piece;
    m_client.write(beginning);
    m_floodTimer.start(floodPause);
}

void FaultyConnection::pour()
{
    if (m_left <= 0 || m_client.bytesToWrite() > enoughAhead)
        return;
    m_left -= m_piece.size();
    if (m_client.write(m_piece) < 0)
        m_left = 0;
}

} // namespace gatehouse::test
