// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/http/exchange.h"
#include "app/http/qnam_transport.h"
#include "models/clock.h"
#include "models/randomness.h"
#include "tests/app/http/raw_server.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace gatehouse;
using gatehouse::test::RawServer;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = Result<HttpReply>;

// gzip of "hello hello hello\n"
const QByteArray gzipped = QByteArray::fromHex("1f8b0800000000000203cb48cdc9c957c840905c003b7c8adf12000000");

/// The value of a header of a request as it came over the wire.
QByteArray fieldOf(const QByteArray &request, const QString &name)
{
    const QRegularExpression line(u"\\r\\n%1: ([^\\r]*)\\r\\n"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromLatin1(request)).captured(1).toLatin1();
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

} // namespace

/// What was measured of Qt 6.4.2 (M1 to M8; M9 and M10 are TLS's, see tls_test) and what the request factory does about
/// it, one function a rule. A newer Qt may behave better; the rule holds all the same.
class MeasuredRulesTest : public QObject {
    Q_OBJECT

private:
    SystemRandomness m_randomness;
    SystemClock m_clock;

    static HttpRequest request(const QUrl &url, const QByteArray &verb = "GET")
    {
        HttpRequest request;
        request.verb = verb;
        request.url = url;
        request.deadline = 5s;
        request.headers.emplaceBack("Authorization", "Bearer secret");
        if (verb != "GET") {
            request.body = R"({"secret":"of the body"})";
            request.contentType = "application/json";
        }
        return request;
    }

    Answer ask(HttpRequest request)
    {
        QnamTransport transport(m_randomness);
        Answer answer = QCoro::waitFor(transport.send(std::move(request)));
        transport.shutdown();
        return answer;
    }

    Answer ask(const QByteArray &bytes)
    {
        const RawServer server(bytes);
        return ask(request(server.url()));
    }

    /// Sends one change of the plan through the connector.
    Outcome<Sent> sendChange(const RawServer &server, const PlanRow &row)
    {
        QnamTransport transport(m_randomness);
        GatehouseConnector connector(
            server.url(), u"en"_s, [&transport](HttpRequest wanted) { return transport.send(std::move(wanted)); },
            m_clock);
        Outcome<Sent> outcome = QCoro::waitFor(connector.send(row, u"11111111-1111-4111-8111-111111111111"_s));
        transport.shutdown();
        return outcome;
    }

    static void refuse(const Answer &answer, Error::Code code = Error::Code::OutsideContract)
    {
        QVERIFY(!answer.has_value());
        QVERIFY2(answer.error().code == code, qPrintable(answer.error().detail));
    }

private Q_SLOTS:
    // M1: Qt sends a POST again by itself when its connection closes before an answer.
    void m1ResentPostCarriesTheSameKey_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed before the answer") << QByteArray() << false;
        QTest::newRow("reset before the answer") << QByteArray() << true;
        QTest::newRow("closed inside the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false;
    }

    void m1ResentPostCarriesTheSameKey()
    {
        QFETCH(const QByteArray, beginning);
        QFETCH(const bool, reset);
        RawServer server([beginning, reset](QTcpSocket &socket, const QByteArray &) {
            socket.write(beginning);
            socket.flush();
            if (reset)
                socket.abort();
            else
                socket.disconnectFromHost();
        });
        PlanRow row;
        row.key = u"22222222-2222-4222-8222-222222222222"_s;
        row.sequence = 7;
        row.change.account.account = AccountId{u"a1"_s};
        row.change.edit = ReactivateEdit{MemberId{u"m1"_s}};
        row.change.baseVersion = 3;
        const Outcome<Sent> lost = sendChange(server, row);
        QVERIFY(!lost);
        QVERIFY(!lost.error().isDefinite); // only the portal knows
        server.setScript([](QTcpSocket &socket, const QByteArray &) {
            socket.write(RawServer::sound(R"({"member":{"id":"m1","version":4},"sequence":9})"));
        });
        const Outcome<Sent> done = sendChange(server, row);
        QVERIFY2(done, done ? "" : qPrintable(done.error().error.detail));
        QCOMPARE(done->version, 4);
        qInfo("%d requests for two calls", int(server.requests().size()));
        QVERIFY(server.requests().size() >= 2);
        for (const QByteArray &each : server.requests()) {
            QVERIFY(each.startsWith("POST /v1/accounts/a1/members/m1/reactivate "));
            QCOMPARE(fieldOf(each, u"Idempotency-Key"_s), "\"22222222-2222-4222-8222-222222222222\"");
            QCOMPARE(fieldOf(each, u"Gatehouse-Client"_s), "\"11111111-1111-4111-8111-111111111111\";seq=7");
            QCOMPARE(fieldOf(each, u"If-Match"_s), "\"3\"");
            QCOMPARE(bodyOf(each), bodyOf(server.requests().first()));
        }
    }

