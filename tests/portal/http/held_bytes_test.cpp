// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/http/held_bytes.h"
#include "portal/http/server.h"
#include "portal/randomness.h"
#include "tests/portal/support/raw_client.h"

#include <QSemaphore>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;
using portal::test::get;
using portal::test::RawClient;

namespace {
constexpr qsizetype largeAnswer = 24 * 1024 * 1024; // more than loopback's own buffers take
}

/// The memory of all connections together is bounded, however slowly they send and read (R93).
class HeldBytesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Server> serve(const Limits &limits)
    {
        auto server = Server::bind(
            {u"127.0.0.1"_s, 0}, limits, {m_clock, m_randomness, [this](const Request &request) {
                                              if (request.path == u"/sign-in"_s) {
                                                  m_entered.release();
                                                  const bool ended = m_gate.tryAcquire(1, 20'000);
                                                  return Response{ended ? 200 : 500, "text/plain", {}, {}};
                                              }
                                              if (request.path == u"/large"_s)
                                                  return Response{200, "text/plain", QByteArray(largeAnswer, 'x'), {}};
                                              return Response::json({});
                                          }});
        if (!server) {
            return nullptr;
        }
        (*server)->start();
        return std::move(*server);
    }
    static QByteArray half(qsizetype size)
    {
        return "POST /v1/a HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n"
            + QByteArray(size - 1, 'x');
    }

private Q_SLOTS:
    void countsWhatIsHeldAndGivenBack()
    {
        std::size_t total = 0;
        {
            HeldBytes one(total);
            HeldBytes other(total);
            QVERIFY(one.hold(60, 100));
            QVERIFY(!other.hold(41, 100));
            QVERIFY(other.hold(40, 100));
            QVERIFY(!one.hold(61, 100));
            QVERIFY(one.hold(10, 100)); // giving back is always possible
            QCOMPARE(total, 50U);
        }
        QCOMPARE(total, 0U);
    }

    void bodiesShareOneRoom()
    {
        Limits limits;
        limits.heldBodyBytes = 100'000;
        const auto server = serve(limits);
        auto slow = std::make_unique<RawClient>(server->port());
        slow->send(half(80'000));
        RawClient small(server->port());
        small.send(half(2'000) + 'x'); // little enough to count towards nothing
        QCOMPARE(small.answer().status, 200);
        // Until all of the first one's bytes are in, there may still be room.
        const auto refused = [&server] {
            RawClient next(server->port());
            next.send(half(80'000) + 'x');
            const auto answer = next.answer();
            return answer.status == 503 && answer.code() == "overloaded" && answer.headers.contains("retry-after");
        };
        QTRY_VERIFY(refused());
        slow.reset();
        QTRY_VERIFY(!refused());
    }

    /// Not only bodies fill memory: a head without an end does as well.
    void headsShareTheRoomOfBodies()
    {
        Limits limits;
        limits.heldBodyBytes = 20'000;
        const auto server = serve(limits);
        const QByteArray head = "GET /a HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(15'000, 'x');
        auto slow = std::make_unique<RawClient>(server->port());
        slow->send(head);
        const auto refused = [&] {
            RawClient next(server->port());
            next.send(head + "\r\n\r\n");
            const auto answer = next.answer();
            return answer.status == 503 && answer.code() == "overloaded" && answer.headers.contains("retry-after");
        };
        QTRY_VERIFY(refused());
        RawClient usual(server->port());
        usual.send(get("/a"));
        QCOMPARE(usual.answer().status, 200);
        slow.reset();
        QTRY_VERIFY(!refused());
        // A connection that stays gives back what its large head took.
        RawClient staying(server->port());
        for (int i = 0; i < 3; ++i) {
            staying.send(head + "\r\n\r\n");
            QCOMPARE(staying.answer().status, 200);
        }
        QVERIFY(!refused());
    }

    void answersShareOneRoom()
    {
        Limits limits;
        limits.heldAnswerBytes = largeAnswer + 1;
        const auto server = serve(limits);
        auto slow = std::make_unique<RawClient>(server->port());
        slow->send(get("/large"));
        QVERIFY(slow->waitFor("\r\n\r\n"));
        RawClient other(server->port());
        other.send(get("/large"));
        QCOMPARE(other.answer().status, 503);
        RawClient small(server->port());
        small.send(get("/a"));
        QCOMPARE(small.answer().status, 200);
        slow.reset();
        const auto served = [&server] {
            RawClient next(server->port());
            next.send(get("/large"));
            return next.answer().status == 200;
        };
        QTRY_VERIFY(served());
    }

    void aCrowdAtTheSignInPageKeepsNobodyFromChanging()
    {
        Limits limits;
        limits.visitors = 1;
        limits.changers = 1;
        const auto server = serve(limits);
        RawClient visitor(server->port());
        visitor.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(m_entered.tryAcquire(1, 5'000));
        RawClient changing(server->port());
        changing.send("POST /v1/a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(changing.answer().status, 200);
        m_gate.release();
        QCOMPARE(visitor.answer().status, 200);
    }

private:
    SystemClock m_clock;
    SystemRandomness m_randomness;
    QSemaphore m_entered;
    QSemaphore m_gate;
};

QTEST_GUILESS_MAIN(HeldBytesTest)
#include "held_bytes_test.moc"
