// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/page_sign_in.h"
#include "tests/portal/support/portal_process.h"

#include <QRegularExpression>
#include <QUuid>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;
using portal::test::HttpClient;
using portal::test::PortalProcess;
using portal::test::signInByPage;

namespace {

const QString owner = u"olivia.owner@brightwater.example"_s;
const QString guest = u"gina@example.org"_s;
const QString password = u"a lantern above the east gate"_s;
const QString newPassword = u"a lantern above the west gate"_s;

QString fieldIn(const QByteArray &page, const QString &name)
{
    const QRegularExpression field(u"name=\"%1\" value=\"([^\"]*)\""_s.arg(name));
    return field.match(QString::fromUtf8(page)).captured(1);
}

QByteArray cookieOf(const HttpAnswer &answer)
{
    return answer.headers.value("set-cookie").split(';').first();
}

} // namespace

/// The pages' operations on the true program, over the wire: what it answers is held against openapi.yaml by the
/// contract test. What the pages do is tests/portal/pages/'.
class PageOperationsTest : public QObject {
    Q_OBJECT

private:
    PortalProcess m_portal;
    std::unique_ptr<HttpClient> m_browser;

    void invite(const QString &email)
    {
        HttpClient client(m_portal.port());
        QVERIFY(!signInByPage(client, owner, password).isEmpty());
        const auto account = client.get("/v1/accounts").list("accounts").first()[u"id"_s].toString().toLatin1();
        const QJsonObject draft{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email},
            {u"grant"_s, QJsonObject{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}}}};
        const auto made = client.mutate(
            "POST", "/v1/accounts/" + account + "/invitations", QJsonObject{{u"invitations"_s, QJsonArray{draft}}});
        QCOMPARE(made.status, 200);
        QCOMPARE(made.list("results").first()[u"status"_s].toString(), u"created"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &[email, account] :
            std::initializer_list<std::pair<QString, QString>>{{owner, u"Brightwater Ltd"_s}, {guest, u"Gina's"_s}}) {
            const auto added = m_portal.run({u"user"_s, u"add"_s, u"--email"_s, email, u"--name"_s,
                                                email.section(u'@', 0, 0), u"--account"_s, account},
                password.toUtf8() + '\n');
            QVERIFY2(added.exitCode == 0, added.error.constData());
        }
        QVERIFY2(m_portal.start({u"--profile"_s, u"client-area"_s}), m_portal.errorOutput().constData());
        m_browser = std::make_unique<HttpClient>(m_portal.port());
    }

    void asksForNoMoreInvitations()
    {
        invite(guest);
        QByteArray mail = m_portal.mailWith("/opt-out/");
        mail.replace("=\r\n", "").replace("=3D", "=");
        const auto link = QRegularExpression(u"http://127\\.0\\.0\\.1:\\d+(/opt-out/[A-Za-z0-9_.-]+)"_s)
                              .match(QString::fromUtf8(mail));
        QVERIFY2(link.hasMatch(), mail.constData());
        const QByteArray path = link.captured(1).toLatin1();
        QCOMPARE(m_browser->get(path).status, 200);
        QVERIFY(m_browser->postForm(path, {{u"answer"_s, u"account"_s}}).body.contains("any more"));
        QVERIFY(m_browser->postForm(path, {{u"answer"_s, u"allow"_s}}).body.contains("more invitations?"));
        QCOMPARE(m_browser->get("/opt-out/nothing").status, 404);
    }

    void acceptsInsideOnesOwnArea()
    {
        invite(guest);
        QCOMPARE(m_browser->get("/").status, 303);
        QCOMPARE(m_browser->get("/invitations").status, 200);
        const QList<std::pair<QString, QString>> wrong{{u"email"_s, guest}, {u"password"_s, newPassword}};
        QCOMPARE(m_browser->postForm("/invitations/sign-in", wrong).status, 401);
        const QByteArray cookie =
            cookieOf(m_browser->postForm("/invitations/sign-in", {{u"email"_s, guest}, {u"password"_s, password}}));
        const auto page = m_browser->get("/invitations", {{"Cookie", cookie}});
        QVERIFY(page.body.contains("Brightwater Ltd"));
        const auto done = m_browser->postForm("/invitations",
            {{u"form"_s, fieldIn(page.body, u"form"_s)}, {u"invitation"_s, fieldIn(page.body, u"invitation"_s)},
                {u"version"_s, fieldIn(page.body, u"version"_s)}, {u"answer"_s, u"accept"_s}},
            {{"Cookie", cookie}});
        QCOMPARE(done.status, 200);
        QVERIFY(done.body.contains("You now have access to Brightwater Ltd"));
        const auto out = m_browser->postForm("/invitations/sign-out",
            {{u"form"_s, fieldIn(m_browser->get("/invitations", {{"Cookie", cookie}}).body, u"form"_s)}},
            {{"Cookie", cookie}});
        QCOMPARE(out.status, 200);
    }

    void choosesAnAccountWhileSigningIn()
    {
        HttpClient client(m_portal.port());
        QVERIFY(!signInByPage(client, guest, password).isEmpty()); // through the page with the accounts
        QCOMPARE(client.get("/v1/accounts").list("accounts").size(), 2);
    }

    void setsANewPassword()
    {
        QCOMPARE(m_browser->get("/password/forgot").status, 200);
        QCOMPARE(m_browser->postForm("/password/forgot", {{u"email"_s, guest}}).status, 200);
        QCOMPARE(m_browser->postForm("/password/forgot", {{u"email"_s, u"no address"_s}}).status, 422);
        QByteArray mail = m_portal.mailWith("/password/reset/");
        mail.replace("=\r\n", "").replace("=3D", "=");
        const auto link = QRegularExpression(u"http://127\\.0\\.0\\.1:\\d+(/password/reset/[A-Za-z0-9_-]+)"_s)
                              .match(QString::fromUtf8(mail));
        QVERIFY2(link.hasMatch(), mail.constData());
        const auto opened = m_browser->get(link.captured(1).toLatin1());
        QCOMPARE(opened.status, 303);
        const QByteArray cookie = cookieOf(opened);
        const auto page = m_browser->get("/password/reset", {{"Cookie", cookie}});
        QCOMPARE(page.status, 200);
        const QString mark = fieldIn(page.body, u"form"_s);
        const auto set = [&](const QString &wanted) {
            return m_browser
                ->postForm("/password/reset", {{u"form"_s, mark}, {u"new_password"_s, wanted}}, {{"Cookie", cookie}})
                .status;
        };
        QCOMPARE(set(u"short"_s), 422);
        QCOMPARE(set(newPassword), 200);
        QCOMPARE(set(password), 410);
        HttpClient client(m_portal.port());
        QVERIFY(signInByPage(client, guest, password).isEmpty());
        QVERIFY(!signInByPage(client, guest, newPassword).isEmpty());
        QVERIFY(!m_portal.mailWith("was changed").isEmpty());
    }
};

QTEST_GUILESS_MAIN(PageOperationsTest)
#include "page_operations_test.moc"
