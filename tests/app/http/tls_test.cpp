// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/certificate_name.h"
#include "app/http/qnam_transport.h"
#include "models/randomness.h"
#include "tests/app/http/raw_server.h"

#include <QHostInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using gatehouse::test::RawServer;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The protocols a ClientHello offers by ALPN (RFC 7301), read from the bytes of the first record; empty: none.
QByteArrayList offeredProtocols(const QByteArray &hello)
{
    const auto number = [&hello](qsizetype at, int bytes) {
        qsizetype value = 0;
        for (int index = 0; index < bytes; ++index)
            value = value * 256 + static_cast<quint8>(hello.at(at + index));
        return value;
    };
    qsizetype at = 5 + 4 + 2 + 32; // record, handshake, version, random
    at += 1 + number(at, 1); // session
    at += 2 + number(at, 2); // ciphers
    at += 1 + number(at, 1); // compression
    const qsizetype end = at + 2 + number(at, 2);
    at += 2;
    QByteArrayList protocols;
    while (at < end) {
        constexpr qsizetype alpn = 16;
        const bool isAlpn = number(at, 2) == alpn;
        const qsizetype next = at + 4 + number(at + 2, 2);
        for (qsizetype name = at + 6; isAlpn && name < next; name += 1 + number(name, 1))
            protocols.append(hello.mid(name + 1, number(name, 1)));
        at = next;
    }
    return protocols;
}

} // namespace

