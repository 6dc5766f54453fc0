// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/bad_network.h"

namespace gatehouse::test {

BadNetwork::BadNetwork()
{
    QThread *const home = QThread::currentThread();
    QObject context;
    context.moveToThread(&m_thread);
    m_thread.start();
    // Made there: the servers' children must belong to that thread from the beginning.
    QMetaObject::invokeMethod(
        &context,
        [this, home, &context] {
            m_server = std::make_unique<GateServer>();
            m_port = m_server->serverPort();
            context.moveToThread(home);
        },
        Qt::BlockingQueuedConnection);
}

BadNetwork::~BadNetwork()
{
    inThread([this] { m_server.reset(); });
    m_thread.quit();
    m_thread.wait();
}

QUrl BadNetwork::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

void BadNetwork::forwardTo(quint16 portalPort)
{
    inThread([this, portalPort] { m_server->forwardTo(portalPort); });
}

void BadNetwork::arm(Fault fault, const QByteArray &verb, const QRegularExpression &target)
{
    inThread([&] { m_server->arm(fault, verb, target); });
}

void BadNetwork::disarm()
{
    inThread([this] { m_server->disarm(); });
}

int BadNetwork::hits() const
{
    int hits = 0;
    inThread([&] { hits = m_server->hits(); });
    return hits;
}

int BadNetwork::lateReplies() const
{
    int replies = 0;
    inThread([&] { replies = m_server->lateReplies(); });
    return replies;
}

int BadNetwork::visitsElsewhere() const
{
    int visits = 0;
    inThread([&] { visits = m_server->trap().visits(); });
    return visits;
}

} // namespace gatehouse::test
