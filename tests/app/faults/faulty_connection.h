// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/fault.h"
#include "tests/app/faults/wire_message.h"

#include <QTcpSocket>
#include <QTimer>

namespace gatehouse::test {

class GateServer;

/// One connection of the client with one to the true portal behind it: hands requests on and answers back, and does to
/// them what the server says. Child of the server; gone with either socket.
class FaultyConnection final : public QObject {
    Q_OBJECT

public:
    FaultyConnection(qintptr descriptor, GateServer &server);
    ~FaultyConnection() override;

    /// Closes by RST.
    void abort();

private:
    void readClient();
    void readPortal();
    void take(const WireMessage &request, Fault fault);
    void forward(const WireMessage &request, Fault fault);
    void deliver(const WireMessage &reply, Fault fault);
    void drip(const QByteArray &bytes);
    void flood(const QByteArray &beginning, const QByteArray &piece);
    void pour();

    GateServer &m_server;
    QTcpSocket m_client;
    QTcpSocket m_portal;
    QByteArray m_fromClient;
    QByteArray m_fromPortal;
    struct Asked {
        WireMessage request;
        Fault fault = Fault::None;
    };
    QList<Asked> m_asked; ///< at the portal, in order
    QTimer m_dripTimer;
    QTimer m_floodTimer;
    QByteArray m_drops; ///< still to be dripped
    QByteArray m_piece; ///< of the flood
    qint64 m_left = 0; ///< bytes of the flood
};

} // namespace gatehouse::test
