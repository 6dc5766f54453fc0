// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sign_in_request.h"
#include "tests/portal/stage/stage.h"

#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString email = u"olive@example.org"_s;
const QString password = u"kettle orbit violin marble"_s;
} // namespace

class SignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theWholeWay();
    void redirects_data();
    void redirects();
    void badRequestsAreToldOnAPage_data();
    void badRequestsAreToldOnAPage();
    void theHintIsEscaped();
    void aChangedRequestIsRefused();
    void anOldPageIsRefused();
    void nothingTellsWhoHasASignIn();
    void guessingSlowsDown();
    void theHundredAndFirstGuessIsNotLookedAt();
    void theOwnerGetsInFromElsewhere();
    void anOwnAccountBuysNoGuesses();
    void aWrongVerifierSpendsTheCode();
    void theCodeIsBoundToItsRedirect();
    void theCodeDiesAfterAMinute();
    void aCodeShownTwiceEndsWhatItOpened();
    void formErrorsAreOfTheStandard();

private:
    std::unique_ptr<Stage> m_stage;
};

void SignInTest::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(!m_stage->person(email, u"Olive Owner"_s, password).isEmpty());
}

void SignInTest::theWholeWay()
{
    const Response form = m_stage->get(u"/authorize"_s, Stage::authorizeQuery());
    QCOMPARE(form.status, 200);
    QVERIFY(form.contentType.startsWith("text/html"));
    QVERIFY(!form.body.contains("<script"));
    QVERIFY(!form.body.contains("style="));
    const Response back = m_stage->signIn(u"OLIVE@Example.ORG"_s, password);
    QCOMPARE(back.status, 303);
    const QUrl location(QString::fromLatin1(headerOf(back, "Location")), QUrl::StrictMode);
    QVERIFY(location.isValid());
    QCOMPARE(location.toString(QUrl::RemoveQuery), u"http://127.0.0.1:4711/back"_s);
    const QUrlQuery query(location);
    QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), Stage::authorizeQuery().value(u"state"_s));
    QCOMPARE(query.queryItemValue(u"iss"_s, QUrl::FullyDecoded), u"https://portal.example.org"_s);

    const Response answer = m_stage->exchange(Stage::codeOf(back));
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "Cache-Control"), "no-store");
    const QJsonObject tokens = jsonOf(answer);
    QCOMPARE(tokens.value("token_type"_L1), u"Bearer"_s);
    QCOMPARE(tokens.value("expires_in"_L1), 900);
    const QByteArray access = tokens.value("access_token"_L1).toString().toLatin1();
    QVERIFY(access.startsWith("gh_a_"));
    const Response me = m_stage->withToken(Verb::Get, u"/v1/me"_s, access);
    QCOMPARE(me.status, 200);
    QCOMPARE(jsonOf(me), tokens.value("identity"_L1).toObject());
    QCOMPARE(jsonOf(me).value("email"_L1), email);
}

void SignInTest::redirects_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("good");
    for (const auto &uri : {u"http://127.0.0.1:1/"_s, u"http://127.0.0.1:65535/back"_s, u"http://127.0.0.1:4711/a/b"_s})
        QTest::newRow(qPrintable(uri)) << uri << true;
    for (const auto &uri : {u""_s, u"http://127.0.0.1/back"_s, u"http://127.0.0.1:0/"_s, u"http://127.0.0.1:65536/"_s,
             u"http://127.0.0.1:4711"_s, u"https://127.0.0.1:4711/"_s, u"http://localhost:4711/"_s,
             u"http://127.0.0.1.example.org:4711/"_s, u"http://127.0.0.1:4711@example.org/"_s,
             u"http://user@127.0.0.1:4711/"_s, u"http://127.0.0.1:4711/?a=b"_s, u"http://127.0.0.1:4711/#f"_s,
             u"http://127.0.0.1:4711/\r\nX: y"_s, u"http://127.0.0.1:4711/\\example.org"_s, u"http://127.1:4711/"_s,
             u"http://[::1]:4711/"_s, u"http://0x7f000001:4711/"_s, u"http://2130706433:4711/"_s,
             u"http://127.0.0.2:4711/"_s, u"http://[::ffff:127.0.0.1]:4711/"_s, u"http://[::1%25lo]:4711/"_s,
             u"HTTP://127.0.0.1:4711/"_s, u" http://127.0.0.1:4711/"_s, u"http://127.0.0.1:4711/ "_s,
             u"http://127.0.0.1:04711/"_s, u"http://127.0.0.1:4711//example.org/\n"_s, u"javascript:alert(1)"_s,
             u"gatehouse://back"_s, u"http://example.org:4711/"_s, u"http://127.0.0.1:4711/%0d%0a"_s,
             u"http://१२७.0.0.1:4711/"_s, u"http://127.0.0.1:٤٧١١/"_s})
        QTest::newRow(qPrintable(uri.simplified() + u"."_s)) << uri << false;
    QTest::newRow("very long") << u"http://127.0.0.1:4711/"_s + QString(300, u'a') << false;
}

