// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/browser_sign_in.h"
#include "models/randomness.h"
#include "tests/app/session/scripted_transport.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString issuer = u"https://portal.example"_s;

/// A person with a browser: sees the address that was opened, and comes back as the test says.
struct Scene {
    ScriptedTransport transport;
    SystemRandomness randomness;
    StandingClock clock;
    QUrl opened;
    std::chrono::milliseconds patience{20'000};

    Scene()
    {
        transport.script = [](const HttpRequest &) {
            return Result<HttpReply>(tokenReply(1));
        };
    }

    QCoro::Task<Result<SignIn>> start(std::shared_ptr<Cancellation> cancellation = {})
    {
        m_signIn = std::make_unique<BrowserSignIn>(BrowserSignIn::Parts{transport, randomness, clock, patience});
        const SignInPlace place{QUrl(issuer + u"/authorize"_s), QUrl(issuer + u"/v1/token"_s), issuer};
        return m_signIn->signIn(
            place, u"ada+x@example.org"_s, [this](const QUrl &url) { opened = url; }, std::move(cancellation));
    }

    [[nodiscard]] QString parameter(const QString &name) const
    {
        return QUrlQuery(opened).queryItemValue(name, QUrl::FullyDecoded);
    }
    [[nodiscard]] QUrl redirect() const { return QUrl(parameter(u"redirect_uri"_s)); }
    [[nodiscard]] QByteArray rightQuery() const
    {
        return "code=c1&state=" + parameter(u"state"_s).toUtf8() + "&iss=" + QUrl::toPercentEncoding(issuer);
    }

    /// One visit at the door; the whole answer, empty when the door is shut.
    [[nodiscard]] QByteArray visit(const QByteArray &target, QByteArray host = {}, const QByteArray &verb = "GET") const
    {
        if (host.isEmpty())
            host = "127.0.0.1:" + QByteArray::number(redirect().port());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(redirect().port()));
        socket.write(verb + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        const bool ended = QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::UnconnectedState; });
        return ended ? socket.readAll() : QByteArray("still open");
    }

private:
    std::unique_ptr<BrowserSignIn> m_signIn;
};

} // namespace

class BrowserSignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        Scene scene;
        auto task = scene.start();
        QVERIFY(scene.opened.toString().startsWith(issuer + u"/authorize?"_s));
        QCOMPARE(scene.parameter(u"response_type"_s), u"code"_s);
        QCOMPARE(scene.parameter(u"client_id"_s), u"gatehouse"_s);
        QCOMPARE(scene.parameter(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(scene.parameter(u"login_hint"_s), u"ada+x@example.org"_s);
        QVERIFY(scene.opened.query(QUrl::FullyEncoded).contains(u"ada%2Bx%40example.org"_s));
        QVERIFY(scene.parameter(u"state"_s).size() >= 22);
        QCOMPARE(scene.redirect().host(), u"127.0.0.1"_s);
        QCOMPARE(scene.redirect().path(), u"/signed-in"_s);
        // It may be copied and pasted: nothing in it is secret.
        const auto items = QUrlQuery(scene.opened).queryItems();
        QSet<QString> names;
        for (const auto &[name, value] : items)
            names.insert(name);
        QCOMPARE(names,
            (QSet<QString>{u"response_type"_s, u"client_id"_s, u"redirect_uri"_s, u"code_challenge"_s,
                u"code_challenge_method"_s, u"state"_s, u"login_hint"_s}));

        const QByteArray page = scene.visit("/signed-in?" + scene.rightQuery());
        QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(page.contains("You can close this window and return to Gatehouse."));
        QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"));

        const Result<SignIn> signIn = QCoro::waitFor(task);
        QVERIFY(signIn.has_value());
        QCOMPARE(signIn->tokens.refresh, "refresh1");
        QCOMPARE(signIn->person.email, u"ada@example.org"_s);

        QCOMPARE(scene.transport.requests.size(), 1);
        const HttpRequest &request = scene.transport.requests.constFirst();
        QCOMPARE(request.url, QUrl(issuer + u"/v1/token"_s));
        QCOMPARE(request.contentType, "application/x-www-form-urlencoded");
        const QUrlQuery form(QString::fromUtf8(request.body));
        QCOMPARE(form.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
        QCOMPARE(form.queryItemValue(u"code"_s), u"c1"_s);
        QCOMPARE(form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), scene.parameter(u"redirect_uri"_s));
        const QByteArray verifier = form.queryItemValue(u"code_verifier"_s).toUtf8();
        QVERIFY(verifier.size() >= 43 && verifier.size() <= 128);
        QVERIFY(!scene.opened.toEncoded().contains(verifier));
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(scene.parameter(u"code_challenge"_s).toUtf8(), challenge);
    }

    void secretsAreNewEachTime()
    {
        QSet<QString> seen;
        for (int attempt = 0; attempt < 5; ++attempt) {
            Scene scene;
            const auto cancellation = std::make_shared<Cancellation>();
            auto task = scene.start(cancellation);
            seen.insert(scene.parameter(u"state"_s));
            seen.insert(scene.parameter(u"code_challenge"_s));
            cancellation->cancel();
            QCOMPARE(QCoro::waitFor(task).error().code, Error::Code::Cancelled);
        }
        QCOMPARE(seen.size(), 10);
    }

    void turnsStrangersAway()
    {
        Scene scene;
        auto task = scene.start();
        const QByteArray right = "/signed-in?" + scene.rightQuery();
        QVERIFY(scene.visit("/favicon.ico").startsWith("HTTP/1.1 404 "));
        QVERIFY(scene.visit("/signed-in/x?" + scene.rightQuery()).startsWith("HTTP/1.1 404 "));
        QVERIFY(scene.visit("/signed-in").startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.visit("/signed-in?code=c1&state=wrong&iss=" + issuer.toUtf8()).startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.visit(right + "&state=again").startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.visit(right, "attacker.example").startsWith("HTTP/1.1 400 "));
        QVERIFY(
            scene.visit(right, "localhost:" + QByteArray::number(scene.redirect().port())).startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.visit(right, {}, "POST").startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.visit("/" + QByteArray(20'000, 'x')).startsWith("HTTP/1.1 400 "));
        QVERIFY(scene.transport.requests.isEmpty());
        // None of them ended the attempt.
        QVERIFY(scene.visit(right).startsWith("HTTP/1.1 200 "));
        QVERIFY(QCoro::waitFor(task).has_value());
    }

    void secondRequestFindsTheDoorShut()
    {
        Scene scene;
        scene.transport.holds = true;
        auto task = scene.start();
        const QByteArray right = "/signed-in?" + scene.rightQuery();
        QVERIFY(scene.visit(right).startsWith("HTTP/1.1 200 "));
        QCOMPARE(scene.visit(right), QByteArray());
        scene.transport.release();
        QVERIFY(QCoro::waitFor(task).has_value());
        QCOMPARE(scene.transport.requests.size(), 1);
    }

    void refusesAnotherPortalsAnswer()
    {
        Scene scene;
        auto task = scene.start();
        QVERIFY(scene
                .visit(
                    "/signed-in?code=c1&state=" + scene.parameter(u"state"_s).toUtf8() + "&iss=https://other.example")
                .contains("You were not signed in"));
        QCOMPARE(QCoro::waitFor(task).error().code, Error::Code::OutsideContract);
        QVERIFY(scene.transport.requests.isEmpty());
    }

    void tellsARefusal()
    {
        Scene scene;
        auto task = scene.start();
        const QByteArray query = scene.rightQuery().replace("code=c1", "error=access_denied");
        QVERIFY(scene.visit("/signed-in?" + query).contains("You were not signed in"));
        const auto signIn = QCoro::waitFor(task);
        QCOMPARE(signIn.error().code, Error::Code::Refused);
        QCOMPARE(signIn.error().problem, u"access_denied"_s);
    }

    void nobodyComesBack()
    {
        Scene scene;
        scene.patience = 50ms;
        auto task = scene.start();
        QCOMPARE(QCoro::waitFor(task).error().code, Error::Code::TimedOut);
        QCOMPARE(scene.visit("/signed-in?" + scene.rightQuery()), QByteArray());
    }

    void cancelDuringTheExchange()
    {
        Scene scene;
        scene.transport.holds = true;
        const auto cancellation = std::make_shared<Cancellation>();
        auto task = scene.start(cancellation);
        QVERIFY(scene.visit("/signed-in?" + scene.rightQuery()).startsWith("HTTP/1.1 200 "));
        QTRY_COMPARE(scene.transport.requests.size(), 1);
        cancellation->cancel();
        QCOMPARE(QCoro::waitFor(task).error().code, Error::Code::Cancelled);
    }

    void opensNothingButWebAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("plain http") << u"http://portal.example/authorize"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s;
    }

    void opensNothingButWebAddresses()
    {
        QFETCH(const QString, address);
        Scene scene;
        bool isOpened = false;
        const BrowserSignIn::ShowPage show = [&isOpened](const QUrl &) {
            isOpened = true;
        };
        const BrowserSignIn signIn({scene.transport, scene.randomness, scene.clock, 1s});
        const SignInPlace place{QUrl(address), QUrl(issuer + u"/v1/token"_s), issuer};
        QCOMPARE(QCoro::waitFor(signIn.signIn(place, {}, show, {})).error().code, Error::Code::BadInput);
        QVERIFY(!isOpened);
    }
};

QTEST_GUILESS_MAIN(BrowserSignInTest)

#include "browser_sign_in_test.moc"
