// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

namespace portal::test {

/// One answer as it came over the wire.
struct RawAnswer {
    int status = 0; ///< 0: nothing came that is an answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray code() const; ///< of problem details
};

/// A socket that sends whatever bytes a test likes: also what no decent client would.
class RawClient {
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /// The next answer; for HEAD there is no body to wait for.
    [[nodiscard]] RawAnswer answer(bool hasBody = true, int milliseconds = 5000);
    /// Everything until the portal closes; fails the wait when it doesn't.
    [[nodiscard]] bool isClosedWithin(int milliseconds);
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// What came and was no answer yet.
    [[nodiscard]] QByteArray rest() const { return m_bytes; }
    [[nodiscard]] bool waitFor(const QByteArray &text, int milliseconds = 5000);

private:
    [[nodiscard]] bool more(int milliseconds);

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

/// "GET path HTTP/1.1" with a Host and `fields`, each ended by CRLF.
[[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &fields = {});
[[nodiscard]] QByteArray post(
    const QByteArray &path, const QByteArray &type, const QByteArray &body, const QByteArray &fields = {});

} // namespace portal::test