void SignInTest::redirects()
{
    QFETCH(QString, uri);
    QFETCH(bool, good);
    QCOMPARE(isLoopbackRedirect(uri), good);
    auto query = Stage::authorizeQuery();
    query.insert(u"redirect_uri"_s, uri);
    const Response response = m_stage->get(u"/authorize"_s, query);
    QCOMPARE(response.status, good ? 200 : 400);
    QVERIFY(headerOf(response, "Location").isEmpty());
}

void SignInTest::badRequestsAreToldOnAPage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("short challenge") << u"code_challenge"_s << u"abc"_s;
    QTest::newRow("plain") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("no method") << u"code_challenge_method"_s << QString();
    QTest::newRow("token") << u"response_type"_s << u"token"_s;
    QTest::newRow("other client") << u"client_id"_s << u"else"_s;
    QTest::newRow("no state") << u"state"_s << QString();
    QTest::newRow("short state") << u"state"_s << u"012345678901234"_s;
    QTest::newRow("state with line") << u"state"_s << u"0123456789abcdef\r\nx"_s;
}

void SignInTest::badRequestsAreToldOnAPage()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    auto query = Stage::authorizeQuery();
    query.insert(name, value);
    const Response response = m_stage->get(u"/authorize"_s, query);
    QCOMPARE(response.status, 400);
    QVERIFY(response.contentType.startsWith("text/html"));
    QVERIFY(headerOf(response, "Location").isEmpty());
    QVERIFY(response.body.contains(name.toUtf8()));
}

void SignInTest::theHintIsEscaped()
{
    auto query = Stage::authorizeQuery();
    query.insert(u"login_hint"_s, u"\"><script>alert('x')</script>&amp;"_s);
    const Response response = m_stage->get(u"/authorize"_s, query);
    QVERIFY(!response.body.contains("<script"));
    QVERIFY(response.body.contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;\""));
}

void SignInTest::aChangedRequestIsRefused()
{
    const QString seal = fieldOf(m_stage->get(u"/authorize"_s, Stage::authorizeQuery()), "request");
    for (qsizetype at = 0; at < seal.size(); at += 7) {
        QString changed = seal;
        changed[at] = changed[at] == u'A' ? u'B' : u'A';
        const Response response =
            m_stage->post(u"/authorize"_s, {{u"request"_s, changed}, {u"email"_s, email}, {u"password"_s, password}});
        QCOMPARE(response.status, 400);
        QVERIFY(headerOf(response, "Location").isEmpty());
    }
}

void SignInTest::anOldPageIsRefused()
{
    const QString seal = fieldOf(m_stage->get(u"/authorize"_s, Stage::authorizeQuery()), "request");
    m_stage->clock.pass(31min);
    const Response response =
        m_stage->post(u"/authorize"_s, {{u"request"_s, seal}, {u"email"_s, email}, {u"password"_s, password}});
    QCOMPARE(response.status, 400);
}

void SignInTest::nothingTellsWhoHasASignIn()
{
    const QString disabled = m_stage->person(u"dora@example.org"_s, u"Dora"_s, password);
    m_stage->change("UPDATE identities SET disabled = 1 WHERE id = ?", {disabled});
    m_stage->person(u"nopw@example.org"_s, u"None"_s, password);
    m_stage->change("UPDATE identities SET password_hash = NULL WHERE email = 'nopw@example.org'");
    const auto shape = [&](const QString &who, const QString &word) {
        Response response = m_stage->signIn(who, word);
        response.body.replace(who.toUtf8(), "WHO");
        response.body.replace(fieldOf(response, "request").toUtf8(), "REQUEST");
        return response;
    };
    const Response wrong = shape(email, u"not the right one"_s);
    QCOMPARE(wrong.status, 401);
    for (const auto &[who, word] : {std::pair{u"nobody@example.org"_s, password}, {u"dora@example.org"_s, password},
             {u"nopw@example.org"_s, password}, {email, QString(5000, u'x')}}) {
        const Response other = shape(who, word);
        QCOMPARE(other.status, wrong.status);
        QCOMPARE(other.body, wrong.body);
        QCOMPARE(other.headers, wrong.headers);
    }
}

void SignInTest::guessingSlowsDown()
{
    for (const QString &who : {email, u"nobody@example.org"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_stage->signIn(who, u"wrong"_s).status, 401);
        const Response paused = m_stage->signIn(who, password);
        QCOMPARE(paused.status, 429);
        QCOMPARE(headerOf(paused, "Retry-After"), "1");
        QVERIFY(paused.body.contains("1 second"));
        m_stage->clock.pass(1s);
        QCOMPARE(m_stage->signIn(who, u"wrong"_s).status, 401);
        QCOMPARE(headerOf(m_stage->signIn(who, password), "Retry-After"), "2");
        m_stage->clock.pass(2s);
    }
    QCOMPARE(m_stage->signIn(email, password).status, 303);
    QCOMPARE(m_stage->signIn(email, u"wrong"_s).status, 401); // anew: free tries again
    QCOMPARE(m_stage->signIn(email, password).status, 303);
}

