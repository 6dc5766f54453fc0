// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_reset.h"
#include "tests/portal/stage/stage.h"

#include "portal/mail/mail_carrier.h"
#include "portal/mail/outbox_sender.h"

#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString gina = u"gina@example.org"_s;
const QString oldPassword = u"kettle orbit violin marble"_s;
const QString newPassword = u"lantern ferry cobalt pillow"_s;

/// Keeps what it is given.
class Post final : public MailCarrier {
public:
    Delivery carry(const Envelope &envelope, const QByteArray &mail) override
    {
        QByteArray plain = mail;
        plain.replace("=\r\n", "").replace("=3D", "=");
        mails.append({envelope.to, plain});
        return {};
    }
    QList<std::pair<QString, QByteArray>> mails;
};

/// The path of the link in a mail.
QString linkIn(const QByteArray &mail)
{
    const qsizetype start = mail.indexOf("/password/reset/");
    qsizetype end = start;
    while (end >= 0 && end < mail.size()
        && (std::isalnum(static_cast<unsigned char>(mail[end])) != 0 || mail[end] == '/' || mail[end] == '_'
            || mail[end] == '-'))
        ++end;
    return start < 0 ? QString() : QString::fromLatin1(mail.mid(start, end - start));
}

} // namespace

/// Somebody forgot their password (R7, R9, R10, R22, R37, R46).
class ResetPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSignInPageLeadsThere();
    void aLinkSetsAPasswordOnce();
    void nobodyLearnsWhoHasASignIn();
    void nothingThatOpensAnythingIsAtRest();
    void linksEndInTime();
    void oneLinkUsedEndsTheOthers();
    void lookingChangesNothing();
    void newPasswordsKeepTheRules();
    void formsNeedTheirCookie();
    void strangeLinksAreDead();
    void whoIsDisabledGetsNothing();
    void whoSetNoPasswordYetCanSetOne();
    void askingIsSlowedDown();
    void linksStartWithTheBaseAddress();
    void mailsSpeakTheReadersLanguage_data();
    void mailsSpeakTheReadersLanguage();

private:
    Response ask(const QString &email, const QHash<QByteArray, QByteArray> &headers = {})
    {
        return m_stage->post(u"/password/forgot"_s, {{u"email"_s, email}}, headers);
    }
    /// The mails that go out now.
    QList<std::pair<QString, QByteArray>> mails()
    {
        Post post;
        OutboxSender sender(m_stage->database(), m_stage->settings, m_stage->profile, m_stage->clock, post);
        const auto sent = sender.sendDue();
        return sent ? post.mails : QList<std::pair<QString, QByteArray>>();
    }
    /// Asks, opens the link of the mail, and the cookie that came of it.
    QByteArray openedLink()
    {
        (void)ask(gina);
        const auto sent = mails();
        return sent.isEmpty() ? QByteArray() : opened(linkIn(sent.last().second));
    }
    QByteArray opened(const QString &link) { return headerOf(m_stage->get(link), "Set-Cookie").split(';').first(); }
    Response set(const QByteArray &cookie, const QString &password)
    {
        const Response form = m_stage->get(u"/password/reset"_s, cookie);
        return m_stage->post(u"/password/reset"_s, {{u"form"_s, fieldOf(form, "form")}, {u"new_password"_s, password}},
            {{"cookie", cookie}});
    }
    int signInStatus(const QString &password) { return m_stage->signIn(gina, password).status; }

    std::unique_ptr<Stage> m_stage;
    QString m_gina;
};

void ResetPageTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_gina = m_stage->person(gina, u"Gina Guest"_s, oldPassword);
}

void ResetPageTest::theSignInPageLeadsThere()
{
    QVERIFY(m_stage->get(u"/authorize"_s, Stage::authorizeQuery()).body.contains("href=\"/password/forgot\""));
    const Response form = m_stage->get(u"/password/forgot"_s);
    QCOMPARE(form.status, 200);
    QVERIFY(form.body.contains("name=\"email\""));
    QVERIFY(!form.body.contains("<script"));
    QVERIFY(!form.body.contains("style="));
}

void ResetPageTest::aLinkSetsAPasswordOnce()
{
    const QJsonObject tokens = m_stage->tokens(gina, oldPassword);
    const QByteArray access = tokens[u"access_token"_s].toString().toLatin1();
    QCOMPARE(m_stage->withToken(Verb::Get, u"/v1/me"_s, access).status, 200);
    const QString code = Stage::codeOf(m_stage->signIn(gina, oldPassword)); // on its way when the password changes

    const QByteArray cookie = openedLink();
    QVERIFY(cookie.startsWith("gatehouse_new_password=gh_n_"));
    const Response done = set(cookie, newPassword);
    QCOMPARE(done.status, 200);
    QVERIFY(done.body.contains("Your new password is set"));
    QVERIFY(headerOf(done, "Set-Cookie").contains("Max-Age=0"));

    QCOMPARE(m_stage->withToken(Verb::Get, u"/v1/me"_s, access).status, 401);
    QCOMPARE(m_stage->refresh(tokens[u"refresh_token"_s].toString().toLatin1(), "\"k\"").status, 400);
    QCOMPARE(m_stage->exchange(code).status, 400);
    QCOMPARE(signInStatus(oldPassword), 401);
    QCOMPARE(signInStatus(newPassword), 303);
    QCOMPARE(m_stage->get(u"/password/reset"_s, cookie).status, 410);
    QCOMPARE(m_stage->post(u"/password/reset"_s, {{u"new_password"_s, oldPassword}}, {{"cookie", cookie}}).status, 400);

    const auto notices = mails();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().first, gina);
    QVERIFY(notices.first().second.contains("was changed"));
    QCOMPARE(m_stage->value("SELECT count(*) FROM audit_events WHERE action = 'password.reset'").toInt(), 1);
}

