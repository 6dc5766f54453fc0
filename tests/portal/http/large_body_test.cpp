// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/http/server.h"
#include "portal/randomness.h"
#include "tests/portal/support/raw_client.h"

#include <QtTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;
using portal::test::RawClient;

namespace {

constexpr qsizetype usual = 1000;
constexpr qsizetype room = 50'000;

QByteArray head(const QByteArray &path, qsizetype length, const QByteArray &more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(length) + "\r\n" + more
        + "\r\n";
}

} // namespace

/// Bodies beyond the usual limit: only where a route has room, asked before a byte is read, and few at a time (R93).
class LargeBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_asked = 0; }
    void comesWhereThereIsRoom();
    void isRefusedBeforeItComes_data();
    void isRefusedBeforeItComes();
    void keepsTheUsualLimitForChunks();
    void isOneOfFew();
    void onePersonDoesNotTakeAllTheRoom();
    void isNotWaitedForForEver();

private:
    std::unique_ptr<Server> serve(const Limits &limits);
    static Limits small();

    std::atomic<int> m_asked = 0;
    SystemClock m_clock;
    SystemRandomness m_randomness;
};

Limits LargeBodyTest::small()
{
    Limits limits;
    limits.bodyBytes = usual;
    limits.sweepTime = 20ms;
    limits.drainTime = 200ms;
    return limits;
}

std::unique_ptr<Server> LargeBodyTest::serve(const Limits &limits)
{
    const auto handler = [](const Request &request) {
        return Response::json({{u"size"_s, request.body.size()}});
    };
    const auto bodyRoom = [this](const Request &request) -> Result<BodyRoom> {
        ++m_asked;
        if (request.path == u"/files"_s)
            return BodyRoom{room, QString::fromLatin1(request.header("from"))};
        if (request.path == u"/private"_s)
            return refuse(401, u"unauthenticated"_s);
        return BodyRoom{};
    };
    auto server = Server::bind({u"127.0.0.1"_s, 0}, limits, {m_clock, m_randomness, handler, false, bodyRoom});
    if (!server)
        return nullptr;
    (*server)->start();
    return std::move(*server);
}

void LargeBodyTest::comesWhereThereIsRoom()
{
    const auto server = serve(small());
    RawClient client(server->port());
    for (const qsizetype size : {usual, usual + 1, room, usual}) {
        client.send(head("/files", size) + QByteArray(size, 'x'));
        const auto answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{\"size\":" + QByteArray::number(size) + "}");
    }
    QCOMPARE(m_asked.load(), 2);
}

void LargeBodyTest::isRefusedBeforeItComes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("too large") << QByteArray("/files") << room + 1 << 413;
    QTest::newRow("another route") << QByteArray("/other") << usual + 1 << 413;
    QTest::newRow("nobody") << QByteArray("/private") << usual + 1 << 401;
}

void LargeBodyTest::isRefusedBeforeItComes()
{
    QFETCH(QByteArray, path);
    QFETCH(qsizetype, size);
    QFETCH(int, status);
    const auto server = serve(small());
    RawClient client(server->port());
    // The client waits for «continue» and gets the refusal instead.
    client.send(head(path, size, "Expect: 100-continue\r\n"));
    QCOMPARE(client.answer().status, status);
    QVERIFY(client.isClosedWithin(3000));
}

void LargeBodyTest::keepsTheUsualLimitForChunks()
{
    const auto server = serve(small());
    RawClient client(server->port());
    client.send("POST /files HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + QByteArray(2000, 'x')
        + "\r\n0\r\n\r\n");
    QCOMPARE(client.answer().status, 413);
    QCOMPARE(m_asked.load(), 0);
}

void LargeBodyTest::isOneOfFew()
{
    Limits limits = small();
    limits.largeBodies = 1;
    const auto server = serve(limits);
    RawClient first(server->port());
    first.send(head("/files", room, "Expect: 100-continue\r\n"));
    QVERIFY(first.waitFor("100 Continue"));
    RawClient second(server->port());
    second.send(head("/files", room));
    const auto busy = second.answer();
    QCOMPARE(busy.status, 503);
    QVERIFY(busy.headers.contains("retry-after"));
    RawClient other(server->port());
    other.send(head("/files", usual) + QByteArray(usual, 'x'));
    QCOMPARE(other.answer().status, 200);
    first.send(QByteArray(room, 'x'));
    QVERIFY(first.waitFor("{\"size\":50000}"));
    RawClient third(server->port());
    third.send(head("/files", room) + QByteArray(room, 'x'));
    QCOMPARE(third.answer().status, 200);
    {
        RawClient gone(server->port());
        gone.send(head("/files", room, "Expect: 100-continue\r\n"));
        QVERIFY(gone.waitFor("100 Continue"));
    }
    // Who went away in the middle holds no place.
    QTRY_COMPARE(server->connectionCount(), std::size_t(3));
    RawClient last(server->port());
    last.send(head("/files", room) + QByteArray(room, 'x'));
    QCOMPARE(last.answer().status, 200);
}

void LargeBodyTest::onePersonDoesNotTakeAllTheRoom()
{
    Limits limits = small();
    limits.largeBodies = 3;
    limits.largeBodiesOfOne = 1;
    const auto server = serve(limits);
    const QByteArray expects = "Expect: 100-continue\r\n";
    auto first = std::make_unique<RawClient>(server->port());
    first->send(head("/files", room, "From: ann\r\n" + expects));
    QVERIFY(first->waitFor("100 Continue"));
    RawClient second(server->port());
    second.send(head("/files", room, "From: ann\r\n"));
    QCOMPARE(second.answer().status, 503);
    RawClient other(server->port());
    other.send(head("/files", room, "From: ben\r\n") + QByteArray(room, 'x'));
    QCOMPARE(other.answer().status, 200);
    first.reset();
    const auto comesAgain = [&server] {
        RawClient again(server->port());
        again.send(head("/files", room, "From: ann\r\n") + QByteArray(room, 'x'));
        return again.answer().status == 200;
    };
    QTRY_VERIFY(comesAgain());
}

void LargeBodyTest::isNotWaitedForForEver()
{
    Limits limits = small();
    limits.largeBodyTime = 300ms;
    limits.bodyGrace = 200ms;
    const auto server = serve(limits);
    RawClient client(server->port());
    client.send(head("/files", room) + "some");
    QCOMPARE(client.answer().status, 408);
}

QTEST_GUILESS_MAIN(LargeBodyTest)
#include "large_body_test.moc"
