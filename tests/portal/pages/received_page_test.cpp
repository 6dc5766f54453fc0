// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/page_session.h"
#include "tests/portal/stage/stage.h"

#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString gina = u"gina@example.org"_s;
const QString password = u"kettle orbit violin marble"_s;
const QString everything = uR"({"all":true,"permissions":[]})"_s;
} // namespace

/// "The user will also see the invitation in their Client Area and must press the «Accept Invitation» button."
/// (page 002; R40, R41)
class ReceivedPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nobodyIsAskedToSignIn();
    void aWrongPasswordTellsNothing();
    void theListSaysWhoWhatUntilWhen();
    void acceptingAndDeclining();
    void anAnswerNeedsItsPage();
    void aChangedInvitationIsNotAccepted();
    void somebodyElsesIsNotThere();
    void anUnprovenAddressSeesNothing();
    void whereALinkIsNeededItCanOnlyBeDeclined();
    void signingOutAndEverythingThatEndsSessions();
    void formsFromElsewhereSignNobodyIn();
    void itEndsByItself();

private:
    Response trySignIn(const QString &email, const QString &secret, const QHash<QByteArray, QByteArray> &headers = {})
    {
        return m_stage->post(u"/invitations/sign-in"_s, {{u"email"_s, email}, {u"password"_s, secret}}, headers);
    }
    QByteArray signedIn() { return headerOf(trySignIn(gina, password), "Set-Cookie").split(';').first(); }
    Response list(const QByteArray &cookie) { return m_stage->get(u"/invitations"_s, cookie); }
    Response answer(const QByteArray &cookie, const Response &shown, const QString &wish)
    {
        return m_stage->post(u"/invitations"_s,
            {{u"form"_s, fieldOf(shown, "form")}, {u"invitation"_s, fieldOf(shown, "invitation")},
                {u"version"_s, fieldOf(shown, "version")}, {u"answer"_s, wish}},
            {{"cookie", cookie}});
    }
    int members() { return m_stage->value("SELECT count(*) FROM members WHERE removed_at IS NULL").toInt(); }

    std::unique_ptr<Stage> m_stage;
    QString m_olive;
    QString m_account;
    QString m_gina;
};

void ReceivedPageTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_olive = m_stage->person(u"olive@example.org"_s, u"Olive Owner"_s, password);
    m_account = m_stage->account(u"Brightwater Ltd"_s, m_olive);
    m_gina = m_stage->person(gina, u"Gina Guest"_s, password);
    (void)m_stage->invite(m_account, m_olive, gina, everything);
}

void ReceivedPageTest::nobodyIsAskedToSignIn()
{
    const Response shown = list({});
    QCOMPARE(shown.status, 200);
    QVERIFY(shown.body.contains("action=\"/invitations/sign-in\""));
    QVERIFY(!shown.body.contains("Brightwater"));
    QVERIFY(list("gatehouse_pages=gh_p_nonsense").body.contains("/invitations/sign-in"));
    // Whoever knows no more than the portal's address is led here.
    QCOMPARE(m_stage->get(u"//"_s).status, 404);
    const Response front = m_stage->get(u"/"_s);
    QCOMPARE(front.status, 303);
    QCOMPARE(headerOf(front, "Location"), "/invitations");
}

void ReceivedPageTest::aWrongPasswordTellsNothing()
{
    QByteArray wrong = trySignIn(gina, u"wrong"_s).body;
    const Response unknown = trySignIn(u"nobody@example.org"_s, u"wrong"_s);
    QCOMPARE(unknown.status, 401);
    wrong.replace(gina.toUtf8(), "X");
    QCOMPARE(QByteArray(unknown.body).replace("nobody@example.org", "X"), wrong);
    QVERIFY(headerOf(unknown, "Set-Cookie").isEmpty());
    for (int i = 0; i < 4; ++i)
        (void)trySignIn(gina, u"wrong"_s);
    QCOMPARE(trySignIn(gina, password).status, 429); // counted like any other sign-in (R17)
}

