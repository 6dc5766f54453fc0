// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "app/session/token_endpoint.h"
#include "tests/app/session/scripted_transport.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUrl tokenUrl(u"https://portal.example/v1/token"_s);
const QUrl membersUrl(u"https://portal.example/v1/members"_s);
const QUrl signOutUrl(u"https://portal.example/v1/sign-out"_s);
const IdentityId identity{u"i1"_s};

/// Everything a session needs, and the portal's side: only `validToken` opens a resource.
struct Scene {
    ScriptedTransport transport;
    FakeKeyStore keyStore;
    SystemRandomness randomness;
    StandingClock clock;
    QByteArray validToken = "access1";
    int refreshes = 0;
    std::function<Result<HttpReply>()> refreshAnswer;
    std::unique_ptr<Session> session;

    Scene()
    {
        refreshAnswer = [this] {
            validToken = "access" + QByteArray::number(1 + refreshes);
            return Result<HttpReply>(tokenReply(1 + refreshes));
        };
        transport.script = [this](const HttpRequest &request) {
            return answer(request);
        };
        const Session::Parts parts{transport, keyStore, randomness, clock};
        session = std::make_unique<Session>(identity, tokenUrl, parts);
    }

    Result<HttpReply> answer(const HttpRequest &request)
    {
        if (request.url == tokenUrl) {
            ++refreshes;
            return refreshAnswer();
        }
        if (request.url == signOutUrl)
            return replyOf(200, "{\"ended\":1}");
        const auto mine = std::pair<QByteArray, QByteArray>("Authorization", "Bearer " + validToken);
        return request.headers.contains(mine) ? replyOf(200, "{\"ok\":1}") : replyOf(401);
    }

    void signIn() const
    {
        const SessionTokens tokens{"access1", "refresh1", clock.steadyNow + 900s};
        QVERIFY(QCoro::waitFor(session->begin(tokens)).has_value());
    }

    static HttpRequest request()
    {
        HttpRequest result;
        result.verb = "POST";
        result.url = membersUrl;
        result.headers.emplaceBack("Idempotency-Key", "\"k1\"");
        return result;
    }

    [[nodiscard]] QByteArray stored() const { return keyStore.secrets.value(Session::keyStoreEntry(identity)); }
};

