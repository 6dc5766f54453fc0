// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/sign_in_code.h"
#include "tests/portal/stage/stage.h"

#include <QJsonObject>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString email = u"olive@example.org"_s;
const QString password = u"kettle orbit violin marble"_s;

QByteArray part(const QJsonObject &tokens, QLatin1StringView name)
{
    return tokens.value(name).toString().toLatin1();
}
QByteArray accessOf(const QJsonObject &tokens)
{
    return part(tokens, "access_token"_L1);
}
QByteArray refreshOf(const QJsonObject &tokens)
{
    return part(tokens, "refresh_token"_L1);
}
} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void accessLivesAQuarterOfAnHour();
    void refreshRotates();
    void aLostReplyIsGivenAgain();
    void aThousandLostRepliesSignNobodyOut();
    void anotherKeyIsReuse();
    void lateRepeatIsReuse();
    void anOlderTokenEndsTheFamily();
    void idleAndTotalLifetimes();
    void signOutIsImmediate();
    void signOutEverywhere();
    void disabledPeopleAreOutAtOnce();
    void brokenTokensAreRefused();
    void noTokenIsAtRest();
    void aSignInCodeIsGoodOnce();
    void theLastSignInIsSeen();

private:
    int me(const QByteArray &access) { return m_stage->withToken(Verb::Get, u"/v1/me"_s, access).status; }
    std::unique_ptr<Stage> m_stage;
    QString m_olive;
};

void SessionTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_olive = m_stage->person(email, u"Olive Owner"_s, password);
}

void SessionTest::accessLivesAQuarterOfAnHour()
{
    const QJsonObject tokens = m_stage->tokens(email, password);
    m_stage->clock.pass(15min - 1ms);
    QCOMPARE(me(accessOf(tokens)), 200);
    m_stage->clock.pass(1ms);
    QCOMPARE(me(accessOf(tokens)), 401);
}

void SessionTest::refreshRotates()
{
    const QJsonObject first = m_stage->tokens(email, password);
    const Response answer = m_stage->refresh(refreshOf(first), "\"1\"");
    QCOMPARE(answer.status, 200);
    const QJsonObject second = jsonOf(answer);
    QVERIFY(accessOf(second) != accessOf(first));
    QVERIFY(refreshOf(second) != refreshOf(first));
    QVERIFY(refreshOf(second).startsWith("gh_r_"));
    QCOMPARE(me(accessOf(second)), 200);
}

void SessionTest::aLostReplyIsGivenAgain()
{
    const QJsonObject first = m_stage->tokens(email, password);
    const Response lost = m_stage->refresh(refreshOf(first), "\"1\"");
    m_stage->clock.pass(60s);
    const Response again = m_stage->refresh(refreshOf(first), "\"1\"");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, lost.body);
    QCOMPARE(me(accessOf(jsonOf(again))), 200);
}

void SessionTest::aThousandLostRepliesSignNobodyOut()
{
    QJsonObject tokens = m_stage->tokens(email, password);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray key = '"' + QByteArray::number(i) + '"';
        const QByteArray refresh = refreshOf(tokens);
        (void)m_stage->refresh(refresh, key);
        tokens = jsonOf(m_stage->refresh(refresh, key));
        if (tokens.value("error"_L1).isString())
            QFAIL("signed out by a lost reply");
    }
    QCOMPARE(me(accessOf(tokens)), 200);
}

void SessionTest::anotherKeyIsReuse()
{
    const QJsonObject first = m_stage->tokens(email, password);
    const QJsonObject second = jsonOf(m_stage->refresh(refreshOf(first), "\"1\""));
    QCOMPARE(m_stage->refresh(refreshOf(first), "\"2\"").status, 400);
    QCOMPARE(me(accessOf(second)), 401);
    QCOMPARE(m_stage->refresh(refreshOf(second), "\"3\"").status, 400);
}

void SessionTest::lateRepeatIsReuse()
{
    const QJsonObject first = m_stage->tokens(email, password);
    const QJsonObject second = jsonOf(m_stage->refresh(refreshOf(first), "\"1\""));
    m_stage->clock.pass(60s + 1ms);
    QCOMPARE(m_stage->refresh(refreshOf(first), "\"1\"").status, 400);
    QCOMPARE(me(accessOf(second)), 401);
}

void SessionTest::anOlderTokenEndsTheFamily()
{
    const QJsonObject first = m_stage->tokens(email, password);
    const QJsonObject other = m_stage->tokens(email, password);
    const QJsonObject second = jsonOf(m_stage->refresh(refreshOf(first), "\"1\""));
    const QJsonObject third = jsonOf(m_stage->refresh(refreshOf(second), "\"2\""));
    QCOMPARE(me(accessOf(third)), 200);
    const Response reuse = m_stage->refresh(refreshOf(first), "\"1\""); // right key, but not the last any more
    QCOMPARE(reuse.status, 400);
    QCOMPARE(jsonOf(reuse).value("error"_L1), u"invalid_grant"_s);
    QCOMPARE(me(accessOf(third)), 401);
    QCOMPARE(me(accessOf(other)), 200); // another device's session is another family
    QCOMPARE(m_stage->value("SELECT ended_because FROM sessions WHERE ended_at IS NOT NULL"), u"token_reused"_s);
}

