// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/http/server.h"
#include "portal/randomness.h"
#include "tests/portal/support/raw_client.h"

#include <QSemaphore>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;
using portal::test::get;
using portal::test::post;
using portal::test::RawAnswer;
using portal::test::RawClient;

namespace {

/// Limits short enough to wait for.
Limits quick()
{
    Limits limits;
    limits.headTime = 300ms;
    limits.bodyTime = 1s;
    limits.bodyGrace = 300ms;
    limits.idleTime = 400ms;
    limits.handlerTime = 300ms;
    limits.drainTime = 200ms;
    limits.stopTime = 2s;
    limits.sweepTime = 20ms;
    return limits;
}

} // namespace

/// Connections: their order, their times, how many there may be, and how they end (R94, R95, R98).
class ServerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Server> serve(const Limits &limits)
    {
        auto server = Server::bind({u"127.0.0.1"_s, 0}, limits, {m_clock, m_randomness, [this](const Request &request) {
                                                                     return answered(request);
                                                                 }});
        if (!server) {
            return nullptr;
        }
        (*server)->start();
        return std::move(*server);
    }

    Response answered(const Request &request)
    {
        ++m_handled;
        if (request.path == u"/wait"_s) {
            m_entered.release();
            // Bounded, so that a test that fails ends.
            if (!m_gate.tryAcquire(1, 20'000))
                return problem();
        }
        if (request.path == u"/page"_s)
            return Response::page("<p>hello</p>");
        if (request.path == u"/split"_s) {
            auto response = Response::json({});
            response.headers.append({QByteArray("X-A"), QByteArray("a\r\nX-B: b")});
            return response;
        }
        if (request.path == u"/large"_s)
            return Response{200, "text/plain", QByteArray(8 * 1024 * 1024, 'x'), {}};
        return Response::json({{u"path"_s, request.path}});
    }

    static Response problem() { return Response{500, "text/plain", {}, {}}; }

private Q_SLOTS:
    void init()
    {
        m_handled = 0;
        m_entered.acquire(m_entered.available());
        m_gate.acquire(m_gate.available());
    }

    void givesEachAnswerItsHeaders()
    {
        const auto server = serve({});
        RawClient client(server->port());
        client.send(get("/a"));
        const auto answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "application/json");
        QCOMPARE(answer.headers.value("cache-control"), "no-store");
        QCOMPARE(answer.headers.value("x-content-type-options"), "nosniff");
        QCOMPARE(answer.headers.value("referrer-policy"), "no-referrer");
        QVERIFY(answer.headers.value("content-security-policy").startsWith("default-src 'none'"));
        QCOMPARE(answer.headers.value("gatehouse-request-id").size(), 22);
        QVERIFY(!answer.headers.contains("connection"));
        const auto time = answer.headers.value("gatehouse-time").toLongLong();
        QVERIFY(qAbs(time - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        auto date = QLocale::c().toDateTime(
            QString::fromLatin1(answer.headers.value("date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        QVERIFY(date.isValid());
        date.setTimeSpec(Qt::UTC);
        QCOMPARE(date.toSecsSinceEpoch(), time / 1000);
        client.send(get("/page"));
        const auto policy = client.answer().headers.value("content-security-policy");
        QVERIFY(policy.endsWith("form-action 'self' http://127.0.0.1:*"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
    }

    void repeatsHowTheRequestCalledItself()
    {
        const auto server = serve({});
        RawClient client(server->port());
        const auto named = [&client](const QByteArray &name) {
            client.send(get("/a", "Gatehouse-Exchange: " + name + "\r\n"));
            const RawAnswer answer = client.answer();
            return answer.status == 200 ? answer.headers.value("gatehouse-exchange") : QByteArray("no answer");
        };
        const QByteArray uuid = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
        QCOMPARE(named(uuid), uuid);
        QCOMPARE(named(QByteArray(80, 'x')), QByteArray(80, 'x'));
        QCOMPARE(named(QByteArray(81, 'x')), QByteArray());
        QCOMPARE(named("two words"), QByteArray());
        client.send(get("/a"));
        QVERIFY(!client.answer().headers.contains("gatehouse-exchange"));
    }

    void letsNoHeaderSplitTheAnswer()
    {
        const auto server = serve({});
        RawClient client(server->port());
        client.send(get("/split"));
        const auto answer = client.answer();
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.headers.contains("x-b"));
    }

    void answersPipelinedRequestsInOrder()
    {
        const auto server = serve({});
        RawClient client(server->port());
        QByteArray all;
        for (int i = 0; i < 200; ++i)
            all += i % 3 == 0 ? post("/" + QByteArray::number(i), "text/plain", "x") : get("/" + QByteArray::number(i));
        client.send(all);
        for (int i = 0; i < 200; ++i) {
            const auto answer = client.answer();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, "{\"path\":\"/" + QByteArray::number(i) + "\"}");
        }
    }

    void answersHeadWithoutBody()
    {
        const auto server = serve({});
        RawClient client(server->port());
        client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + get("/d"));
        const auto head = client.answer(false);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), "15");
        QCOMPARE(client.answer().body, "{\"path\":\"/d\"}");
    }

    void closesWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("close") << get("/a", "Connection: close\r\n");
        QTest::newRow("close in a list") << get("/a", "Connection: foo, Close\r\n");
        QTest::newRow("old") << QByteArray("GET /a HTTP/1.0\r\nHost: a\r\n\r\n");
    }
    void closesWhenAsked()
    {
        QFETCH(QByteArray, bytes);
        const auto server = serve({});
        RawClient client(server->port());
        client.send(bytes + get("/b"));
        const auto answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), "close");
        QVERIFY(client.isClosedWithin(5000));
        QCOMPARE(m_handled.load(), 1);
    }

    void saysContinueOnlyWhenWaitedFor()
    {
        const auto server = serve({});
        RawClient client(server->port());
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(client.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
        const auto interim = client.answer(false);
        QCOMPARE(interim.status, 100);
        client.send("hi");
        QCOMPARE(client.answer().status, 200);
        // Too large: refused without asking for it.
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 999999\r\n\r\n");
        QCOMPARE(client.answer().status, 413);
    }

    void endsWhatIsTooSlow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << 408;
        QTest::newRow("half a body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf")
                                     << 408;
        QTest::newRow("half a chunk") << QByteArray(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
                                      << 408;
    }
    void endsWhatIsTooSlow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const auto server = serve(quick());
        RawClient client(server->port());
        client.send(bytes);
        QCOMPARE(client.answer().status, status);
        QVERIFY(client.isClosedWithin(3000));
        QTRY_COMPARE(server->connectionCount(), 0U);
    }

    void endsADribblingBody()
    {
        const auto server = serve(quick());
        RawClient client(server->port());
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
        // A byte each 50 ms never pauses for long, but is under 1 KiB a second.
        bool refused = false;
        for (int i = 0; i < 100 && !refused; ++i) {
            client.send("x");
            refused = client.waitFor("HTTP/1.1 408", 50);
        }
        QVERIFY(refused);
    }

    void closesAnIdleConnection()
    {
        const auto server = serve(quick());
        RawClient client(server->port());
        client.send(get("/a"));
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.isClosedWithin(3000));
        QCOMPARE(client.rest(), QByteArray());
    }

    void answersForAHandlerThatHangs()
    {
        const auto server = serve(quick());
        RawClient client(server->port());
        client.send(get("/wait"));
        const auto answer = client.answer();
        m_gate.release();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), "overloaded");
        QVERIFY(answer.headers.contains("retry-after"));
    }

    void refusesWhatTheQueueCannotHold()
    {
        auto limits = quick();
        limits.workers = 1;
        limits.waiting = 1;
        limits.handlerTime = 10s;
        const auto server = serve(limits);
        RawClient running(server->port());
        running.send(get("/wait"));
        QVERIFY(m_entered.tryAcquire(1, 5000));
        // Of two, one waits and the other finds the queue full, whichever comes first.
        RawClient one(server->port());
        RawClient other(server->port());
        one.send(get("/a"));
        other.send(get("/b"));
        portal::test::RawAnswer refusal;
        bool isOne = false;
        const auto isRefused = [&] {
            isOne = one.waitFor("\r\n\r\n", 20);
            return isOne || other.waitFor("\r\n\r\n", 20);
        };
        QTRY_VERIFY(isRefused());
        refusal = isOne ? one.answer() : other.answer();
        QCOMPARE(refusal.status, 503);
        QCOMPARE(refusal.code(), "overloaded");
        QVERIFY(refusal.headers.contains("retry-after"));
        m_gate.release();
        QCOMPARE(running.answer().status, 200);
        QCOMPARE((isOne ? other : one).answer().status, 200);
    }

    void changesThatWaitKeepNobodyFromReading()
    {
        auto limits = quick();
        limits.workers = 1;
        limits.visitors = 1;
        limits.handlerTime = 10s;
        const auto server = serve(limits);
        RawClient changing(server->port());
        changing.send("POST /wait HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(m_entered.tryAcquire(1, 5000));
        RawClient reading(server->port());
        reading.send(get("/a"));
        QVERIFY(reading.waitFor("\r\n\r\n", 5000));
        QCOMPARE(reading.answer().status, 200);
        m_gate.release();
        QCOMPARE(changing.answer().status, 200);
    }

    void limitsConnections()
    {
        auto limits = quick();
        limits.connections = 3;
        limits.idleTime = 10s;
        const auto server = serve(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(server->port()));
            clients.back()->send(get("/a"));
            QCOMPARE(clients.back()->answer().status, 200);
        }
        RawClient fourth(server->port());
        QVERIFY(fourth.isClosedWithin(3000));
        clients[0]->send(get("/b"));
        QCOMPARE(clients[0]->answer().status, 200);
        clients.clear();
        QTRY_COMPARE(server->connectionCount(), 0U);
        RawClient again(server->port());
        again.send(get("/c"));
        QCOMPARE(again.answer().status, 200);
    }

    void limitsConnectionsOfOneSource()
    {
        auto limits = quick();
        limits.loopbackConnections = 2;
        limits.headTime = 10s;
        const auto server = serve(limits);
        RawClient first(server->port());
        RawClient second(server->port());
        RawClient third(server->port());
        QVERIFY(third.isClosedWithin(3000));
        first.send(get("/a"));
        QCOMPARE(first.answer().status, 200);
    }

    void holdsBackForAPeerThatDoesNotRead()
    {
        auto limits = quick();
        limits.writeTime = 300ms;
        const auto server = serve(limits);
        QTcpSocket deaf;
        deaf.setReadBufferSize(1024);
        deaf.connectToHost(QHostAddress(QHostAddress::LocalHost), server->port());
        QVERIFY(deaf.waitForConnected(5000));
        deaf.write(get("/large") + get("/a"));
        QVERIFY(deaf.waitForBytesWritten(5000));
        QTRY_COMPARE(m_handled.load(), 1);
        QTRY_COMPARE(server->connectionCount(), 0U);
        QCOMPARE(m_handled.load(), 1);
    }

    void finishesWhatRunsWhenStopped()
    {
        auto limits = quick();
        limits.handlerTime = 10s;
        limits.stopTime = 10s;
        auto server = serve(limits);
        const auto port = server->port();
        RawClient busy(port);
        RawClient idle(port);
        idle.send(get("/a"));
        QCOMPARE(idle.answer().status, 200);
        busy.send(get("/wait") + get("/never"));
        QVERIFY(m_entered.tryAcquire(1, 5000));
        server->stop();
        QVERIFY(idle.isClosedWithin(3000));
        RawClient late(port);
        QVERIFY(!late.isConnected());
        m_gate.release();
        const auto answer = busy.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), "close");
        QVERIFY(busy.isClosedWithin(3000));
        server->wait();
        QCOMPARE(m_handled.load(), 2);
    }

    void givesUpOnWhatDoesNotFinishWhenStopped()
    {
        auto limits = quick();
        limits.handlerTime = 10s;
        limits.stopTime = 200ms;
        auto server = serve(limits);
        RawClient busy(server->port());
        busy.send(get("/wait"));
        QVERIFY(m_entered.tryAcquire(1, 5000));
        server->stop();
        server->wait();
        QVERIFY(busy.isClosedWithin(3000));
        m_gate.release();
    }

    void saysWhyItCannotListen()
    {
        const auto server = serve({});
        const auto second = Server::bind({u"127.0.0.1"_s, server->port()}, {}, {m_clock, m_randomness, {}});
        QVERIFY(!second.has_value());
        QVERIFY(second.error().detail.contains(u"already listens"_s));
        QVERIFY(!Server::bind({u"nowhere"_s, 0}, {}, {m_clock, m_randomness, {}}).has_value());
    }

    void takesTheSourceFromADeclaredProxyOnly()
    {
        QByteArray source;
        const auto handler = [&source](const Request &request) {
            source = request.source;
            return Response::json({});
        };
        const auto sourceOf = [&](const QByteArray &forwarded, bool behindProxy) {
            const auto server = Server::bind({u"127.0.0.1"_s, 0}, {}, {m_clock, m_randomness, handler, behindProxy});
            (*server)->start();
            RawClient client((*server)->port());
            client.send(get("/a", "X-Forwarded-For: " + forwarded + "\r\n"));
            return client.answer().status == 200 ? source : QByteArray("no answer");
        };
        QCOMPARE(sourceOf("203.0.113.9, 198.51.100.7", false), "127.0.0.1");
        QCOMPARE(sourceOf("203.0.113.9, 198.51.100.7", true), "198.51.100.7");
        // Some proxies add the port, which is another one for each connection.
        QCOMPARE(sourceOf("198.51.100.7:1001", true), "198.51.100.7");
        QCOMPARE(sourceOf("[2001:DB8::7]:1001", true), "2001:db8::7");
        QCOMPARE(sourceOf("2001:db8:0:0::7", true), "2001:db8::7");
        QCOMPARE(sourceOf("unknown", true), "127.0.0.1");
    }

private:
    SystemClock m_clock;
    SystemRandomness m_randomness;
    std::atomic<int> m_handled = 0;
    QSemaphore m_entered;
    QSemaphore m_gate;
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