void ReceivedPageTest::theListSaysWhoWhatUntilWhen()
{
    const Response set = trySignIn(gina, password);
    QCOMPARE(set.status, 303);
    QCOMPARE(headerOf(set, "Location"), "/invitations");
    for (const char *part : {"gatehouse_pages=gh_p_", "HttpOnly", "SameSite=Lax", "Secure", "Path=/invitations;"})
        QVERIFY2(headerOf(set, "Set-Cookie").contains(part), part);
    const Response shown = list(signedIn());
    for (const char *part : {"Received Invitations", "Brightwater Ltd", "Olive Owner invites you", "gina@example.org",
             "All Permissions", "Accept Invitation", "Decline Invitation", "16 January 2027, 08:00 UTC"})
        QVERIFY2(shown.body.contains(part), part);
    QVERIFY(!shown.body.contains("<script"));
    QVERIFY(!shown.body.contains("style="));
    const QByteArray token = headerOf(set, "Set-Cookie");
    QVERIFY(!m_stage->storedBytes().contains(token.mid(token.indexOf('=') + 6, 30)));
}

void ReceivedPageTest::acceptingAndDeclining()
{
    const QString second = m_stage->account(u"Stone & Sons"_s, m_olive);
    (void)m_stage->invite(
        second, m_olive, gina, everything, [](InvitationRow &row) { row.expiresAt += std::chrono::hours{48}; });
    const QByteArray cookie = signedIn();
    const Response accepted = answer(cookie, list(cookie), u"accept"_s);
    QCOMPARE(accepted.status, 200);
    QVERIFY(accepted.body.contains("You now have access to Brightwater Ltd"));
    QVERIFY(accepted.body.contains("href=\"/invitations\""));
    QCOMPARE(members(), 3);
    const Response rest = list(cookie);
    QVERIFY(!rest.body.contains("Brightwater"));
    QVERIFY(rest.body.contains("Stone &amp; Sons"));
    QCOMPARE(answer(cookie, rest, u"decline"_s).status, 200);
    QCOMPARE(
        m_stage->value("SELECT resolution FROM invitations WHERE account_id = ?", {second}).toString(), u"declined"_s);
    QVERIFY(list(cookie).body.contains("There is no open invitation to gina@example.org"));
    QCOMPARE(answer(cookie, rest, u"accept"_s).status, 410);
    QCOMPARE(members(), 3);
}

void ReceivedPageTest::anAnswerNeedsItsPage()
{
    const QByteArray cookie = signedIn();
    const Response shown = list(cookie);
    const QString invitation = fieldOf(shown, "invitation");
    const auto post = [&](const QByteArray &with, const QString &mark, const QString &version) {
        return m_stage->post(u"/invitations"_s,
            {{u"form"_s, mark}, {u"invitation"_s, invitation}, {u"version"_s, version}, {u"answer"_s, u"accept"_s}},
            {{"cookie", with}});
    };
    const QString mark = fieldOf(shown, "form");
    QCOMPARE(post({}, mark, u"1"_s).status, 401); // no cookie
    QCOMPARE(post(cookie, {}, u"1"_s).status, 401); // a form made elsewhere knows no mark
    QCOMPARE(post(cookie, mark, u"2"_s).status, 401); // nor may it be for another version
    QCOMPARE(post(signedIn(), mark, u"1"_s).status, 401); // nor from another browser
    QCOMPARE(answer(cookie, shown, u"perhaps"_s).status, 400);
    QCOMPARE(members(), 1);
    QCOMPARE(post(cookie, mark, u"1"_s).status, 200);
}

void ReceivedPageTest::aChangedInvitationIsNotAccepted()
{
    const QByteArray cookie = signedIn();
    const Response shown = list(cookie);
    m_stage->change(
        "UPDATE invitations SET version = version + 1, grant_json = ?", {uR"({"all":false,"permissions":[]})"_s});
    QCOMPARE(answer(cookie, shown, u"accept"_s).status, 409);
    QCOMPARE(members(), 1);
    m_stage->change("UPDATE invitations SET resolution = 'revoked'");
    const Response gone = answer(cookie, shown, u"accept"_s);
    QCOMPARE(gone.status, 410);
    QVERIFY(gone.body.contains("withdrawn"));
}

