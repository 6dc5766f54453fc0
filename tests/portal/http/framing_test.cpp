// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/http/server.h"
#include "portal/randomness.h"
#include "tests/portal/support/raw_client.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using portal::test::get;
using portal::test::post;
using portal::test::RawClient;

/// What the server refuses, byte for byte, before a handler sees it (R93, R96).
class FramingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto handler = [this](const Request &request) {
            ++m_handled;
            return Response::json({{u"path"_s, request.path}, {u"query"_s, request.query.value(u"q"_s)},
                {u"body"_s, QString::fromUtf8(request.body)}});
        };
        auto server = Server::bind({u"127.0.0.1"_s, 0}, {}, {m_clock, m_randomness, handler});
        QVERIFY(server.has_value());
        m_server = std::move(*server);
        m_server->start();
    }

    void init() { m_handled = 0; }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray host = "Host: a\r\n";
        const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
        row("length and chunked",
            "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + smuggled);
        row("chunked and length",
            "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
                + smuggled);
        row("two lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0\r\nContent-Length: 35\r\n\r\n" + smuggled);
        row("two equal lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi");
        row("listed lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 2, 2\r\n\r\nhi");
        row("negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n");
        row("signed length", "POST / HTTP/1.1\r\n" + host + "Content-Length: +2\r\n\r\nhi");
        row("hexadecimal length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0x2\r\n\r\nhi");
        row("empty length", "POST / HTTP/1.1\r\n" + host + "Content-Length:\r\n\r\n");
        row("length beyond 64 bits", "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n");
        row("unknown coding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n");
        row("coding list", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("masked coding",
            "POST / HTTP/1.1\r\n" + host
                + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n");
        row("bad chunk size",
            "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n");
        row("chunk longer than said",
            "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n");
        const QByteArray chunked = "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
        row("negative chunk", chunked + "-1\r\nab\r\n0\r\n\r\n");
        row("hexadecimal prefix of a chunk", chunked + "0x2\r\nab\r\n0\r\n\r\n");
        row("blank before a chunk's size", chunked + " 2\r\nab\r\n0\r\n\r\n");
        row("chunk beyond 64 bits", chunked + "10000000000000002\r\nab\r\n0\r\n\r\n");
        row("chunk ended by a bare line feed", chunked + "2\r\nab\n0\r\n\r\n");
        row("chunk size ended by a bare line feed", chunked + "2\nab\r\n0\r\n\r\n");
        row("empty chunk size", chunked + "\r\nab\r\n0\r\n\r\n");
        row("endless chunk extension", chunked + "2;" + QByteArray(100'000, 'x'));
        row("chunk extension of 1 MB that ends", chunked + "2;" + QByteArray(1024 * 1024, 'x') + "\r\nab\r\n0\r\n\r\n");
        row("chunk extension longer than a line", chunked + "2;" + QByteArray(1100, 'x') + "\r\nab\r\n0\r\n\r\n");
        row("unended chunk extension", chunked + "2;" + QByteArray(1100, 'x'));
        row("unended extension of a second chunk", chunked + "2\r\nab\r\n2;" + QByteArray(1100, 'x'));
        row("unended extension of the last chunk", chunked + "0;" + QByteArray(1100, 'x'));
        row("endless chunk size", chunked + QByteArray(1100, '0'));
        row("line feed in a chunk extension", chunked + "2;a=\"\n\"\r\nab\r\n0\r\n\r\n");
        row("zero byte in a chunk extension", chunked + "2;a=\"\0\"\r\nab\r\n0\r\n\r\n"_ba);
        row("line feed in the last chunk's extension", chunked + "0;a=\"\n\"\r\n\r\n");
        row("endless trailer", chunked + "0\r\n" + QByteArray("X: a\r\n").repeated(20'000), 431);
        row("endless line of a trailer", chunked + "0\r\nX: " + QByteArray(20'000, 'a'), 431);
        row("trailer behind a chunk, unended", chunked + "2\r\nab\r\n0\r\nX: " + QByteArray(9'000, 'a'), 431);
        row("large trailer that ends", chunked + "0\r\nX: " + QByteArray(9'000, 'a') + "\r\n\r\n", 431);
        row("folded trailer", chunked + "0\r\nX: a\r\n b\r\n\r\n");
        row("folded trailer behind a chunk", chunked + "2\r\nab\r\n0\r\nX: a\r\n\tb\r\n\r\n");
        row("fold before the first field of a trailer", chunked + "0\r\n X: a\r\n\r\n");
        row("space before colon in a trailer", chunked + "0\r\nX : a\r\n\r\n");
        row("bare line feed in a trailer", chunked + "0\r\nX: a\nY: b\r\n\r\n");
        row("escape in a trailer", chunked + "0\r\nX: a\x1b[0m\r\n\r\n");
        row("length in a trailer", chunked + "0\r\nContent-Length: 5\r\n\r\n");
        row("zero byte in the address", "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n"_ba);
        row("zero byte in a name", "GET / HTTP/1.1\r\nHost: a\r\nX\0: b\r\n\r\n"_ba);
        row("zero byte in the method", "G\0T / HTTP/1.1\r\nHost: a\r\n\r\n"_ba);
        row("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n");
        row("one bare line feed", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n");
        row("bare carriage return", "GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n");
        row("folded field", "GET / HTTP/1.1\r\n" + host + "X: a\r\n b\r\n\r\n");
        row("fold before the first field", "GET / HTTP/1.1\r\n X: a\r\n" + host + "\r\n");
        row("zero byte", "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"_ba);
        row("space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n");
        row("no colon", "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n");
        row("empty name", "GET / HTTP/1.1\r\n" + host + ": x\r\n\r\n");
        row("escape in a value", "GET / HTTP/1.1\r\n" + host + "X: a\x1b[0m\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n");
        for (const QByteArray &wrong :
            {""_ba, "b@a"_ba, "a:99999"_ba, "a:65536"_ba, "a:-1"_ba, "a:+1"_ba, "a:1:2"_ba, "a: 80"_ba, "a:x"_ba,
                ":80"_ba, "[::1"_ba, "::1"_ba, "[]"_ba, "[::1]80"_ba, "[::1]:99999"_ba, "[::1%25lo]"_ba, "[1.2.3.4]"_ba,
                "[fe80::1]]"_ba, "a\"<b>"_ba, "a%2eb"_ba, "a;b"_ba, "a|b"_ba, "m\xc3\xbcller.example"_ba, "\xff"_ba})
            QTest::addRow("host %s", wrong.toPercentEncoding(":[]").constData()) << "GET / HTTP/1.1\r\nHost: " + wrong
                    + "\r\n\r\n" << 400;
        row("absolute target with a wrong port", "GET http://a:99999/ HTTP/1.1\r\n" + host + "\r\n");
        row("two authorizations", get("/", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n"));
        row("absolute target of another kind", "GET ftp://a/ HTTP/1.1\r\n" + host + "\r\n");
        row("absolute target with a person", "GET http://b@a/ HTTP/1.1\r\n" + host + "\r\n");
        row("absolute target without a host", "GET http:///a HTTP/1.1\r\n" + host + "\r\n");
        row("absolute target without Host", "GET http://a/ HTTP/1.1\r\n\r\n");
        row("authority as target", "CONNECT a:443 HTTP/1.1\r\n" + host + "\r\n");
        row("asterisk target", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n");
        row("authority target", "CONNECT a:443 HTTP/1.1\r\n" + host + "\r\n");
        row("fragment", get("/a#b"));
        row("doubled spaces", "GET  / HTTP/1.1\r\n" + host + "\r\n");
        row("space in target", "GET /a b HTTP/1.1\r\n" + host + "\r\n");
        row("no version", "GET /\r\n\r\n");
        row("empty line first", "\r\nGET / HTTP/1.1\r\n" + host + "\r\n");
        row("other version", "GET / HTTP/2.0\r\n" + host + "\r\n", 505);
        row("lower-case version", "GET / http/1.1\r\n" + host + "\r\n", 505);
        row("chunked in 1.0", "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("bad percent", get("/%zz"));
        row("cut percent", get("/%4"));
        row("encoded zero", get("/%00"));
        row("encoded slash", get("/a%2fb"));
        row("no UTF-8", get("/%ff"));
        row("overlong UTF-8", get("/%c0%af"));
        row("bytes above ASCII", get("/\xc3\xa4"));
        row("doubled query name", get("/?q=1&q=2"));
        row("doubled query name, encoded", get("/?q=1&%71=2"));
        row("bad percent in query", get("/?q=%"));
        row("unknown expectation", post("/", "text/plain", "hi", "Expect: miracles\r\n"), 417);
        row("long address", get("/" + QByteArray(5000, 'a')), 414);
        row("endless address", "GET /" + QByteArray(100'000, 'a'), 414);
        row("address of 8 MB", "GET /" + QByteArray(8 * 1024 * 1024, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414);
        row("head of 1 MB", get("/", "X: " + QByteArray(1024 * 1024, 'a') + "\r\n"), 431);
        row("head of 1 MB in small fields", get("/", QByteArray("X: aaaaaaaaaa\r\n").repeated(75'000)), 431);
        row("large head", get("/", "X: " + QByteArray(17'000, 'a') + "\r\n"), 431);
        row("endless head", "GET / HTTP/1.1\r\n" + QByteArray("X: a\r\n").repeated(10'000), 431);
        QByteArray many;
        for (int i = 0; i < 70; ++i)
            many += "X-" + QByteArray::number(i) + ": a\r\n";
        row("many fields", get("/", many), 431);
        row("large body", post("/", "text/plain", QByteArray(300'000, 'a')), 413);
        row("large body announced", "POST / HTTP/1.1\r\n" + host + "Content-Length: 100000000000000\r\n\r\n", 413);
        row("large chunk",
            "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n" + QByteArray(300'000, 'a'),
            413);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RawClient client(m_server->port());
        client.send(bytes);
        const auto answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QCOMPARE(answer.headers.value("connection"), "close");
        QVERIFY(!answer.code().isEmpty());
        QVERIFY(client.isClosedWithin(5000));
        QCOMPARE(client.rest(), QByteArray());
        QCOMPARE(m_handled.load(), 0);
    }

    void acceptsWhatIsProper_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("body");
        const auto chunked = QByteArray("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n");
        QTest::newRow("plain") << get("/a") << u"/a"_s << QString() << QString();
        QTest::newRow("longest address") << get("/" + QByteArray(4095, 'a')) << u"/"_s + QString(4095, u'a')
                                         << QString() << QString();
        QTest::newRow("encoded") << get("/%C3%A4%20?q=a%26b+c") << u"/ä "_s << u"a&b c"_s << QString();
        QTest::newRow("body") << post("/b", "text/plain", "hello") << u"/b"_s << QString() << u"hello"_s;
        QTest::newRow("chunks") << chunked + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"
                                << u"/c"_s << QString() << u"abcde"_s;
        QTest::newRow("chunks with trailer") << chunked + "3\r\nabc\r\n0\r\nHost: b\r\n\r\n"
                                             << u"/c"_s << QString() << u"abc"_s;
        QTest::newRow("trailer of several lines")
            << chunked + "0\r\nX: a\r\nY: b\r\nEmpty:\r\nX: " + QByteArray(7'000, 'a') + "\r\n\r\n"
            << u"/c"_s << QString() << QString();
        QTest::newRow("long extension") << chunked + "3;" + QByteArray(1000, 'x') + "\r\nabc\r\n0;a=\"b c\"\r\n\r\n"
                                        << u"/c"_s << QString() << u"abc"_s;
        QTest::newRow("many small chunks") << chunked + QByteArray("1\r\na\r\n").repeated(20'000) + "0\r\n\r\n"
                                           << u"/c"_s << QString() << QString(20'000, u'a');
        QTest::newRow("large chunks") << chunked + QByteArray("c350\r\n" + QByteArray(50'000, 'a') + "\r\n").repeated(5)
                + "0\r\n\r\n" << u"/c"_s
                                      << QString() << QString(250'000, u'a');
        for (const QByteArray &right : {"a.example"_ba, "a.example:8443"_ba, "a:65535"_ba, "a:0"_ba, "a:"_ba, "a."_ba,
                 "xn--mller-kva.example"_ba, "my_host-1:80"_ba, "127.0.0.1"_ba, "127.0.0.1:8443"_ba, "[::1]"_ba,
                 "[::1]:8443"_ba, "[::1]:"_ba, "[2001:db8::1]:443"_ba, "[::ffff:127.0.0.1]"_ba})
            QTest::addRow("host %s", right.constData()) << "GET /h HTTP/1.1\r\nHost: " + right + "\r\n\r\n"
                                                        << u"/h"_s << QString() << QString();
        QTest::newRow("as a proxy asks") << QByteArray("GET HTTP://b:8080/p?q=x HTTP/1.1\r\nHost: a\r\n\r\n") << u"/p"_s
                                         << u"x"_s << QString();
        QTest::newRow("as a proxy asks for the root")
            << QByteArray("GET http://b HTTP/1.1\r\nHost: a\r\n\r\n") << u"/"_s << QString() << QString();
        QTest::newRow("old, without host")
            << QByteArray("GET /o HTTP/1.0\r\n\r\n") << u"/o"_s << QString() << QString();
        QTest::newRow("listed twice") << get("/l", "Accept: a\r\nAccept: b\r\n") << u"/l"_s << QString() << QString();
    }
    void acceptsWhatIsProper()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(m_server->port());
        client.send(bytes);
        const auto answer = client.answer();
        QCOMPARE(answer.status, 200);
        const auto object = QJsonDocument::fromJson(answer.body).object();
        QTEST(object[u"path"_s].toString(), "path");
        QTEST(object[u"query"_s].toString(), "query");
        QTEST(object[u"body"_s].toString(), "body");
    }

    /// The same verdict however the bytes come in: what is too long in one piece is too long in two, and the other way
    /// round.
    void refusesALongLineByteByByte_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<int>("status");
        QTest::newRow("extension") << "2;" + QByteArray(1100, 'x') << 400;
        QTest::newRow("trailer") << "2\r\nab\r\n0\r\n" + QByteArray("X: aaaa\r\n").repeated(1'000) << 431;
    }
    void refusesALongLineByteByByte()
    {
        QFETCH(QByteArray, last);
        RawClient client(m_server->port());
        client.send("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (qsizetype i = 0; i < last.size() && client.isConnected(); i += 7)
            client.send(last.mid(i, 7));
        QTEST(client.answer().status, "status");
        QCOMPARE(m_handled.load(), 0);
    }

    void takesARequestByteByByte()
    {
        RawClient client(m_server->port());
        const QByteArray bytes = post("/slow", "text/plain", "hello")
            + "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        for (const char byte : bytes)
            client.send(QByteArray(1, byte));
        QCOMPARE(client.answer().status, 200);
        const auto second = client.answer();
        QCOMPARE(QJsonDocument::fromJson(second.body).object()[u"body"_s].toString(), u"abc"_s);
    }

private:
    SystemClock m_clock;
    SystemRandomness m_randomness;
    std::atomic<int> m_handled = 0;
    std::unique_ptr<Server> m_server;
};

QTEST_GUILESS_MAIN(FramingTest)
#include "framing_test.moc"
