// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace gatehouse {

/// Stands on loopback between client and portal: passes bytes on, pulls the plug, or lets a request through and keeps
/// the portal's answer to itself. For tests of what happens when the network does what networks do.
class FaultProxy : public QObject {
    Q_OBJECT

public:
    explicit FaultProxy(QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_ownPort; }

    /// Where the portal listens; it may move when it starts again.
    void forwardTo(quint16 portalPort) { m_portalPort = portalPort; }

    /// Closes what is open and refuses what comes, until plugged in again.
    void pullPlug();
    void plugIn();

    /// From the next request whose head contains `text`: the portal gets it, its answer stays here.
    void swallowAnswerTo(const QByteArray &text);
    /// Whether such a request has reached the portal and the portal has answered it.
    [[nodiscard]] bool hasSwallowed() const { return m_swallowed; }
    void passAnswers();

    /// How many requests whose head contained `text` went through.
    [[nodiscard]] int seen(const QByteArray &text) const;

private:
    void accept();
    quint16 m_portalPort = 0;
    quint16 m_ownPort = 0;
    QTcpServer m_server;
    QList<QByteArray> m_heads;
    QByteArray m_swallow;
    bool m_swallowed = false;
};

} // namespace gatehouse
