// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/cancellation.h"
#include "app/http/qnam_transport.h"
#include "models/randomness.h"
#include "tests/app/http/raw_server.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace gatehouse;
using gatehouse::test::RawServer;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// gzip of "hello hello hello\n"
const QByteArray gzipped = QByteArray::fromHex("1f8b0800000000000203cb48cdc9c957c840905c003b7c8adf12000000");

} // namespace

class QnamTransportTest : public QObject {
    Q_OBJECT

private:
    SystemRandomness m_randomness;

    /// Sends one request by a transport of its own and waits for the end.
    Result<HttpReply> ask(HttpRequest request)
    {
        QnamTransport transport(m_randomness);
        Result<HttpReply> result = QCoro::waitFor(transport.send(std::move(request)));
        transport.shutdown();
        return result;
    }

    static HttpRequest get(const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        request.deadline = 5s;
        return request;
    }

    static HttpRequest post(const QUrl &url, const QByteArray &body)
    {
        HttpRequest request = get(url);
        request.verb = "POST";
        request.body = body;
        request.contentType = "application/json";
        return request;
    }

private Q_SLOTS:
    void passesStatuses_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &answer, int status, const QByteArray &body) {
            QTest::newRow(name) << answer << status << body;
        };
        row("200", RawServer::sound("{\"a\":1}"), 200, "{\"a\":1}");
        row("empty body", RawServer::sound(""), 200, "");
        row("201", RawServer::sound("{}", "201 Created"), 201, "{}");
        row("204 without length", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
        row("400", RawServer::sound("{\"error\":\"x\"}", "400 Bad Request"), 400, "{\"error\":\"x\"}");
        row("401 bearer", RawServer::sound("{\"c\":1}", "401 Unauthorized", "WWW-Authenticate: Bearer\r\n"), 401,
            "{\"c\":1}");
        row("401 bare", RawServer::sound("{\"c\":1}", "401 Unauthorized"), 401, "{\"c\":1}");
        row("404", RawServer::sound("{\"c\":1}", "404 Not Found"), 404, "{\"c\":1}");
        row("409", RawServer::sound("{\"c\":1}", "409 Conflict"), 409, "{\"c\":1}");
        row("412", RawServer::sound("{\"c\":1}", "412 Precondition Failed"), 412, "{\"c\":1}");
        row("429", RawServer::sound("{\"c\":1}", "429 Too Many Requests"), 429, "{\"c\":1}");
        row("500", RawServer::sound("{\"c\":1}", "500 Internal Server Error"), 500, "{\"c\":1}");
        row("503", RawServer::sound("{\"c\":1}", "503 Service Unavailable"), 503, "{\"c\":1}");
        row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n", 200,
            "{\"a\":1}");
        row("after 100", "HTTP/1.1 100 Continue\r\n\r\n" + RawServer::sound("{}"), 200, "{}");
    }

    void passesStatuses()
    {
        QFETCH(const QByteArray, answer);
        RawServer server(answer);
        const Result<HttpReply> reply = ask(get(server.url()));
        QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : reply.error().detail));
        QTEST(reply->status, "status");
        QTEST(reply->body, "body");
    }

    void refusesAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &answer) {
            QTest::newRow(name) << answer;
        };
        row("301", RawServer::sound("", "301 Moved", "Location: http://127.0.0.1:1/\r\n"));
        row("302", RawServer::sound("", "302 Found", "Location: http://127.0.0.1:1/\r\n"));
        row("307", RawServer::sound("", "307 Temporary Redirect", "Location: http://127.0.0.1:1/\r\n"));
        row("308", RawServer::sound("", "308 Permanent Redirect", "Location: http://127.0.0.1:1/\r\n"));
        row("304", "HTTP/1.1 304 Not Modified\r\n\r\n");
        row("103 then 200", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + RawServer::sound("{}"));
        row("600", RawServer::sound("{}", "600 Strange"));
        row("no length", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}");
        row("shorter than declared", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}");
        row("doubled different lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ");
        row("doubled equal lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
        row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}");
        row("length not decimal", "HTTP/1.1 200 OK\r\nContent-Length: 0x2\r\n\r\n{}");
        row("length and chunks",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
        row("chunks cut short", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{\"a\":");
        row("last chunk missing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{\"\r\n");
        row("error cut short", "HTTP/1.1 500 Oh\r\nContent-Length: 50\r\n\r\n{}");
        row("gzip",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + QByteArray::number(gzipped.size())
                + "\r\n\r\n" + gzipped);
    }

    void refusesAnswers()
    {
        QFETCH(const QByteArray, answer);
        RawServer server(answer);
        const Result<HttpReply> reply = ask(get(server.url()));
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, Error::Code::OutsideContract);
        QVERIFY(!reply.error().requestId.isEmpty());
    }

    void refusesRequests_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("http to the world") << u"http://example.org/"_s;
        QTest::newRow("http to a lookalike") << u"http://127.0.0.1.example.org/"_s;
        QTest::newRow("http to a private address") << u"http://10.0.0.1/"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("data") << u"data:text/plain,hello"_s;
        QTest::newRow("ftp") << u"ftp://127.0.0.1/"_s;
        QTest::newRow("no host") << u"https:///x"_s;
        QTest::newRow("credentials") << u"https://user:secret@127.0.0.1/"_s;
        QTest::newRow("empty") << QString();
    }

    void refusesRequests()
    {
        QFETCH(const QString, url);
        const Result<HttpReply> reply = ask(get(QUrl(url)));
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, Error::Code::BadInput);
    }

    void refusesBadHeaders()
    {
        RawServer server(RawServer::sound("{}"));
        HttpRequest split = get(server.url());
        split.headers.emplaceBack("X-A", "b\r\nX-C: d");
        QCOMPARE(ask(split).error().code, Error::Code::BadInput);
        HttpRequest untyped = post(server.url(), "{}");
        untyped.contentType.clear();
        QCOMPARE(ask(untyped).error().code, Error::Code::BadInput);
        QVERIFY(server.requests().isEmpty());
    }

    void saysWhoItIs()
    {
        RawServer server(RawServer::sound("{}", "200 OK", "Set-Cookie: a=b; Path=/\r\n"));
        QnamTransport transport(m_randomness);
        HttpRequest request = post(server.url(u"/v1/x"_s), "{\"a\":1}");
        request.headers.emplaceBack("Idempotency-Key", "\"k\"");
        QVERIFY(QCoro::waitFor(transport.send(request)).has_value());
        QVERIFY(QCoro::waitFor(transport.send(request)).has_value());
        QCOMPARE(server.requests().size(), 2);
        const QByteArray first = server.requests().at(0);
        QVERIFY(first.startsWith("POST /v1/x HTTP/1.1\r\n"));
        QVERIFY(first.contains("\r\nUser-Agent: Gatehouse/" GATEHOUSE_VERSION "\r\n"));
        QVERIFY(first.contains("\r\nAccept-Language: en\r\n"));
        QVERIFY(first.contains("\r\nAccept-Encoding: identity\r\n"));
        QVERIFY(first.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(first.contains("\r\nIdempotency-Key: \"k\"\r\n"));
        QVERIFY(first.contains("\r\nX-Request-Id: "));
        QVERIFY(first.endsWith("\r\n\r\n{\"a\":1}"));
        QVERIFY(!server.requests().at(1).contains("Cookie"));
        QVERIFY(!first.contains("Upgrade"));
    }

    void makesUpNoContentType()
    {
        RawServer server(RawServer::sound("{}"));
        HttpRequest request = get(server.url());
        request.verb = "POST";
        request.url.setQuery(u"dry_run=true"_s);
        QVERIFY(ask(request).has_value());
        QVERIFY(!server.requests().at(0).toLower().contains("content-type"));
        QVERIFY(server.requests().at(0).contains("Content-Length: 0\r\n"));
    }

    void answersNoBasicChallenge()
    {
        RawServer server(RawServer::sound("{\"c\":1}", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
        const Result<HttpReply> reply = ask(get(server.url()));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->status, 401);
        QCOMPARE(server.requests().size(), 1);
    }

    void silenceEndsHang_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
    }

    void silenceEndsHang()
    {
        QFETCH(const QByteArray, answer);
        RawServer server([answer](QTcpSocket &socket, const QByteArray &) { socket.write(answer); });
        HttpRequest request = get(server.url());
        request.idle = 200ms;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask(request).error().code, Error::Code::TimedOut);
        QVERIFY(timer.elapsed() < 3000);
    }

    void capCutsWhileReceiving_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("declared") << QByteArray("Content-Length: 50000000\r\n\r\n");
        QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n\r\n2faf080\r\n");
        QTest::newRow("head") << "X-Large: " + QByteArray(60'000, 'x') + "\r\nContent-Length: 0\r\n\r\n";
    }

    void capCutsWhileReceiving()
    {
        QFETCH(const QByteArray, head);
        RawServer server([head](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n" + head + QByteArray(60'000, 'x'));
        });
        HttpRequest request = get(server.url());
        request.byteCap = 50'000;
        QCOMPARE(ask(request).error().code, Error::Code::OutsideContract);
        QTRY_COMPARE(
            server.sockets().constFirst() ? server.sockets().constFirst()->state() : QTcpSocket::UnconnectedState,
            QTcpSocket::UnconnectedState);
    }

    void takesLargePages()
    {
        const QByteArray page(8 * 1024 * 1024, 'x');
        RawServer server(RawServer::sound(page));
        const Result<HttpReply> reply = ask(get(server.url()));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->body.size(), page.size());
    }

    void nobodyListens()
    {
        QUrl url;
        {
            const RawServer server;
            url = server.url();
        }
        QCOMPARE(ask(get(url)).error().code, Error::Code::Offline);
    }

    void shutdownEndsAll()
    {
        RawServer server([](QTcpSocket &, const QByteArray &) { });
        QnamTransport transport(m_randomness);
        auto hung = transport.send(get(server.url()));
        QTRY_COMPARE(server.requests().size(), 1);
        transport.shutdown();
        QCOMPARE(QCoro::waitFor(hung).error().code, Error::Code::Cancelled);
        QCOMPARE(QCoro::waitFor(transport.send(get(server.url()))).error().code, Error::Code::Cancelled);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(transport.isIdle());
    }

    void cancellationEndsOne()
    {
        RawServer server([](QTcpSocket &, const QByteArray &) { });
        QnamTransport transport(m_randomness);
        HttpRequest request = get(server.url());
        request.cancellation = std::make_shared<Cancellation>();
        auto hung = transport.send(request);
        QTRY_COMPARE(server.requests().size(), 1);
        request.cancellation->cancel();
        QCOMPARE(QCoro::waitFor(hung).error().code, Error::Code::Cancelled);
        QCOMPARE(QCoro::waitFor(transport.send(request)).error().code, Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(QnamTransportTest)

#include "qnam_transport_test.moc"
