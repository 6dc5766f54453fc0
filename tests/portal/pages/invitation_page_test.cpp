// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/stage/stage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString password = u"kettle orbit violin marble"_s;
const QString everything = uR"({"all":true,"permissions":[]})"_s;
const QString guest = u"gina@example.org"_s;
using Form = QList<std::pair<QString, QString>>;
} // namespace

class InvitationPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theLinkMovesIntoACookie();
    void thePageSaysWhoWhatUntilWhen();
    void germanReadersReadGerman();
    void lookingChangesNothing();
    void anExistingSignInAcceptsWithItsPassword();
    void aWrongPasswordConsumesNothing();
    void wrongPasswordsAreSlowedDown();
    void aNewSignInIsMadeForTheInvitedAddress();
    void newPasswordsKeepTheRules();
    void aRefusalPutsTheCursorWhereItGoesOn();
    void aNewSignInNeverReplacesAPassword();
    void aClosedPortalMakesNoSignIns();
    void declining();
    void aLinkIsGoodOnce();
    void expiredTellsWhatToDo();
    void revokedAfterThePageWasShown();
    void changedAfterThePageWasShown();
    void anEarlierIssueIsSuperseded();
    void strangeLinksFindNothing();
    void changedLinksFindNothing();
    void formsNeedTheirCookie();
    void removedInviters();
    void hostileNamesStayText();
    void otherAddressesAreProblemsAsPages();

private:
    [[nodiscard]] QByteArray cookie(const InvitationRow &row) const
    {
        return "a=b; gatehouse_invitation=" + m_stage->linkToken(row);
    }
    Response show(const InvitationRow &row) { return m_stage->get(u"/invitation"_s, cookie(row)); }
    Response answer(const InvitationRow &row, Form form)
    {
        form.append({u"form"_s, fieldOf(show(row), "form")});
        return submit(row, form);
    }
    Response submit(const InvitationRow &row, const Form &form)
    {
        return m_stage->post(u"/invitation"_s, form, {{"cookie", cookie(row)}});
    }
    int members() { return m_stage->value("SELECT count(*) FROM members WHERE removed_at IS NULL").toInt(); }
    QString resolution(const InvitationRow &row)
    {
        return m_stage->value("SELECT resolution FROM invitations WHERE id = ?", {row.id}).toString();
    }

    std::unique_ptr<Stage> m_stage;
    QString m_olive;
    QString m_account;
    InvitationRow m_offer;
};

void InvitationPageTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_olive = m_stage->person(u"olive@example.org"_s, u"Olive Owner"_s, password);
    m_account = m_stage->account(u"Brightwater Ltd"_s, m_olive);
    m_offer = m_stage->invite(m_account, m_olive, guest, everything);
}

void InvitationPageTest::theLinkMovesIntoACookie()
{
    const QByteArray token = m_stage->linkToken(m_offer);
    const Response response = m_stage->get(u"/invitation/"_s + QString::fromLatin1(token));
    QCOMPARE(response.status, 303);
    QCOMPARE(headerOf(response, "Location"), "/invitation");
    const QByteArray set = headerOf(response, "Set-Cookie");
    QVERIFY(set.startsWith(QByteArray("gatehouse_invitation=" + token + ';')));
    for (const char *part : {"HttpOnly", "SameSite=Lax", "Secure", "Path=/invitation", "Max-Age=3600"})
        QVERIFY2(set.contains(part), part);
    m_stage->settings.baseUrl = QUrl(u"http://127.0.0.1:8080"_s);
    QVERIFY(!headerOf(m_stage->get(u"/invitation/"_s + QString::fromLatin1(token)), "Set-Cookie").contains("Secure"));
}