void SignInTest::theHundredAndFirstGuessIsNotLookedAt()
{
    for (int i = 0; i < 100; ++i)
        (void)m_stage->signIn(email, u"wrong"_s);
    QCOMPARE(m_stage->signIn(email, password).status, 429);
    // No lock for good: the pause has an end, and guesses during it made it no longer.
    m_stage->clock.pass(1s);
    QCOMPARE(m_stage->signIn(email, password).status, 303);
}

void SignInTest::theOwnerGetsInFromElsewhere()
{
    for (int i = 0; i < 200; ++i) {
        m_stage->source = "198.51.100." + QByteArray::number(i % 100);
        (void)m_stage->signIn(email, u"wrong"_s);
        m_stage->clock.pass(500ms);
    }
    m_stage->source = "203.0.113.9";
    m_stage->clock.pass(60s);
    QCOMPARE(m_stage->signIn(email, password).status, 303);
}

void SignInTest::anOwnAccountBuysNoGuesses()
{
    m_stage->person(u"mallory@example.org"_s, u"Mallory"_s, password);
    int lookedAt = 0;
    for (int i = 0; i < 120; ++i) {
        const QString victim = u"victim%1@example.org"_s.arg(i);
        lookedAt += m_stage->signIn(victim, u"wrong"_s).status == 401 ? 1 : 0;
        (void)m_stage->signIn(u"mallory@example.org"_s, password);
    }
    QVERIFY2(lookedAt <= 51, qPrintable(QString::number(lookedAt)));
}

void SignInTest::aWrongVerifierSpendsTheCode()
{
    const QString code = Stage::codeOf(m_stage->signIn(email, password));
    const Response wrong = m_stage->exchange(code, QByteArray(50, 'v'));
    QCOMPARE(wrong.status, 400);
    QCOMPARE(jsonOf(wrong).value("error"_L1), u"invalid_grant"_s);
    QCOMPARE(m_stage->exchange(code).status, 400);
}

void SignInTest::theCodeIsBoundToItsRedirect()
{
    const QString code = Stage::codeOf(m_stage->signIn(email, password));
    const Response other = m_stage->post(u"/v1/token"_s,
        {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"client_id"_s, u"gatehouse"_s},
            {u"redirect_uri"_s, u"http://127.0.0.1:4712/back"_s},
            {u"code_verifier"_s, QString::fromLatin1(Stage::verifier())}});
    QCOMPARE(jsonOf(other).value("error"_L1), u"invalid_grant"_s);
}

void SignInTest::theCodeDiesAfterAMinute()
{
    QString code = Stage::codeOf(m_stage->signIn(email, password));
    m_stage->clock.pass(59999ms);
    QCOMPARE(m_stage->exchange(code).status, 200);
    code = Stage::codeOf(m_stage->signIn(email, password));
    m_stage->clock.pass(60s);
    QCOMPARE(m_stage->exchange(code).status, 400);
}

void SignInTest::aCodeShownTwiceEndsWhatItOpened()
{
    const QString code = Stage::codeOf(m_stage->signIn(email, password));
    const QJsonObject tokens = jsonOf(m_stage->exchange(code));
    const QByteArray access = tokens.value("access_token"_L1).toString().toLatin1();
    QCOMPARE(m_stage->withToken(Verb::Get, u"/v1/me"_s, access).status, 200);
    QCOMPARE(m_stage->exchange(code).status, 400);
    QCOMPARE(m_stage->withToken(Verb::Get, u"/v1/me"_s, access).status, 401);
    const QByteArray refresh = tokens.value("refresh_token"_L1).toString().toLatin1();
    QCOMPARE(m_stage->refresh(refresh, "\"k\"").status, 400);
}

void SignInTest::formErrorsAreOfTheStandard()
{
    const auto error = [&](const QList<std::pair<QString, QString>> &form) {
        const Response response = m_stage->post(u"/v1/token"_s, form);
        return response.status == 400 ? jsonOf(response).value("error"_L1).toString() : QString();
    };
    QCOMPARE(error({{u"x"_s, u"y"_s}}), u"invalid_request"_s);
    QCOMPARE(error({{u"grant_type"_s, u"password"_s}}), u"unsupported_grant_type"_s);
    QCOMPARE(error({{u"grant_type"_s, u"authorization_code"_s}}), u"invalid_request"_s);
    QCOMPARE(error({{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, u"x"_s}}), u"invalid_request"_s);
    QCOMPARE(
        error({{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s}, {u"sign_in_code"_s, u"x"_s}}), u"invalid_grant"_s);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
