// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "models/result.h"

#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace gatehouse {

/// The door for one way back from the browser: http://127.0.0.1:PORT/signed-in, open for one attempt (R14, R15). The
/// one request that carries our state ends the attempt; every other one is turned away and changes nothing. After it
/// the door is shut. Engine thread.
class RedirectListener final : public QObject {
    Q_OBJECT

public:
    struct Expected {
        QByteArray state;
        QString issuer; ///< what `iss` must be: the client knows several portals (mix-up)
    };

    explicit RedirectListener(Expected expected, QObject *parent = nullptr);

    /// Opens the door on a free port. Refused when this computer has no loopback to listen on.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] QUrl redirectUri() const;

    /// The authorization code, or why there is none.
    using Outcome = Result<QByteArray>;
    [[nodiscard]] std::shared_ptr<Arrival<Outcome>> outcome() const { return m_outcome; }

    /// Shuts the door; the outcome is `code` unless there is one already.
    void close(Error::Code code, const QString &detail);

private:
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    /// What a request for our path means: an outcome, or nothing when it is not for this attempt.
    [[nodiscard]] std::optional<Outcome> judge(const QByteArray &target) const;
    void reply(QTcpSocket *socket, const QByteArray &status, const QString &sentence);

    Expected m_expected;
    QTcpServer m_server;
    QByteArray m_host; ///< what the Host header must say
    int m_visitors = 0;
    std::shared_ptr<Arrival<Outcome>> m_outcome = std::make_shared<Arrival<Outcome>>();
};

} // namespace gatehouse
