// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <optional>

namespace gatehouse::test {

/// A server on loopback that says byte for byte what a test tells it to, sound or not. Also over TLS.
class RawServer final : public QTcpServer {
    Q_OBJECT

public:
    /// Called once a whole request is there.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit RawServer(Script script = {});
    /// The same bytes for each request; the connection closes after them.
    explicit RawServer(const QByteArray &answer);

    void setScript(Script script) { m_script = std::move(script); }
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    /// All whole requests so far.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Bytes of requests so far, whole or not; over TLS what was deciphered.
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] const QList<QPointer<QTcpSocket>> &sockets() const { return m_sockets; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }
    /// What the last TLS handshake agreed on.
    [[nodiscard]] QByteArray protocol() const { return m_protocol; }

    /// Text with a correct head: `status` like "200 OK", JSON body, exact length, connection kept.
    [[nodiscard]] static QByteArray sound(
        const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &moreHead = {});

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void take(QTcpSocket *socket, QByteArray &buffer);

    Script m_script;
    std::optional<QSslConfiguration> m_tls;
    QList<QByteArray> m_requests;
    QList<QPointer<QTcpSocket>> m_sockets;
    qint64 m_received = 0;
    int m_handshakes = 0;
    QByteArray m_protocol;
};

} // namespace gatehouse::test