void InvitationPageTest::thePageSaysWhoWhatUntilWhen()
{
    const InvitationRow narrow = m_stage->invite(m_account, m_olive, u"nina@example.org"_s,
        uR"({"all":false,"permissions":["products","emails","from_tomorrow"]})"_s);
    const Response response = show(narrow);
    QCOMPARE(response.status, 200);
    for (const char *part : {"Olive Owner invites you to Brightwater Ltd at Third-party access.", "nina@example.org",
             "16 January 2027, 08:00 UTC", "View Products &amp; Services", "View Emails", "from_tomorrow",
             "Create your sign-in", "Decline Invitation"})
        QVERIFY2(response.body.contains(part), part);
    QVERIFY(!response.body.contains("Modify Account Profile"));
    const Response all = show(m_offer);
    QVERIFY(all.body.contains("All Permissions"));
    QVERIFY(all.body.contains("added to it later"));
    QVERIFY(!all.body.contains(m_stage->linkToken(m_offer)));
    QVERIFY(!all.body.contains("<script"));
    QVERIFY(!all.body.contains("style="));
}

void InvitationPageTest::germanReadersReadGerman()
{
    const Response response = m_stage->get(u"/invitation"_s, cookie(m_offer), u"de"_s);
    QVERIFY(response.body.contains("<html lang=\"de\" dir=\"ltr\">"));
    QVERIFY(response.body.contains("Einladung zu Brightwater Ltd"));
    QVERIFY(response.body.contains("Alle Berechtigungen"));
}

void InvitationPageTest::lookingChangesNothing()
{
    const auto digest = [&] {
        return QCryptographicHash::hash(m_stage->storedBytes(), QCryptographicHash::Sha256);
    };
    const QByteArray before = digest();
    for (int i = 0; i < 20; ++i) {
        (void)m_stage->get(u"/invitation/"_s + QString::fromLatin1(m_stage->linkToken(m_offer)));
        (void)show(m_offer);
        (void)m_stage->get(u"/authorize"_s, Stage::authorizeQuery());
        (void)m_stage->get(u"/invitation"_s);
    }
    QCOMPARE(digest(), before);
    QCOMPARE(answer(m_offer, {{u"answer"_s, u"decline"_s}}).status, 200);
    QVERIFY(digest() != before); // the test can see a change
}

void InvitationPageTest::anExistingSignInAcceptsWithItsPassword()
{
    const QString gina = m_stage->person(guest, u"Gina Guest"_s, password);
    QVERIFY(show(m_offer).body.contains("You have a sign-in here"));
    const Response response = answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, password}});
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("You now have access to Brightwater Ltd"));
    QVERIFY(response.body.contains("Open Gatehouse"));
    QCOMPARE(resolution(m_offer), u"accepted"_s);
    QCOMPARE(m_stage->value("SELECT identity_id FROM members WHERE email = ?", {guest}), gina);
    const QJsonObject tokens = m_stage->tokens(guest, password);
    const Response accounts =
        m_stage->withToken(Verb::Get, u"/v1/accounts"_s, tokens.value("access_token"_L1).toString().toLatin1());
    QCOMPARE(jsonOf(accounts).value("count"_L1), 1);
}

void InvitationPageTest::aWrongPasswordConsumesNothing()
{
    m_stage->person(guest, u"Gina Guest"_s, password);
    const Response response = answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, u"another"_s}});
    QCOMPARE(response.status, 401);
    QVERIFY(response.body.contains("role=\"alert\""));
    QCOMPARE(resolution(m_offer), u"open"_s);
    QCOMPARE(members(), 1);
    QCOMPARE(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, password}}).status, 200);
}

void InvitationPageTest::wrongPasswordsAreSlowedDown()
{
    m_stage->person(guest, u"Gina Guest"_s, password);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, u"another"_s}}).status, 401);
    const Response paused = answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, password}});
    QCOMPARE(paused.status, 429);
    QVERIFY(!headerOf(paused, "Retry-After").isEmpty());
    QCOMPARE(m_stage->signIn(guest, password).status, 429); // one count for both pages
    m_stage->clock.pass(2s);
    QCOMPARE(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, password}}).status, 200);
}