void ResetPageTest::nobodyLearnsWhoHasASignIn()
{
    QByteArray known = ask(gina).body;
    QByteArray unknown = ask(u"nobody@example.org"_s).body;
    QVERIFY(known.contains(gina.toUtf8()));
    known.replace(gina.toUtf8(), "X");
    unknown.replace("nobody@example.org", "X");
    QCOMPARE(unknown, known);
    // The same steps too: a wish and a mail for each, but only one of them goes.
    QCOMPARE(m_stage->value("SELECT count(*) FROM password_resets").toInt(), 2);
    QCOMPARE(m_stage->value("SELECT count(*) FROM mail_outbox").toInt(), 2);
    const auto sent = mails();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().first, gina);
    QCOMPARE(m_stage->value("SELECT count(*) FROM mail_outbox WHERE given_up_at IS NOT NULL").toInt(), 1);
    QVERIFY(!m_stage->storedBytes().contains("nobody@example.org"));
    QCOMPARE(ask(u"not an address"_s).status, 422);
}

void ResetPageTest::nothingThatOpensAnythingIsAtRest()
{
    const QByteArray cookie = openedLink();
    const QByteArray token = cookie.mid(cookie.indexOf('=') + 1);
    QVERIFY(token.size() > 40);
    QVERIFY(!m_stage->storedBytes().contains(token));
    QVERIFY(!m_stage->storedBytes().contains(token.mid(5, 20)));
}

void ResetPageTest::linksEndInTime()
{
    const QByteArray cookie = openedLink();
    m_stage->clock.pass(resetLifetime - 1s);
    QCOMPARE(m_stage->get(u"/password/reset"_s, cookie).status, 200);
    m_stage->clock.pass(1s);
    QCOMPARE(m_stage->get(u"/password/reset"_s, cookie).status, 410);
    QCOMPARE(set(cookie, newPassword).status, 400);
    // A mail that waited that long is not sent any more.
    (void)ask(gina);
    m_stage->clock.pass(resetLifetime);
    QCOMPARE(mails().size(), 0);
    QCOMPARE(signInStatus(oldPassword), 303);
}

void ResetPageTest::oneLinkUsedEndsTheOthers()
{
    const QByteArray first = openedLink();
    const QByteArray second = openedLink();
    QVERIFY(first != second);
    QCOMPARE(set(first, newPassword).status, 200); // a second request does not kill the link one is just using
    QCOMPARE(m_stage->get(u"/password/reset"_s, second).status, 410);
}

void ResetPageTest::lookingChangesNothing()
{
    (void)ask(gina);
    const QString link = linkIn(mails().last().second);
    const QByteArray before = m_stage->storedBytes();
    for (int i = 0; i < 10; ++i)
        (void)m_stage->get(u"/password/reset"_s, opened(link));
    QCOMPARE(m_stage->storedBytes(), before);
    QCOMPARE(set(opened(link), newPassword).status, 200);
}

void ResetPageTest::newPasswordsKeepTheRules()
{
    const QByteArray cookie = openedLink();
    for (const QString &bad : {u"too short"_s, u"gina@example.org gina"_s, u"passwordpassword"_s}) {
        const Response refused = set(cookie, bad);
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.body.contains("role=\"alert\""));
        QVERIFY(refused.body.contains("aria-describedby=\"notice hint\""));
        QVERIFY(!refused.body.contains(bad.toUtf8()) || bad.contains(gina));
    }
    QCOMPARE(set(cookie, newPassword).status, 200);
}

void ResetPageTest::formsNeedTheirCookie()
{
    const QByteArray cookie = openedLink();
    const QString mark = fieldOf(m_stage->get(u"/password/reset"_s, cookie), "form");
    QVERIFY(!mark.isEmpty());
    const QList<std::pair<QString, QString>> form{{u"form"_s, mark}, {u"new_password"_s, newPassword}};
    QCOMPARE(m_stage->post(u"/password/reset"_s, form).status, 400);
    QCOMPARE(m_stage->post(u"/password/reset"_s, {{u"new_password"_s, newPassword}}, {{"cookie", cookie}}).status, 400);
    QCOMPARE(signInStatus(oldPassword), 303);
    const QByteArray attributes = headerOf(
        m_stage->get(u"/password/reset/"_s + QString::fromLatin1(cookie.mid(cookie.indexOf('=') + 1))), "Set-Cookie");
    for (const char *part : {"HttpOnly", "SameSite=Lax", "Secure", "Path=/password/reset;", "Max-Age=1800"})
        QVERIFY2(attributes.contains(part), part);
}