    // M2: Qt follows redirects by default, and takes the token along.
    void m2RedirectsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("status");
        for (const char *verb : {"GET", "POST", "PATCH", "DELETE"}) {
            for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
                QTest::addRow("%s %s", verb, status) << QByteArray(verb) << QByteArray(status);
        }
    }

    void m2RedirectsAreRefused()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const QByteArray, status);
        const RawServer other(RawServer::sound("{}"));
        const RawServer server(RawServer::sound("{}", status, "Location: " + other.url().toEncoded() + "\r\n"));
        refuse(ask(request(server.url(), verb)));
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(other.sockets().isEmpty()); // not even a connection
    }

    // M3: Qt has no deadline, and its timeout counts silence alone.
    void m3DeadlineEndsDrip_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nX-Slow: ");
        QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n");
    }

    void m3DeadlineEndsDrip()
    {
        QFETCH(const QByteArray, beginning);
        RawServer server([beginning](QTcpSocket &socket, const QByteArray &) {
            socket.write(beginning);
            auto *const drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip->start(50ms);
        });
        // Far enough apart for a starved machine that sends its drips late.
        TransportSettings settings;
        settings.longestDeadline = 1000ms;
        settings.longestIdle = 990ms;
        QnamTransport transport(m_randomness, settings);
        QElapsedTimer timer;
        timer.start();
        const Answer answer = QCoro::waitFor(transport.send(request(server.url())));
        refuse(answer, Error::Code::TimedOut);
        QVERIFY(timer.elapsed() >= 900); // Qt's timers may come 5 % early
        QVERIFY(timer.elapsed() < 5000);
        transport.shutdown();
    }

    // M4: six connections to one origin; what comes after waits inside Qt, without a deadline.
    void m4DeadlineStartsWithTheCall()
    {
        RawServer server([](QTcpSocket &, const QByteArray &) { });
        QnamTransport transport(m_randomness);
        std::vector<QCoro::Task<Answer>> hung;
        hung.reserve(4);
        for (int index = 0; index < 4; ++index)
            hung.push_back(transport.send(request(server.url())));
        HttpRequest late = request(server.url());
        late.deadline = 200ms;
        QElapsedTimer timer;
        timer.start();
        refuse(QCoro::waitFor(transport.send(late)), Error::Code::TimedOut);
        QVERIFY(timer.elapsed() < 3000);
        QTRY_COMPARE(server.requests().size(), 4); // the late one has never left
        transport.shutdown();
        QTRY_VERIFY(transport.isIdle());
    }

    void m4UrgentPassesHungPolls()
    {
        RawServer server([](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("POST"))
                socket.write(RawServer::sound("{}"));
        });
        QnamTransport transport(m_randomness);
        std::vector<QCoro::Task<Answer>> polls;
        polls.reserve(20);
        for (int index = 0; index < 20; ++index)
            polls.push_back(transport.send(request(server.url(u"/poll"_s))));
        QTRY_COMPARE(server.requests().size(), 4);
        HttpRequest signOut = request(server.url(), "POST");
        signOut.urgent = true;
        QVERIFY(QCoro::waitFor(transport.send(signOut)).has_value());
        QCOMPARE(server.requests().size(), 5);
        // To stop needs no place either.
        transport.shutdown();
        QTRY_VERIFY(transport.isIdle());
        refuse(QCoro::waitFor(polls.front()), Error::Code::Cancelled);
        refuse(QCoro::waitFor(polls.back()), Error::Code::Cancelled);
    }

    // M5: Qt takes a gzip body that was cut for a whole one. None is asked for, and none is taken.
    void m5GzipIsNotAskedForAndNotTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n";
        const QByteArray cut = gzipped.chopped(9);
        const auto length = [](const QByteArray &body) -> QByteArray {
            return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
        };
        QTest::newRow("whole") << head + length(gzipped) + gzipped;
        QTest::newRow("cut, length agrees") << head + length(cut) + cut;
        QTest::newRow("cut, closed") << head + "Connection: close\r\n\r\n" + cut;
        QTest::newRow("cut, length says more") << head + length(gzipped) + cut;
    }

    void m5GzipIsNotAskedForAndNotTaken()
    {
        QFETCH(const QByteArray, bytes);
        const RawServer server(bytes);
        refuse(ask(request(server.url())));
        QCOMPARE(fieldOf(server.requests().first(), u"Accept-Encoding"_s), "identity");
    }

    // M6: Qt believes bodies without a length, with two, with a negative one.
    void m6OnlyExactLengthsCount_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &rest) {
            QTest::newRow(name) << "HTTP/1.1 200 OK\r\n" + rest;
        };
        row("until it closes", "Connection: close\r\n\r\n{}");
        row("doubled, different", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ");
        row("doubled, equal", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
        row("a list", "Content-Length: 2, 2\r\n\r\n{}");
        row("negative", "Content-Length: -5\r\n\r\n{}");
        row("signed", "Content-Length: +2\r\n\r\n{}");
        row("beyond all", "Content-Length: 99999999999999999999\r\n\r\n{}");
        row("with chunks", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        row("too long", "Content-Length: 50\r\n\r\n{}");
        row("chunks without an end", "Transfer-Encoding: chunked\r\n\r\n2\r\n{\"\r\n");
        row("another coding", "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    }

    void m6OnlyExactLengthsCount()
    {
        QFETCH(const QByteArray, bytes);
        refuse(ask(bytes));
    }

    // M7: Qt takes 103 for the answer and never shows the 200 behind it.
    void m7EarlyHintsAreNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n";
        QTest::newRow("103, 200") << hints + RawServer::sound("{}");
        QTest::newRow("103, 103, 200") << hints + hints + RawServer::sound("{}");
        QTest::newRow("103 alone") << hints;
        QTest::newRow("102, 200") << "HTTP/1.1 102 Processing\r\n\r\n" + RawServer::sound("{}");
        QTest::newRow("101") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n");
    }

    void m7EarlyHintsAreNoAnswer()
    {
        QFETCH(const QByteArray, bytes);
        refuse(ask(bytes));
    }

    // M8: Qt takes 2 MB of head.
    void m8HeadsCountForTheCap_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<qint64>("cap");
        QByteArray many;
        for (int index = 0; index < 2000; ++index)
            many += "X-" + QByteArray::number(index) + ": " + QByteArray(1000, 'x') + "\r\n";
        QTest::newRow("one of 2 MB") << "X-Large: " + QByteArray(2'000'000, 'x') + "\r\n" << qint64{1'000'000};
        QTest::newRow("2000 of 1 KB") << many << qint64{1'000'000};
        QTest::newRow("2000 of 1 KB, default cap") << many << HttpRequest().byteCap;
    }

    void m8HeadsCountForTheCap()
    {
        QFETCH(const QByteArray, fields);
        QFETCH(const qint64, cap);
        const RawServer server("HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 2\r\n\r\n{}");
        HttpRequest wanted = request(server.url());
        wanted.byteCap = cap;
        refuse(ask(wanted));
    }

    // Beyond the ten: a doubled answer waits in the connection for the next request.
    void answersToOtherRequestsAreRefused()
    {
        const RawServer server([](QTcpSocket &socket, const QByteArray &request) {
            const QByteArray name = fieldOf(request, QString::fromLatin1(exchangeHeader));
            const bool isOther = request.startsWith("GET /other");
            socket.write(RawServer::sound(
                "{}", "200 OK", QByteArray(exchangeHeader) + ": " + (isOther ? QByteArray("another") : name) + "\r\n"));
        });
        QVERIFY(ask(request(server.url(u"/own"_s))).has_value());
        refuse(ask(request(server.url(u"/other"_s))));
        QVERIFY(!fieldOf(server.requests().first(), QString::fromLatin1(exchangeHeader)).isEmpty());
        QVERIFY(fieldOf(server.requests().first(), QString::fromLatin1(exchangeHeader))
            != fieldOf(server.requests().last(), QString::fromLatin1(exchangeHeader)));
    }

    void aDoubledAnswerDoesNotAnswerTheNextRequest()
    {
        bool isDoubled = false;
        const RawServer server([count = 0, &isDoubled](QTcpSocket &socket, const QByteArray &request) mutable {
            const QByteArray answer = RawServer::sound("{\"n\":" + QByteArray::number(++count) + '}', "200 OK",
                QByteArray(exchangeHeader) + ": " + fieldOf(request, QString::fromLatin1(exchangeHeader)) + "\r\n");
            socket.write(answer);
            if (count == 1) // later than the first, when Qt has put the connection aside as sound
                QTimer::singleShot(100ms, &socket, [&socket, &isDoubled, answer] {
                    socket.write(answer);
                    isDoubled = socket.flush();
                });
        });
        QnamTransport transport(m_randomness);
        const Answer first = QCoro::waitFor(transport.send(request(server.url())));
        QVERIFY(first.has_value());
        QCOMPARE(first->body, "{\"n\":1}");
        QTRY_VERIFY(isDoubled);
        int refused = 0;
        for (int index = 0; index < 3; ++index) {
            const Answer next = QCoro::waitFor(transport.send(request(server.url())));
            refused += next ? 0 : 1;
            QVERIFY(!next || next->body == "{\"n\":" + QByteArray::number(server.requests().size()) + '}');
        }
        QVERIFY(refused <= 1); // the connection that was out of step is gone
        transport.shutdown();
    }
};

QTEST_GUILESS_MAIN(MeasuredRulesTest)

#include "measured_rules_test.moc"
