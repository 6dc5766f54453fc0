// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/service_rate.h"
#include "portal/identity/secrets.h"
#include "portal/identity/service_tokens.h"
#include "portal/identity/session_store.h"
#include "portal/store/service_rows.h"
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// What services learn of tokens and permissions, and what they do not.
class DecisionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void introspectsALivingToken();
    void allDeadTokensLookTheSame();
    void decidesInItsScope();
    void deniesOnTheNextRequest();
    void foreignAndAbsentAccountsAreANo();
    void wrongQuestionsAreNoAnswer();
    void onlyServicesMayAsk();
    void asksAreBounded();
    void tokensAreKeptAsHashes();

private:
    [[nodiscard]] QString path(const QString &rest) const { return u"/v1/accounts/"_s + m_account + rest; }
    IssuedTokens signIn(const QString &who);
    [[nodiscard]] Answer introspect(const QByteArray &token, const QByteArray &service = {}) const
    {
        Request request = m_world->request(
            Verb::Post, QString::fromLatin1(service.isEmpty() ? m_service : service), u"/v1/introspect"_s);
        request.headers.insert("content-type", "application/x-www-form-urlencoded");
        request.body = "token=" + token.toPercentEncoding();
        return m_world->exchange(request);
    }
    [[nodiscard]] Answer decide(QJsonObject question) const
    {
        Request request = m_world->request(Verb::Post, QString::fromLatin1(m_service), u"/v1/decide"_s);
        request.headers.insert("content-type", "application/json");
        if (!question.contains("token"_L1)) {
            question.insert(u"token"_s, QString::fromLatin1(m_anna.access));
        }
        if (!question.contains("account"_L1)) {
            question.insert(u"account"_s, m_account);
        }
        request.body = QJsonDocument(question).toJson(QJsonDocument::Compact);
        return m_world->exchange(request);
    }
    [[nodiscard]] bool allows(const QString &permission, const QString &module) const
    {
        const Answer answer = decide({{u"permission"_s, permission}, {u"module"_s, module}});
        return answer.status == 200 && answer.json["active"_L1].toBool() && answer.json["allowed"_L1].toBool();
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_member;
    QByteArray m_service;
    IssuedTokens m_anna;
};

void DecisionTest::init()
{
    m_world = std::make_unique<ApiWorld>(u"customer-portal"_s);
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"access"_s});
    m_anna = signIn(u"id-anna"_s);
    QVERIFY(m_world->inScene({}, [this](Scene &scene) -> Result<void> {
        auto token = addService(scene.transaction, u"panel"_s, scene.now, scene.randomness);
        m_service = token ? *token : QByteArray();
        return token ? Result<void>() : Result<void>(tl::unexpected(token.error()));
    }));
    QVERIFY(m_service.startsWith("gh_s_"));
}

IssuedTokens DecisionTest::signIn(const QString &who)
{
    IssuedTokens tokens;
    const auto done = m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto opened = openSession(scene.transaction, who, scene.now, scene.randomness);
        tokens = opened ? *opened : IssuedTokens();
        return opened ? Result<void>() : Result<void>(tl::unexpected(opened.error()));
    });
    if (!done) {
        qFatal("sign-in: %s", qPrintable(done.error().code));
    }
    return tokens;
}

void DecisionTest::introspectsALivingToken()
{
    const Answer answer = introspect(m_anna.access);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["active"_L1].toBool(), true);
    QCOMPARE(answer.json["sub"_L1].toString(), u"id-anna"_s);
    QCOMPARE(answer.json["username"_L1].toString(), u"anna@example.org"_s);
    QCOMPARE(answer.json["exp"_L1].toInteger() - answer.json["iat"_L1].toInteger(), 900);
    m_world->clock.advance(15min - 1ms);
    QVERIFY(introspect(m_anna.access).json["active"_L1].toBool());
    m_world->clock.advance(1ms);
    QVERIFY(!introspect(m_anna.access).json["active"_L1].toBool());
}

void DecisionTest::allDeadTokensLookTheSame()
{
    const QByteArray dead = R"({"active":false})";
    const IssuedTokens over = signIn(u"id-anna"_s);
    QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto ended = endSession(scene.transaction, over.session, SessionEnd::SignedOut, scene.now);
        return ended ? Result<void>() : Result<void>(tl::unexpected(ended.error()));
    }));
    const QByteArray unknown = writtenToken(TokenKind::Access, QByteArray(32, 'x'));
    for (const QByteArray &token : {over.access, m_anna.refresh, m_service, unknown, QByteArray("nonsense")}) {
        const Answer answer = introspect(token);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, dead);
        const Answer decided = decide({{u"token"_s, QString::fromLatin1(token)}, {u"permission"_s, u"access"_s}});
        QCOMPARE(decided.json, (QJsonObject{{u"active"_s, false}, {u"allowed"_s, false}}));
    }
    QCOMPARE(introspect({}).status, 422);
}

void DecisionTest::decidesInItsScope()
{
    QVERIFY(allows(u"access"_s, u"orders"_s));
    QVERIFY(!allows(u"access"_s, u"pricing"_s)); // closed to the user type
    QVERIFY(!allows(u"change"_s, u"orders"_s));
    const Answer owner = decide({{u"token"_s, QString::fromLatin1(signIn(m_owner).access)},
        {u"permission"_s, u"change"_s}, {u"module"_s, u"pricing"_s}});
    QVERIFY(owner.json["allowed"_L1].toBool());
}