void ResetPageTest::strangeLinksAreDead()
{
    (void)ask(gina);
    const QString link = linkIn(mails().last().second);
    QVERIFY(link.size() > 60);
    const qsizetype start = link.lastIndexOf(u'/') + 1;
    for (qsizetype at = start; at < link.size(); ++at) {
        QString changed = link;
        changed[at] = changed[at] == u'A' ? u'B' : u'A';
        QCOMPARE(m_stage->get(changed).status, 404);
    }
    QCOMPARE(m_stage->get(link.chopped(1)).status, 404);
    // A token that is well formed but of another kind, or of nobody.
    const QString access = m_stage->tokens(gina, oldPassword)[u"access_token"_s].toString();
    QCOMPARE(m_stage->get(u"/password/reset/"_s + access).status, 404);
    const QByteArray none = resetToken(m_stage->settings.linkKey, u"nothing"_s);
    QCOMPARE(m_stage->get(u"/password/reset"_s, "gatehouse_new_password=" + none).status, 410);
}

void ResetPageTest::whoIsDisabledGetsNothing()
{
    const QByteArray cookie = openedLink();
    m_stage->change("UPDATE identities SET disabled = 1 WHERE id = ?", {m_gina});
    QCOMPARE(m_stage->get(u"/password/reset"_s, cookie).status, 410);
    (void)ask(gina);
    QCOMPARE(mails().size(), 0);
}

void ResetPageTest::whoSetNoPasswordYetCanSetOne()
{
    m_stage->change("UPDATE identities SET password_hash = NULL, email_verified = 0 WHERE id = ?", {m_gina});
    QCOMPARE(set(openedLink(), newPassword).status, 200);
    QCOMPARE(signInStatus(newPassword), 303);
    QCOMPARE(m_stage->value("SELECT email_verified FROM identities WHERE id = ?", {m_gina}).toInt(), 1);
}

void ResetPageTest::askingIsSlowedDown()
{
    for (const QString &address : {gina, u"nobody@example.org"_s}) {
        m_stage->source = address == gina ? "192.0.2.1" : "192.0.2.2";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(address).status, 200);
        const Response paused = ask(address.toUpper()); // the same address
        QCOMPARE(paused.status, 429);
        QCOMPARE(headerOf(paused, "Retry-After"), "300");
        m_stage->source = "192.0.2.9"; // from elsewhere too: it is the mailbox that is spared
        QCOMPARE(ask(address).status, 429);
    }
    QCOMPARE(mails().size(), 3);
    m_stage->source = "192.0.2.77";
    for (int i = 0; i < 20; ++i)
        QCOMPARE(ask(u"list%1@example.org"_s.arg(i)).status, 200);
    QCOMPARE(ask(u"list20@example.org"_s).status, 429);
    m_stage->source = "192.0.2.78";
    QCOMPARE(ask(u"list20@example.org"_s).status, 200);
    m_stage->clock.pass(5min);
    QCOMPARE(ask(gina).status, 200);
}

void ResetPageTest::linksStartWithTheBaseAddress()
{
    m_stage->settings.baseUrl = QUrl(u"https://portal.example.org/access/"_s);
    (void)ask(
        gina, {{"host", "evil.example"}, {"x-forwarded-host", "evil.example"}, {"forwarded", "host=evil.example"}});
    const QByteArray mail = mails().last().second;
    QVERIFY(mail.contains("https://portal.example.org/access/password/reset/gh_n_"));
    QVERIFY(!mail.contains("evil.example"));
}

void ResetPageTest::mailsSpeakTheReadersLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const auto &[language, page] :
        std::initializer_list<std::pair<QString, QString>>{{u"en"_s, u"Look into your mail"_s},
            {u"de"_s, u"Sehen Sie in Ihre E-Mails"_s}, {u"es"_s, u"Mire su correo"_s},
            {u"fr"_s, u"Consultez vos e-mails"_s}, {u"uk"_s, u"Перевірте свою пошту"_s}, {u"ar"_s, u"تحقق من بريدك"_s}})
        QTest::newRow(qPrintable(language)) << language << page;
}

void ResetPageTest::mailsSpeakTheReadersLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, page);
    const Response answer = m_stage->post(u"/password/forgot"_s, {{u"email"_s, gina}}, {}, language);
    QVERIFY(answer.body.contains(page.toUtf8()));
    QVERIFY(answer.body.contains(language == u"ar"_s ? "dir=\"rtl\"" : "dir=\"ltr\""));
    QVERIFY(mails().last().second.contains(QByteArray("Content-Language: " + language.toLatin1())));
}

QTEST_GUILESS_MAIN(ResetPageTest)
#include "reset_page_test.moc"