QByteArray header(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAndSends()
    {
        Scene scene;
        scene.signIn();
        QCOMPARE(scene.stored(), "refresh1");
        const auto reply = QCoro::waitFor(scene.session->send(Scene::request()));
        QCOMPARE(reply->status, 200);
        QCOMPARE(scene.transport.requests.size(), 1);
        QCOMPARE(scene.session->state(), Identity::State::SignedIn);
        QVERIFY(scene.session->isIdle());
    }

    void refreshesOnceOn401()
    {
        Scene scene;
        scene.signIn();
        scene.validToken = "another";
        const auto reply = QCoro::waitFor(scene.session->send(Scene::request()));
        QCOMPARE(reply->status, 200);
        QCOMPARE(scene.transport.requests.size(), 3);
        QCOMPARE(header(scene.transport.requests.at(0), "Idempotency-Key"), "\"k1\"");
        QCOMPARE(header(scene.transport.requests.at(2), "Idempotency-Key"), "\"k1\"");
        QVERIFY(scene.transport.requests.at(1).urgent);
        QTRY_COMPARE(scene.stored(), "refresh2");
    }

    void oneRefreshForAll()
    {
        Scene scene;
        scene.signIn();
        scene.validToken = "another";
        scene.transport.holds = true;
        std::vector<QCoro::Task<Result<HttpReply>>> tasks;
        tasks.reserve(20);
        for (int index = 0; index < 20; ++index)
            tasks.push_back(scene.session->send(Scene::request()));
        QTRY_COMPARE(scene.transport.requests.size(), 20);
        scene.transport.release();
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task)->status, 200);
        QCOMPARE(scene.refreshes, 1);
        QCOMPARE(scene.transport.requests.size(), 41);
    }

    void neverMoreThanThreeRequests()
    {
        Scene scene;
        scene.signIn();
        scene.refreshAnswer = [] {
            return Result<HttpReply>(tokenReply(7));
        };
        scene.validToken = "none at all";
        const auto reply = QCoro::waitFor(scene.session->send(Scene::request()));
        QCOMPARE(reply.error().code, Error::Code::OutsideContract);
        QCOMPARE(scene.transport.requests.size(), 3);
        QCOMPARE(scene.session->state(), Identity::State::SignedIn);
    }

    void renewsBeforeTheEnd()
    {
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 895s;
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
        QCOMPARE(scene.refreshes, 1);
        QCOMPARE(scene.transport.requests.size(), 2);
    }

    void lostRefreshIsAskedAgainWithTheSameKey()
    {
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 1000s;
        const auto works = scene.refreshAnswer;
        scene.refreshAnswer = [] {
            return Result<HttpReply>(fail(Error::Code::Offline));
        };
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::Offline);
        QCOMPARE(scene.session->state(), Identity::State::SignedIn);
        scene.refreshAnswer = works;
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
        const QByteArray first = header(scene.transport.requests.at(0), "Idempotency-Key");
        QVERIFY(!first.isEmpty());
        QCOMPARE(header(scene.transport.requests.at(1), "Idempotency-Key"), first);
        QCOMPARE(scene.transport.requests.at(0).body, "grant_type=refresh_token&refresh_token=refresh1");
    }

    void passingFailuresKeepTheSession_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("503") << 503 << QByteArray("{}") << Error::Code::PortalBusy;
        QTest::newRow("429") << 429 << QByteArray("{}") << Error::Code::RateLimited;
        QTest::newRow("401") << 401 << QByteArray("{}") << Error::Code::OutsideContract;
        QTest::newRow("404") << 404 << QByteArray("<html>") << Error::Code::OutsideContract;
        QTest::newRow("nonsense") << 200 << QByteArray("{}") << Error::Code::OutsideContract;
        QTest::newRow("invalid_request") << 400 << QByteArray("{\"error\":\"invalid_request\"}")
                                         << Error::Code::Refused;
    }

    void passingFailuresKeepTheSession()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 1000s;
        scene.refreshAnswer = [status, body] {
            return Result<HttpReply>(replyOf(status, body));
        };
        const auto reply = QCoro::waitFor(scene.session->send(Scene::request()));
        QTEST(reply.error().code, "code");
        QCOMPARE(scene.session->state(), Identity::State::SignedIn);
        QCOMPARE(scene.stored(), "refresh1");
    }

    void invalidGrantEndsIt()
    {
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 1000s;
        scene.refreshAnswer = [] {
            return Result<HttpReply>(replyOf(400, "{\"error\":\"invalid_grant\"}"));
        };
        QSignalSpy states(scene.session.get(), &Session::stateChanged);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
        QCOMPARE(scene.session->state(), Identity::State::SignInNeeded);
        QCOMPARE(states.size(), 1);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
        QCOMPARE(scene.transport.requests.size(), 1);
        scene.signIn();
        QCOMPARE(scene.session->state(), Identity::State::SignedIn);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
    }

    void resumesFromTheKeyStore()
    {
        Scene scene;
        scene.keyStore.secrets.insert(Session::keyStoreEntry(identity), "refresh9");
        scene.session->resume(true);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
        QVERIFY(scene.transport.requests.at(0).body.contains("refresh9"));
        QCOMPARE(scene.refreshes, 1);
    }

    void lockedIsNotSignedOut()
    {
        Scene scene;
        scene.keyStore.secrets.insert(Session::keyStoreEntry(identity), "refresh9");
        scene.keyStore.isLocked = true;
        scene.session->resume(true);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::KeyStoreLocked);
        QCOMPARE(scene.session->state(), Identity::State::KeyStoreLocked);
        QVERIFY(scene.transport.requests.isEmpty());
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::KeyStoreLocked);
        QCOMPARE(scene.keyStore.reads, 1); // nobody is asked to unlock it again and again
        scene.keyStore.isLocked = false;
        scene.session->retryKeyStore();
        QTRY_COMPARE(scene.session->state(), Identity::State::SignedIn);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
    }

    void whatIsGoneFromTheKeyStoreIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("deleted") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("no token") << QByteArray("a b\r\nX: y");
    }

    void whatIsGoneFromTheKeyStoreIsSaidSo()
    {
        QFETCH(const QByteArray, kept);
        Scene scene;
        if (!kept.isNull())
            scene.keyStore.secrets.insert(Session::keyStoreEntry(identity), kept);
        scene.session->resume(true);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
        QCOMPARE(scene.session->state(), Identity::State::TokenLost);
        QVERIFY(scene.transport.requests.isEmpty()); // it leaves for no portal
        scene.signIn();
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
    }

    void somebodyElsesTokenIsNotUsed()
    {
        Scene scene;
        scene.keyStore.secrets.insert(Session::keyStoreEntry(identity), "refresh9");
        scene.session->expect(u"p2"_s); // the portal's answer names p1
        scene.session->resume(true);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
        QCOMPARE(scene.session->state(), Identity::State::TokenLost);
        QCOMPARE(scene.transport.requests.size(), 1); // the question alone
        QCOMPARE(scene.stored(), "refresh9"); // nothing of theirs was written
    }

    void nothingStoredMeansSignIn()
    {
        Scene scene;
        scene.session->resume(false);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
        QVERIFY(scene.transport.requests.isEmpty());
    }

    void unsavedTokenIsSavedOnceUnlocked()
    {
        Scene scene;
        scene.keyStore.isLocked = true;
        const SessionTokens tokens{"access1", "refresh1", scene.clock.steadyNow + 900s};
        QCOMPARE(QCoro::waitFor(scene.session->begin(tokens)).error().code, Error::Code::KeyStoreLocked);
        QVERIFY(scene.session->isUnsaved());
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request()))->status, 200);
        scene.keyStore.isLocked = false;
        scene.session->retryKeyStore();
        QTRY_COMPARE(scene.stored(), "refresh1");
        QTRY_VERIFY(!scene.session->isUnsaved());
    }

    void endForgets_data()
    {
        QTest::addColumn<bool>("online");
        QTest::newRow("online") << true;
        QTest::newRow("offline") << false;
    }

    void endForgets()
    {
        QFETCH(const bool, online);
        Scene scene;
        scene.signIn();
        if (!online)
            scene.transport.script = [](const HttpRequest &) {
                return Result<HttpReply>(fail(Error::Code::Offline));
            };
        const Result<void> ended = QCoro::waitFor(scene.session->end(signOutUrl));
        QCOMPARE(ended.has_value(), online);
        QCOMPARE(scene.transport.requests.size(), 1);
        QCOMPARE(scene.transport.requests.at(0).url, signOutUrl);
        QVERIFY(scene.transport.requests.at(0).urgent);
        QVERIFY(scene.stored().isEmpty());
        QCOMPARE(scene.session->state(), Identity::State::SignInNeeded);
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::SignInNeeded);
    }

    void lateRefreshDoesNotReviveASignOut()
    {
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 1000s;
        scene.transport.holds = true;
        auto waiting = scene.session->send(Scene::request());
        QTRY_COMPARE(scene.transport.requests.size(), 1);
        auto ending = scene.session->end(signOutUrl);
        scene.transport.release();
        [[maybe_unused]] const auto ended = QCoro::waitFor(ending);
        [[maybe_unused]] const auto reply = QCoro::waitFor(waiting);
        QTRY_VERIFY(scene.session->isIdle());
        QVERIFY(scene.stored().isEmpty());
        QCOMPARE(scene.session->state(), Identity::State::SignInNeeded);
    }

    void shutdownEndsWhatWaits()
    {
        Scene scene;
        scene.signIn();
        scene.clock.steadyNow += 1000s;
        scene.transport.holds = true;
        auto first = scene.session->send(Scene::request());
        auto second = scene.session->send(Scene::request());
        QVERIFY(!scene.session->isIdle());
        scene.session->shutdown();
        QCOMPARE(QCoro::waitFor(first).error().code, Error::Code::Cancelled);
        QCOMPARE(QCoro::waitFor(second).error().code, Error::Code::Cancelled);
        QTRY_VERIFY(scene.session->isIdle());
        QCOMPARE(QCoro::waitFor(scene.session->send(Scene::request())).error().code, Error::Code::Cancelled);
        QCOMPARE(scene.stored(), "refresh1");
    }

    void callersCancellationIsHeard()
    {
        Scene scene;
        scene.signIn();
        scene.transport.holds = true;
        HttpRequest request = Scene::request();
        request.cancellation = std::make_shared<Cancellation>();
        auto task = scene.session->send(request);
        request.cancellation->cancel();
        QCOMPARE(QCoro::waitFor(task).error().code, Error::Code::Cancelled);
    }

    void tokenAnswersAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        row("no access token", "access_token", "other");
        row("blank in token", "access1", "acc ess");
        row("line break in token", "access1", "a\\r\\nX: y");
        row("other type", "Bearer", "mac");
        row("life as text", "900", "\"900\"");
        row("no life", "900", "0");
        row("endless life", "900", "99999999");
        row("no refresh token", "refresh_token", "other");
        row("nobody", "\"p1\"", "\"\"");
        row("name is no text", "\"Ada\"", "5");
        row("token twice", "{\"access_token\"", "{\"access_token\":\"x\",\"access_token\"");
    }

    void theAccountChosenAtSignInIsRead()
    {
        QByteArray body = tokenReply(1).body;
        QCOMPARE(decodeTokenAnswer(body, 5s)->account, QString());
        const QByteArray plain = body;
        QCOMPARE(
            decodeTokenAnswer(body.replace("{\"access_token\"", "{\"account\":\"a1\",\"access_token\""), 5s)->account,
            u"a1"_s);
        body = plain;
        body.replace("{\"access_token\"", "{\"account\":5,\"access_token\"");
        QCOMPARE(decodeTokenAnswer(body, 5s).error().code, Error::Code::OutsideContract);
    }

    void tokenAnswersAreReadStrictly()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QByteArray body = tokenReply(1).body;
        QVERIFY(decodeTokenAnswer(body, 5s).has_value());
        QCOMPARE(decodeTokenAnswer(body, 5s)->tokens.accessEnds, std::chrono::milliseconds(905s));
        QVERIFY(body.contains(from));
        body.replace(from, to);
        QCOMPARE(decodeTokenAnswer(body, 5s).error().code, Error::Code::OutsideContract);
    }
};

QTEST_GUILESS_MAIN(SessionTest)

#include "session_test.moc"