void DecisionTest::deniesOnTheNextRequest()
{
    QVERIFY(allows(u"access"_s, u"orders"_s));
    const QString grant = path(u"/members/%1/grant"_s.arg(m_member));
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {}, {u"access"_s})).status, 200);
    QVERIFY(!allows(u"access"_s, u"orders"_s));
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(2, {u"access"_s}, {})).status, 200);
    QVERIFY(allows(u"access"_s, u"orders"_s));
    const QString one = path(u"/members/"_s + m_member);
    QCOMPARE(m_world->send(Verb::Post, m_owner, one + u"/deactivate"_s, {}, 3).status, 200);
    QVERIFY(!allows(u"access"_s, u"orders"_s));
    QCOMPARE(m_world->send(Verb::Post, m_owner, one + u"/reactivate"_s, {}, 4).status, 200);
    QVERIFY(allows(u"access"_s, u"orders"_s));
    // An end date holds by the portal's clock.
    QJsonObject ending = ApiWorld::delta(5, {}, {});
    ending[u"ends_at"_s] = qint64{(m_world->clock.now() + 1min).time_since_epoch().count()};
    ending[u"base_ends_at"_s] = QJsonValue::Null;
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ending).status, 200);
    m_world->clock.advance(1min - 1ms);
    QVERIFY(allows(u"access"_s, u"orders"_s));
    m_world->clock.advance(1ms);
    QVERIFY(!allows(u"access"_s, u"orders"_s));
}

void DecisionTest::foreignAndAbsentAccountsAreANo()
{
    const QString stranger = m_world->person(u"Sten"_s);
    const QString theirs = m_world->account(u"Theirs"_s, stranger);
    const QJsonObject no{{u"active"_s, true}, {u"allowed"_s, false}};
    for (const QString &account : {theirs, u"nothing"_s}) {
        QCOMPARE(decide({{u"account"_s, account}, {u"permission"_s, u"access"_s}}).json, no);
    }
}

void DecisionTest::wrongQuestionsAreNoAnswer()
{
    QCOMPARE(decide({{u"permission"_s, u"moon"_s}}).code(), u"unknown_permission"_s);
    QCOMPARE(decide({{u"permission"_s, u"access"_s}, {u"module"_s, u"moon"_s}}).code(), u"unknown_module"_s);
    QCOMPARE(decide({{u"permission"_s, u"access"_s}, {u"sub_account"_s, u"moon"_s}}).code(), u"unknown_sub_account"_s);
    QCOMPARE(decide({{u"permission"_s, u"access"_s}, {u"as"_s, u"owner"_s}}).code(), u"invalid_request"_s);
    QCOMPARE(decide({{u"permission"_s, 7}}).code(), u"invalid_request"_s);
}

void DecisionTest::onlyServicesMayAsk()
{
    for (const QByteArray &token : {m_anna.access, QByteArray("id-olga"), QByteArray("gh_s_"), QByteArray("x")}) {
        QCOMPARE(introspect(m_anna.access, token).status, 401);
    }
    QCOMPARE(m_world->get(QString::fromLatin1(m_service), u"/v1/accounts"_s).status, 401);
    QVERIFY(m_world->inScene({}, [](Scene &scene) -> Result<void> {
        auto gone = removeService(scene.transaction, u"panel"_s);
        return gone && *gone ? Result<void>() : Result<void>(refuse(500, u"internal"_s));
    }));
    QCOMPARE(introspect(m_anna.access).status, 401);
}

void DecisionTest::asksAreBounded()
{
    ServiceRate rate({3, 2});
    const Instant now = m_world->clock.now();
    for (int number = 0; number < 3; ++number) {
        QVERIFY(rate.take(u"panel"_s, now));
    }
    const auto refused = rate.take(u"panel"_s, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().status, 429);
    QCOMPARE(refused.error().retryAfter, 1);
    QVERIFY(rate.take(u"another"_s, now));
    QVERIFY(rate.take(u"panel"_s, now + 500ms));
    QVERIFY(!rate.take(u"panel"_s, now + 500ms));
    // The routes have it: the clock stands still, so that nothing refills.
    int status = 200;
    int asked = 0;
    for (; status == 200 && asked < 3'000; ++asked) {
        status = introspect(m_anna.access).status;
    }
    QCOMPARE(status, 429);
    QCOMPARE(asked, 2'001);
}

void DecisionTest::tokensAreKeptAsHashes()
{
    QCOMPARE(m_world->value("SELECT hash FROM services").toByteArray(), secretHash(m_service));
    const auto again = m_world->inScene({}, [](Scene &scene) -> Result<void> {
        auto token = addService(scene.transaction, u"panel"_s, scene.now, scene.randomness);
        return token ? Result<void>() : Result<void>(tl::unexpected(token.error()));
    });
    QVERIFY(!again);
    QVERIFY(again.error().detail.contains(u"panel"_s));
}

QTEST_GUILESS_MAIN(DecisionTest)
#include "decision_test.moc"
