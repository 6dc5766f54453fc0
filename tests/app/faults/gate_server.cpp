// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/gate_server.h"

#include "tests/app/faults/faulty_connection.h"

#include <algorithm>

namespace gatehouse::test {

namespace {

constexpr qsizetype mostKept = 64;

} // namespace

GateServer::GateServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the bad network can't listen");
    m_ownPort = serverPort();
}

void GateServer::arm(Fault fault, const QByteArray &verb, const QRegularExpression &target)
{
    m_verb = verb;
    m_target = target;
    m_hits = 0;
    m_lateReplies = 0;
    m_fault = fault;
    if (faultAtOnce() != Fault::None)
        closeAll();
    if (fault == Fault::Refuse)
        close();
}

void GateServer::disarm()
{
    const bool wasOpen = isListening();
    if (faultAtOnce() != Fault::None)
        closeAll();
    m_fault = Fault::None;
    if (!wasOpen && !listen(QHostAddress::LocalHost, m_ownPort))
        qFatal("the bad network can't listen again");
}

void GateServer::closeAll()
{
    const auto connections = findChildren<FaultyConnection *>();
    for (FaultyConnection *const connection : connections)
        connection->abort();
}

Fault GateServer::faultAtOnce() const
{
    const bool isAtOnce = m_fault == Fault::Refuse || m_fault == Fault::Blackhole || m_fault == Fault::ResetBeforeRead;
    return isAtOnce ? m_fault : Fault::None;
}

bool GateServer::matches(const QByteArray &verb, const QByteArray &target) const
{
    return verb == m_verb && m_target.match(QString::fromLatin1(target)).hasMatch();
}

Fault GateServer::faultFor(const WireMessage &request)
{
    if (m_fault == Fault::None || !matches(request.verb(), request.target()))
        return Fault::None;
    ++m_hits;
    return m_fault == Fault::TokenExpired && m_hits > 1 ? Fault::None : m_fault;
}

void GateServer::noteReply(const WireMessage &request, const WireMessage &reply)
{
    m_kept.append({request.verb(), request.target(), reply});
    if (m_kept.size() > mostKept)
        m_kept.removeFirst();
}

WireMessage GateServer::earlierReply(bool isSameKind) const
{
    const auto found = std::find_if(m_kept.crbegin(), m_kept.crend(), [this, isSameKind](const Kept &kept) {
        return kept.reply.firstLine.contains(" 200 ") && matches(kept.verb, kept.target) == isSameKind;
    });
    if (found == m_kept.crend())
        qFatal("no earlier reply is kept");
    return found->reply;
}

void GateServer::incomingConnection(qintptr descriptor)
{
    new FaultyConnection(descriptor, *this);
}

} // namespace gatehouse::test