/// What TLS must refuse before one byte of a request is given away. Certificates are made anew by openssl(1).
class TlsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemRandomness m_randomness;
    QSslCertificate m_authority;

    /// Runs openssl in the folder; a failure ends the test.
    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    QByteArray read(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// `name`.key and `name`.crt, signed by itself.
    void makeAuthority(const QString &name, const QString &subject)
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s,
            u"-out"_s, name + u".crt"_s, u"-subj"_s, subject, u"-days"_s, u"30"_s});
    }

    /// `name`.key and `name`.crt, signed by `authority`.
    void makeCertificate(const QString &name, const QString &subject, const QByteArray &extensions, int days = 30,
        const QString &authority = u"ca"_s, bool isAuthority = false)
    {
        openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s,
            name + u".csr"_s, u"-subj"_s, subject});
        write(name + u".ext"_s,
            QByteArray("basicConstraints=CA:") + (isAuthority ? "TRUE" : "FALSE") + '\n' + extensions);
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, authority + u".crt"_s, u"-CAkey"_s,
            authority + u".key"_s, u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s,
            name + u".ext"_s, u"-out"_s, name + u".crt"_s});
    }

    /// openssl x509 of before 3.4 can't say from when on; openssl ca can.
    void makeFutureCertificate()
    {
        write(u"index.txt"_s, "");
        write(u"serial"_s, "1000\n");
        write(u"ca.cnf"_s,
            "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\n"
            "policy=any\nx509_extensions=names\n[any]\ncommonName=supplied\n[names]\n"
            "subjectAltName=DNS:localhost\n");
        openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"future.key"_s, u"-out"_s,
            u"future.csr"_s, u"-subj"_s, u"/CN=localhost"_s});
        openssl({u"ca"_s, u"-batch"_s, u"-config"_s, u"ca.cnf"_s, u"-cert"_s, u"ca.crt"_s, u"-keyfile"_s, u"ca.key"_s,
            u"-in"_s, u"future.csr"_s, u"-out"_s, u"future.crt"_s, u"-notext"_s, u"-startdate"_s, u"20900101000000Z"_s,
            u"-enddate"_s, u"20950101000000Z"_s});
    }

    QSslConfiguration serverSide(const QString &name)
    {
        QSslConfiguration result = QSslConfiguration::defaultConfiguration();
        result.setLocalCertificate(QSslCertificate(read(name + u".crt"_s)));
        result.setPrivateKey(QSslKey(read(name + u".key"_s), QSsl::Rsa));
        result.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        return result;
    }

    Result<HttpReply> ask(const QUrl &url, bool knowsAuthority = true)
    {
        TransportSettings settings;
        if (knowsAuthority) {
            settings.tls = QSslConfiguration::defaultConfiguration();
            settings.tls->setCaCertificates({m_authority});
        }
        QnamTransport transport(m_randomness, settings);
        HttpRequest request;
        request.url = url;
        request.deadline = 5s;
        request.headers.emplaceBack("Authorization", "Bearer secret");
        Result<HttpReply> reply = QCoro::waitFor(transport.send(request));
        transport.shutdown();
        return reply;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl(1) is not installed; see packaging/system-packages.txt");
        // A bare root has no /etc/hosts, and certificates are about names.
        if (QHostInfo::fromName(u"localhost"_s).addresses().isEmpty())
            QSKIP("the name localhost has no address here: /etc/hosts lacks it");
        makeAuthority(u"ca"_s, u"/CN=Test authority"_s);
        m_authority = QSslCertificate(read(u"ca.crt"_s));
        QVERIFY(!m_authority.isNull());
        makeCertificate(u"good"_s, u"/CN=anything"_s, "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
        makeCertificate(u"common-name"_s, u"/CN=localhost"_s, "");
        makeCertificate(u"other-san"_s, u"/CN=localhost"_s, "subjectAltName=DNS:other.example\n");
        makeCertificate(u"other-host"_s, u"/CN=other.example"_s, "subjectAltName=DNS:other.example\n");
        makeCertificate(u"expired"_s, u"/CN=localhost"_s, "subjectAltName=DNS:localhost\n", -1);
        makeCertificate(u"other-use"_s, u"/CN=localhost"_s,
            "subjectAltName=DNS:localhost\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth\n");
        makeFutureCertificate();
        makeAuthority(u"second"_s, u"/CN=Second authority"_s);
        makeCertificate(u"of-second"_s, u"/CN=localhost"_s, "subjectAltName=DNS:localhost\n", 30, u"second"_s);
        makeCertificate(u"middle"_s, u"/CN=Authority in between"_s, "keyUsage=keyCertSign\n", 30, u"ca"_s, true);
        makeCertificate(u"of-middle"_s, u"/CN=localhost"_s, "subjectAltName=DNS:localhost\n", 30, u"middle"_s);
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"self-signed.key"_s,
            u"-out"_s, u"self-signed.crt"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
            u"subjectAltName=DNS:localhost"_s, u"-days"_s, u"30"_s});
    }

    void trustsASoundCertificate()
    {
        RawServer server(RawServer::sound("{}"));
        server.setTls(serverSide(u"good"_s));
        const Result<HttpReply> reply = ask(server.url());
        QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(server.requests().size(), 1);
        QUrl byAddress = server.url();
        byAddress.setHost(u"127.0.0.1"_s);
        QVERIFY(ask(byAddress).has_value());
    }

    // M9: Qt offers HTTP/2 by default, and Debian's has open holes in it.
    void m9OffersHttp1Alone()
    {
        QByteArray hello;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, &hello] {
            QTcpSocket *const socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &hello] {
                hello += socket->readAll();
                constexpr qsizetype head = 5;
                const bool isWhole = hello.size() > head
                    && hello.size()
                        >= head + qsizetype{256} * static_cast<quint8>(hello.at(3)) + static_cast<quint8>(hello.at(4));
                if (isWhole)
                    socket->disconnectFromHost();
            });
        });
        QVERIFY(!ask(QUrl(u"https://localhost:%1/"_s.arg(server.serverPort()))).has_value());
        QVERIFY(hello.size() > 100);
        const QByteArrayList offered = offeredProtocols(hello);
        QVERIFY2(offered.isEmpty() || offered == QByteArrayList{"http/1.1"}, offered.join(' ').constData());
    }

    // M9, by what a server that would rather speak HTTP/2 gets.
    void m9AgreesOnHttp1()
    {
        RawServer server(RawServer::sound("{}"));
        server.setTls(serverSide(u"good"_s));
        QVERIFY(ask(server.url()).has_value());
        QVERIFY2(server.protocol() != "h2", server.protocol().constData());
        QVERIFY(server.requests().first().startsWith("GET / HTTP/1.1\r\n"));
    }

    // M10: an authority of one's own stands alone, whatever the computer trusts besides.
    void m10OwnAuthorityStandsAlone()
    {
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.setCaCertificates({QSslCertificate(read(u"second.crt"_s))});
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
        RawServer server(RawServer::sound("{}"));
        server.setTls(serverSide(u"of-second"_s));
        const Result<HttpReply> trusted = ask(server.url(), false);
        QVERIFY2(trusted.has_value(), trusted ? "" : qPrintable(trusted.error().detail));
        const qint64 received = server.received();
        const Result<HttpReply> refused = ask(server.url());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, Error::Code::CertificateRejected);
        QCOMPARE(server.received(), received);
    }

    // M10 and its kin (T25): Qt takes a common name where the alternative names do not match.
    void m10SendsNothingToOthers_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("knowsAuthority");
        QTest::newRow("unknown authority") << u"good"_s << false;
        QTest::newRow("self-signed") << u"self-signed"_s << true;
        QTest::newRow("other host") << u"other-host"_s << true;
        QTest::newRow("expired") << u"expired"_s << true;
        QTest::newRow("not yet valid") << u"future"_s << true;
        QTest::newRow("for clients only") << u"other-use"_s << true;
        QTest::newRow("authority in between not shown") << u"of-middle"_s << true;
        QTest::newRow("another authority") << u"of-second"_s << true;
        QTest::newRow("common name only") << u"common-name"_s << true;
        QTest::newRow("common name beside another alternative name") << u"other-san"_s << true;
    }

    void m10SendsNothingToOthers()
    {
        QFETCH(const QString, certificate);
        QFETCH(const bool, knowsAuthority);
        RawServer server(RawServer::sound("{}"));
        server.setTls(serverSide(certificate));
        const Result<HttpReply> reply = ask(server.url(), knowsAuthority);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, Error::Code::CertificateRejected);
        // The server has seen the connection end, so nothing can still be on its way.
        QVERIFY(!server.sockets().isEmpty());
        for (const auto &socket : server.sockets())
            QTRY_VERIFY(!socket || socket->state() == QAbstractSocket::UnconnectedState);
        QCOMPARE(server.received(), 0);
    }

    void speaksNoPlainHttpToTls()
    {
        RawServer server(RawServer::sound("{}"));
        server.setTls(serverSide(u"good"_s));
        QUrl plain = server.url();
        plain.setScheme(u"http"_s);
        QVERIFY(!ask(plain).has_value());
    }

    // Below every endpoint alike: what was flipped on its way is no answer.
    void aBitFlippedUnderTlsIsNoAnswer()
    {
        RawServer server(RawServer::sound(R"({"name":")" + QByteArray(1000, 'x') + R"("})"));
        server.setTls(serverSide(u"good"_s));
        bool flips = false;
        QTcpServer relay;
        QVERIFY(relay.listen(QHostAddress::LocalHost));
        connect(&relay, &QTcpServer::newConnection, &relay, [&relay, &server, &flips] {
            QTcpSocket *const client = relay.nextPendingConnection();
            auto *const portal = new QTcpSocket(client);
            portal->connectToHost(QHostAddress::LocalHost, server.serverPort());
            connect(client, &QTcpSocket::readyRead, portal, [client, portal] { portal->write(client->readAll()); });
            connect(portal, &QTcpSocket::readyRead, client, [client, portal, &server, &flips] {
                QByteArray bytes = portal->readAll();
                const bool isAnswer = flips && !server.requests().isEmpty();
                if (isAnswer)
                    bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
                client->write(bytes);
            });
            connect(portal, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        });
        const QUrl url(u"https://localhost:%1/"_s.arg(relay.serverPort()));
        const Result<HttpReply> sound = ask(url);
        QVERIFY2(sound.has_value(), sound ? "" : qPrintable(sound.error().detail));
        flips = true;
        QVERIFY(!ask(url).has_value());
    }

    void saysWhenTheOtherSideSpeaksNoTls()
    {
        // As web servers do that get a TLS greeting where they expect a request.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *const socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        const Result<HttpReply> reply = ask(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())));
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, Error::Code::NotEncrypted);
    }

    void namesHosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("named");
        QTest::newRow("exact") << u"portal.example.org"_s << true;
        QTest::newRow("case") << u"PORTAL.example.ORG"_s << true;
        QTest::newRow("wildcard") << u"a.wild.example.org"_s << true;
        QTest::newRow("wildcard, two labels") << u"a.b.wild.example.org"_s << false;
        QTest::newRow("wildcard, no label") << u"wild.example.org"_s << false;
        QTest::newRow("top-level wildcard") << u"anything.test"_s << false;
        QTest::newRow("international") << u"bücher.example"_s << true;
        QTest::newRow("address") << u"192.0.2.7"_s << true;
        QTest::newRow("address as a name") << u"192.0.2.8"_s << false;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << true;
        QTest::newRow("common name") << u"common.example"_s << false;
        QTest::newRow("prefix") << u"xportal.example.org"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void namesHosts()
    {
        QFETCH(const QString, host);
        if (!QFile::exists(m_folder.filePath(u"names.crt"_s)))
            makeCertificate(u"names"_s, u"/CN=common.example"_s,
                "subjectAltName=DNS:portal.example.org,DNS:*.wild.example.org,DNS:*.test,DNS:xn--bcher-kva.example,"
                "IP:192.0.2.7,DNS:192.0.2.8,IP:2001:db8::1\n");
        const QSslCertificate certificate(read(u"names.crt"_s));
        QVERIFY(!certificate.isNull());
        QTEST(namesHost(certificate, host), "named");
    }
};

QTEST_GUILESS_MAIN(TlsTest)

#include "tls_test.moc"