void InvitationPageTest::aNewSignInIsMadeForTheInvitedAddress()
{
    const Response response = answer(m_offer,
        {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina Guest"_s}, {u"new_password"_s, password},
            {u"email"_s, u"mallory@example.org"_s}, {u"role"_s, u"owner"_s}});
    QCOMPARE(response.status, 200);
    QCOMPARE(m_stage->value("SELECT count(*) FROM identities WHERE email = 'mallory@example.org'"), 0);
    QCOMPARE(m_stage->value("SELECT email_verified FROM identities WHERE email = ?", {guest}), 1);
    QVERIFY(m_stage->value("SELECT password_hash FROM identities WHERE email = ?", {guest})
            .toString()
            .startsWith(u"$argon2id$"_s));
    QCOMPARE(m_stage->signIn(guest, password).status, 303);
    QCOMPARE(members(), 2);
}

void InvitationPageTest::newPasswordsKeepTheRules()
{
    const QString name = u"Gina \"<b>Guest"_s;
    for (const auto &bad :
        {u"too short"_s, u"passwordpassword"_s, u"gina.example.org1"_s, QString(2000, u'x'), QString()}) {
        const Response response =
            answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"name"_s, name}, {u"new_password"_s, bad}});
        QVERIFY2(response.status == 422, qPrintable(bad.left(30)));
        QVERIFY(response.body.contains("role=\"alert\""));
        QVERIFY(!response.body.contains("<b>Guest"));
        QVERIFY(bad.isEmpty() || !response.body.contains(bad.toUtf8()));
    }
    QCOMPARE(
        answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"name"_s, u" "_s}, {u"new_password"_s, password}}).status, 422);
    QCOMPARE(m_stage->value("SELECT count(*) FROM identities"), 1);
    QCOMPARE(resolution(m_offer), u"open"_s);
}

void InvitationPageTest::aRefusalPutsTheCursorWhereItGoesOn()
{
    static const QRegularExpression focused(uR"re(<input id="(\w+)"[^>]*aria-describedby="notice[^>]* autofocus>)re"_s);
    const auto goesOnAt = [](const Response &response) {
        return focused.match(QString::fromUtf8(response.body)).captured(1);
    };
    QVERIFY(!show(m_offer).body.contains("autofocus")); // there is something to read first
    QCOMPARE(
        goesOnAt(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, u"x"_s}})),
        u"new_password"_s);
    QCOMPARE(goesOnAt(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"new_password"_s, password}})), u"name"_s);
    m_stage->person(guest, u"Gina Guest"_s, password);
    QVERIFY(!show(m_offer).body.contains("autofocus"));
    QCOMPARE(goesOnAt(answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"password"_s, u"another"_s}})), u"password"_s);
}

void InvitationPageTest::aNewSignInNeverReplacesAPassword()
{
    const QString mark = fieldOf(show(m_offer), "form");
    m_stage->person(guest, u"Gina Guest"_s, password);
    const QVariant hash = m_stage->value("SELECT password_hash FROM identities WHERE email = ?", {guest});
    const Response response = submit(m_offer,
        {{u"answer"_s, u"accept"_s}, {u"form"_s, mark}, {u"name"_s, u"Mallory"_s},
            {u"new_password"_s, u"wander nebula cactus trombone"_s}});
    QCOMPARE(response.status, 401); // the address has a password, and this form did not bring it
    QCOMPARE(m_stage->value("SELECT password_hash FROM identities WHERE email = ?", {guest}), hash);
    QCOMPARE(resolution(m_offer), u"open"_s);
}

void InvitationPageTest::aClosedPortalMakesNoSignIns()
{
    m_stage->profile.signUp = Profile::SignUp::Closed;
    const Response page = show(m_offer);
    QCOMPARE(page.status, 200);
    QVERIFY(!page.body.contains("new_password"));
    QVERIFY(page.body.contains("Ask Olive Owner"));
    const Response response =
        answer(m_offer, {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, password}});
    QCOMPARE(response.status, 403);
    QCOMPARE(m_stage->value("SELECT count(*) FROM identities"), 1);
}