void SessionTest::idleAndTotalLifetimes()
{
    const QJsonObject idle = m_stage->tokens(email, password);
    m_stage->clock.pass(14 * 24h);
    QCOMPARE(m_stage->refresh(refreshOf(idle), "\"1\"").status, 400);

    QJsonObject tokens = m_stage->tokens(email, password);
    for (int day = 0; day < 29; ++day) {
        m_stage->clock.pass(24h);
        tokens = jsonOf(m_stage->refresh(refreshOf(tokens), "\"d" + QByteArray::number(day) + '"'));
        QVERIFY(!refreshOf(tokens).isEmpty());
    }
    m_stage->clock.pass(24h);
    QCOMPARE(m_stage->refresh(refreshOf(tokens), "\"last\"").status, 400);
}

void SessionTest::signOutIsImmediate()
{
    const QJsonObject here = m_stage->tokens(email, password);
    const QJsonObject there = m_stage->tokens(email, password);
    const Response answer = m_stage->withToken(Verb::Post, u"/v1/sign-out"_s, accessOf(here));
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer).value("ended"_L1), 1);
    QCOMPARE(me(accessOf(here)), 401);
    QCOMPARE(m_stage->refresh(refreshOf(here), "\"1\"").status, 400);
    QCOMPARE(me(accessOf(there)), 200);
}

void SessionTest::signOutEverywhere()
{
    const QJsonObject here = m_stage->tokens(email, password);
    const QJsonObject there = m_stage->tokens(email, password);
    const QString pendingCode = Stage::codeOf(m_stage->signIn(email, password));
    QCOMPARE(m_stage->withToken(Verb::Post, u"/v1/sign-out"_s, accessOf(here), R"({"everywhere":1})").status, 422);
    const Response answer = m_stage->withToken(Verb::Post, u"/v1/sign-out"_s, accessOf(here), R"({"everywhere":true})");
    QCOMPARE(jsonOf(answer).value("ended"_L1), 2);
    QCOMPARE(me(accessOf(there)), 401);
    QCOMPARE(m_stage->exchange(pendingCode).status, 400);
}

void SessionTest::disabledPeopleAreOutAtOnce()
{
    const QJsonObject tokens = m_stage->tokens(email, password);
    m_stage->change("UPDATE identities SET disabled = 1 WHERE id = ?", {m_olive});
    QCOMPARE(me(accessOf(tokens)), 401);
    QCOMPARE(m_stage->refresh(refreshOf(tokens), "\"1\"").status, 400);
}

void SessionTest::brokenTokensAreRefused()
{
    const QJsonObject tokens = m_stage->tokens(email, password);
    const QByteArray access = accessOf(tokens);
    QCOMPARE(access.size(), 54);
    for (qsizetype at = 0; at < access.size(); ++at) {
        QByteArray changed = access;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        QCOMPARE(me(changed), 401);
    }
    QCOMPARE(me(refreshOf(tokens)), 401);
    QCOMPARE(me({}), 401);
}

void SessionTest::noTokenIsAtRest()
{
    const QString code = Stage::codeOf(m_stage->signIn(email, password));
    const QJsonObject first = jsonOf(m_stage->exchange(code));
    const QJsonObject second = jsonOf(m_stage->refresh(refreshOf(first), "\"a-key-to-find\""));
    const QByteArray bytes = m_stage->storedBytes();
    QVERIFY(bytes.contains("olive@example.org")); // it is the right file
    for (const QByteArray &secret : {code.toLatin1(), accessOf(first), refreshOf(first), accessOf(second),
             refreshOf(second), password.toUtf8(), QByteArray("a-key-to-find")}) {
        QVERIFY(secret.size() > 8);
        QVERIFY2(!bytes.contains(secret), secret.constData());
        QVERIFY2(!bytes.contains(secret.mid(5, 20)), secret.constData());
    }
}

void SessionTest::aSignInCodeIsGoodOnce()
{
    SystemRandomness randomness;
    const auto issue = [&] {
        QByteArray code;
        const auto done = m_stage->database().write([&](Transaction &transaction) -> Result<void> {
            code = *issueSignInCode(transaction, m_olive, m_stage->clock.now(), randomness);
            return {};
        });
        return done ? code : QByteArray();
    };
    const auto redeem = [&](const QByteArray &code) {
        return m_stage->post(u"/v1/token"_s,
            {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s}, {u"sign_in_code"_s, QString::fromLatin1(code)}});
    };
    const QByteArray code = issue();
    QVERIFY(!m_stage->storedBytes().contains(code));
    const Response answer = redeem(code);
    QCOMPARE(answer.status, 200);
    QCOMPARE(me(accessOf(jsonOf(answer))), 200);
    QCOMPARE(redeem(code).status, 400);
    const QByteArray late = issue();
    m_stage->clock.pass(2min);
    QCOMPARE(redeem(late).status, 400);
}

void SessionTest::theLastSignInIsSeen()
{
    const QString account = m_stage->account(u"Brightwater"_s, m_olive);
    const qint64 before = m_stage->value("SELECT sequence FROM accounts WHERE id = ?", {account}).toLongLong();
    (void)m_stage->tokens(email, password);
    QVERIFY(m_stage->value("SELECT sequence FROM accounts WHERE id = ?", {account}).toLongLong() > before);
    QCOMPARE(m_stage->value("SELECT last_sign_in FROM members WHERE account_id = ?", {account}).toLongLong(),
        qint64{m_stage->clock.now().time_since_epoch().count()});
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
