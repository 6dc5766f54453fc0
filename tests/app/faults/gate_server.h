// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/fault.h"
#include "tests/app/faults/origin_trap.h"
#include "tests/app/faults/wire_message.h"

#include <QHash>
#include <QRegularExpression>
#include <QTcpServer>

namespace gatehouse::test {

/// The listening side of the bad network: knows what is to go wrong with which requests, and what was answered before.
/// Lives in the network's thread.
class GateServer final : public QTcpServer {
    Q_OBJECT

public:
    GateServer();

    void forwardTo(quint16 portalPort) { m_portalPort = portalPort; }

    /// From now on `fault` happens to requests of `verb` whose target matches `target`.
    void arm(Fault fault, const QByteArray &verb, const QRegularExpression &target);
    void disarm();

    /// What is to happen to this request; TokenExpired happens once.
    [[nodiscard]] Fault faultFor(const WireMessage &request);
    /// What happens before a request is read.
    [[nodiscard]] Fault faultAtOnce() const;

    void noteReply(const WireMessage &request, const WireMessage &reply);
    /// An earlier answer to the same kind of request, or to another kind.
    [[nodiscard]] WireMessage earlierReply(bool isSameKind) const;

    /// Doubled replies that have been sent late since it was armed.
    void noteLateReply() { ++m_lateReplies; }
    [[nodiscard]] int lateReplies() const { return m_lateReplies; }
    /// Requests that met the fault since it was armed, Qt's own repetitions included.
    [[nodiscard]] int hits() const { return m_hits; }
    [[nodiscard]] quint16 portalPort() const { return m_portalPort; }
    [[nodiscard]] const OriginTrap &trap() const { return m_trap; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Kept {
        QByteArray verb;
        QByteArray target;
        WireMessage reply;
    };
    [[nodiscard]] bool matches(const QByteArray &verb, const QByteArray &target) const;
    void closeAll();

    quint16 m_portalPort = 0;
    quint16 m_ownPort = 0;
    OriginTrap m_trap;
    Fault m_fault = Fault::None;
    QByteArray m_verb;
    QRegularExpression m_target;
    int m_hits = 0;
    int m_lateReplies = 0;
    QList<Kept> m_kept; ///< newest last
};

} // namespace gatehouse::test