void InvitationPageTest::declining()
{
    const Response response = answer(m_offer, {{u"answer"_s, u"decline"_s}});
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("You declined the invitation to Brightwater Ltd"));
    QCOMPARE(resolution(m_offer), u"declined"_s);
    const Response later = show(m_offer);
    QCOMPARE(later.status, 410);
    QVERIFY(later.body.contains("This invitation was declined"));
}

void InvitationPageTest::aLinkIsGoodOnce()
{
    const QString mark = fieldOf(show(m_offer), "form");
    const Form form{
        {u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, password}, {u"form"_s, mark}};
    QCOMPARE(submit(m_offer, form).status, 200);
    const Response again = submit(m_offer, form);
    QCOMPARE(again.status, 410);
    QVERIFY(again.body.contains("This invitation has been used"));
    QVERIFY(again.body.contains("15 January 2027"));
    QCOMPARE(members(), 2);
    QCOMPARE(show(m_offer).status, 410);
}

void InvitationPageTest::expiredTellsWhatToDo()
{
    const QString mark = fieldOf(show(m_offer), "form");
    m_stage->clock.pass(24h - 1ms);
    QCOMPARE(show(m_offer).status, 200);
    m_stage->clock.pass(1ms);
    const Response page = show(m_offer);
    QCOMPARE(page.status, 410);
    QVERIFY(page.body.contains("This invitation has expired"));
    QVERIFY(page.body.contains("It was valid until 16 January 2027, 08:00 UTC. Ask Olive Owner for a new one."));
    QCOMPARE(submit(m_offer,
                 {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, password}, {u"form"_s, mark}})
                 .status,
        410);
    QCOMPARE(m_stage->value("SELECT count(*) FROM identities"), 1);
}

void InvitationPageTest::revokedAfterThePageWasShown()
{
    const QString mark = fieldOf(show(m_offer), "form");
    m_stage->change("UPDATE invitations SET resolution = 'revoked', resolved_at = ? WHERE id = ?",
        {qint64{m_stage->clock.now().time_since_epoch().count()}, m_offer.id});
    const Response response = submit(m_offer,
        {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, password}, {u"form"_s, mark}});
    QCOMPARE(response.status, 410);
    QVERIFY(response.body.contains("This invitation was withdrawn"));
    QCOMPARE(members(), 1);
}