void ReceivedPageTest::somebodyElsesIsNotThere()
{
    (void)m_stage->person(u"eve@example.org"_s, u"Eve"_s, password);
    const QByteArray eve = headerOf(trySignIn(u"eve@example.org"_s, password), "Set-Cookie").split(';').first();
    QVERIFY(list(eve).body.contains("There is no open invitation to eve@example.org"));
    QCOMPARE(answer(eve, list(signedIn()), u"accept"_s).status, 401);
    QCOMPARE(members(), 1);
}

void ReceivedPageTest::anUnprovenAddressSeesNothing()
{
    m_stage->change("UPDATE identities SET email_verified = 0 WHERE id = ?", {m_gina});
    const Response shown = list(signedIn());
    QCOMPARE(shown.status, 200);
    QVERIFY(!shown.body.contains("Brightwater"));
    QVERIFY(shown.body.contains("Nobody has proven yet"));
}

void ReceivedPageTest::whereALinkIsNeededItCanOnlyBeDeclined()
{
    m_stage->profile.invitations.acceptInside = false;
    const QByteArray cookie = signedIn();
    const Response shown = list(cookie);
    QVERIFY(!shown.body.contains("value=\"accept\""));
    QVERIFY(shown.body.contains("by the link in its mail"));
    QCOMPARE(answer(cookie, shown, u"accept"_s).status, 403);
    QCOMPARE(members(), 1);
    QCOMPARE(answer(cookie, shown, u"decline"_s).status, 200);
}

void ReceivedPageTest::signingOutAndEverythingThatEndsSessions()
{
    const QByteArray cookie = signedIn();
    const QByteArray body = list(cookie).body;
    const QByteArray marker = "action=\"/invitations/sign-out\">\n<input type=\"hidden\" name=\"form\" value=\"";
    const qsizetype at = body.indexOf(marker);
    QVERIFY(at > 0);
    const qsizetype from = at + marker.size();
    const QString mark = QString::fromLatin1(body.mid(from, body.indexOf('"', from) - from));
    (void)m_stage->post(u"/invitations/sign-out"_s, {}, {{"cookie", cookie}});
    QVERIFY(list(cookie).body.contains("Brightwater")); // not by a form from elsewhere
    const Response out = m_stage->post(u"/invitations/sign-out"_s, {{u"form"_s, mark}}, {{"cookie", cookie}});
    QCOMPARE(out.status, 200);
    QVERIFY(headerOf(out, "Set-Cookie").contains("Max-Age=0"));
    QVERIFY(!list(cookie).body.contains("Brightwater"));

    const QByteArray again = signedIn();
    const QByteArray access = m_stage->tokens(gina, password)[u"access_token"_s].toString().toLatin1();
    QCOMPARE(m_stage->withToken(Verb::Post, u"/v1/sign-out"_s, access, R"({"everywhere":true})").status, 200);
    QVERIFY(!list(again).body.contains("Brightwater"));
}

void ReceivedPageTest::formsFromElsewhereSignNobodyIn()
{
    for (const char *site : {"cross-site", "same-site"}) {
        const Response refused = trySignIn(gina, password, {{"sec-fetch-site", site}});
        QCOMPARE(refused.status, 403);
        QVERIFY(headerOf(refused, "Set-Cookie").isEmpty());
    }
    QCOMPARE(trySignIn(gina, password, {{"sec-fetch-site", "same-origin"}}).status, 303);
}

void ReceivedPageTest::itEndsByItself()
{
    const QByteArray cookie = signedIn();
    m_stage->clock.pass(pageSessionLifetime - 1ms);
    QVERIFY(list(cookie).body.contains("Brightwater"));
    m_stage->clock.pass(1ms);
    QVERIFY(!list(cookie).body.contains("Brightwater"));
    m_stage->change("UPDATE identities SET disabled = 1 WHERE id = ?", {m_gina});
    QCOMPARE(trySignIn(gina, password).status, 401);
}

QTEST_GUILESS_MAIN(ReceivedPageTest)
#include "received_page_test.moc"