void InvitationPageTest::changedAfterThePageWasShown()
{
    const QString mark = fieldOf(show(m_offer), "form");
    m_stage->change("UPDATE invitations SET version = version + 1, grant_json = ? WHERE id = ?",
        {uR"({"all":false,"permissions":["emails"]})"_s, m_offer.id});
    const Response response = submit(m_offer,
        {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Gina"_s}, {u"new_password"_s, password}, {u"form"_s, mark}});
    QCOMPARE(response.status, 409);
    QVERIFY(response.body.contains("was changed meanwhile"));
    QVERIFY(response.body.contains("View Emails"));
    QCOMPARE(members(), 1);
}

void InvitationPageTest::anEarlierIssueIsSuperseded()
{
    m_stage->change("UPDATE invitations SET issue = 2 WHERE id = ?", {m_offer.id});
    const Response response = show(m_offer);
    QCOMPARE(response.status, 410);
    QVERIFY(response.body.contains("There is a newer invitation"));
}

void InvitationPageTest::strangeLinksFindNothing()
{
    for (const auto &token : {u"x"_s, u"a.1.b"_s, u"%3Cscript%3E"_s, u"<script>"_s}) {
        const Response response = m_stage->get(u"/invitation/"_s + token);
        QCOMPARE(response.status, 404);
        QVERIFY(headerOf(response, "Set-Cookie").isEmpty());
        QVERIFY(!response.body.contains("<script"));
    }
    QCOMPARE(m_stage->get(u"/invitation"_s).status, 404);
    QVERIFY(m_stage->get(u"/invitation"_s).body.contains("Open the link once more"));
}

void InvitationPageTest::changedLinksFindNothing()
{
    const QByteArray token = m_stage->linkToken(m_offer);
    for (qsizetype at = 0; at < token.size(); ++at) {
        for (int bit = 0; bit < 7; ++bit) {
            QByteArray changed = token;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            QCOMPARE(m_stage->get(u"/invitation"_s, "gatehouse_invitation=" + changed).status, 404);
        }
        QCOMPARE(m_stage->get(u"/invitation/"_s + QString::fromLatin1(token.left(at))).status, 404);
    }
    QCOMPARE(resolution(m_offer), u"open"_s);
}

void InvitationPageTest::formsNeedTheirCookie()
{
    const InvitationRow other = m_stage->invite(m_account, m_olive, u"nina@example.org"_s, everything);
    const QString mark = fieldOf(show(m_offer), "form");
    const Form form{{u"answer"_s, u"decline"_s}, {u"form"_s, mark}};
    QCOMPARE(m_stage->post(u"/invitation"_s, form).status, 400);
    QCOMPARE(submit(other, form).status, 400);
    QCOMPARE(submit(m_offer, {{u"answer"_s, u"decline"_s}}).status, 400);
    QCOMPARE(submit(m_offer, {{u"answer"_s, u"maybe"_s}, {u"form"_s, mark}}).status, 400);
    QCOMPARE(resolution(m_offer), u"open"_s);
    QCOMPARE(resolution(other), u"open"_s);
}

void InvitationPageTest::removedInviters()
{
    m_stage->change("UPDATE members SET removed_at = 1 WHERE identity_id = ?", {m_olive});
    QCOMPARE(show(m_offer).status, 410);
}

void InvitationPageTest::hostileNamesStayText()
{
    static const QRegularExpression tag(u"<([a-zA-Z/!][^\\s>]*)"_s);
    const auto tagsOf = [](const Response &response) {
        QSet<QString> tags;
        for (auto match = tag.globalMatch(QString::fromUtf8(response.body)); match.hasNext();)
            tags.insert(match.next().captured(1));
        return tags;
    };
    const Response plain = show(m_offer);
    int number = 0;
    for (const auto &name : {u"<script>alert(1)</script>"_s, u"\"><img src=x onerror=y>"_s, u"</title><h1>x"_s,
             u"<a href=http://evil.example>x</a>"_s, u"&lt;script&gt;"_s, u"{answers}{mark}"_s, u"<!--"_s,
             u"]]><svg/onload=x>"_s, u"'\"`><iframe>"_s}) {
        m_stage->change("UPDATE identities SET name = ? WHERE id = ?", {name, m_olive});
        m_stage->change("UPDATE accounts SET name = ? WHERE id = ?", {name, m_account});
        m_stage->change("UPDATE members SET name = ? WHERE account_id = ?", {name, m_account});
        const InvitationRow row = m_stage->invite(m_account, m_olive, u"n%1@example.org"_s.arg(++number), everything);
        m_stage->change("UPDATE invitations SET message = ?, name = ? WHERE id = ?", {name, name, row.id});
        const Response page = show(row);
        QCOMPARE(page.status, 200);
        QCOMPARE(tagsOf(page) - tagsOf(plain), (QSet<QString>{u"blockquote"_s, u"/blockquote"_s}));
        QVERIFY(!page.body.contains("evil.example"));
        QVERIFY(!fieldOf(page, "form").isEmpty());
    }
}

void InvitationPageTest::otherAddressesAreProblemsAsPages()
{
    const Response nothing = m_stage->get(u"/favicon.ico"_s);
    QCOMPARE(nothing.status, 404);
    QVERIFY(nothing.contentType.startsWith("text/html"));
    const Response style = m_stage->get(u"/assets/portal.css"_s);
    QCOMPARE(style.status, 200);
    QVERIFY(style.contentType.startsWith("text/css"));
    QVERIFY(style.body.contains("prefers-color-scheme: dark"));
}

QTEST_GUILESS_MAIN(InvitationPageTest)
#include "invitation_page_test.moc"
