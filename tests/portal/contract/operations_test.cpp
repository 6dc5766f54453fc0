// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;
using portal::test::HttpClient;
using portal::test::PortalProcess;

namespace {

const QString password = u"a lantern above the east gate"_s;
const QByteArray redirect = "http://127.0.0.1:5999/answer";

QJsonObject grantOf(const QStringList &permissions)
{
    return {{u"all"_s, false}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
}

QJsonArray cells(const QStringList &permissions)
{
    QJsonArray result;
    for (const auto &permission : permissions) {
        result.append(QJsonObject{{u"permission"_s, permission}});
    }
    return result;
}

QJsonObject draft(const QString &email)
{
    return {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email},
        {u"grant"_s, grantOf({u"tickets"_s})}};
}

/// The value of a form's field as the page has it.
QString fieldIn(const QByteArray &page, const QString &name)
{
    const QRegularExpression field(u"name=\"%1\" value=\"([^\"]*)\""_s.arg(name));
    return field.match(QString::fromUtf8(page)).captured(1).replace(u"&amp;"_s, u"&"_s).replace(u"&quot;"_s, u"\""_s);
}

QByteArray linkIn(QByteArray mail)
{
    mail.replace("=\r\n", "").replace("=3D", "=");
    return QRegularExpression(u"http://127\\.0\\.0\\.1:\\d+(/invitation/[A-Za-z0-9_.-]+)"_s)
        .match(QString::fromUtf8(mail))
        .captured(1)
        .toLatin1();
}

qint64 versionOf(const QJsonObject &object)
{
    return object[u"version"_s].toInteger();
}

} // namespace

/// Each operation of the contract, over the wire, on the true program: what it answers is recorded, and held against
/// openapi.yaml by the contract test.
class OperationsTest : public QObject {
    Q_OBJECT

private:
    QByteArray accountPath(const char *rest) const { return "/v1/accounts/" + m_account.toLatin1() + rest; }
    static QByteArray itemPath(const QByteArray &list, const QString &id, const char *rest = "")
    {
        return list + '/' + id.toLatin1() + rest;
    }
    QByteArray membersPath() const { return accountPath("/members"); }
    QByteArray invitationsPath() const { return accountPath("/invitations"); }

    void takeTokens(HttpClient &client, const HttpAnswer &answer)
    {
        QCOMPARE(answer.status, 200);
        m_refresh = answer.text("refresh_token");
        client.setAccessToken(answer.text("access_token").toLatin1());
    }

    /// Through the browser's pages, with PKCE.
    void signInByPage(HttpClient &client)
    {
        const QByteArray verifier = QByteArray(43, 'v');
        const auto challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray query = "response_type=code&client_id=gatehouse&code_challenge_method=S256&state="
                                 "0123456789abcdef0123&code_challenge="
            + challenge + "&redirect_uri=" + redirect.toPercentEncoding();
        QCOMPARE(client.get("/assets/portal.css").status, 200);
        QCOMPARE(client.get("/authorize?response_type=code").status, 400);
        const auto page = client.get("/authorize?" + query);
        QCOMPARE(page.status, 200);
        const auto request = fieldIn(page.body, u"request"_s);
        QVERIFY(!request.isEmpty());
        const auto wrong = client.postForm("/authorize",
            {{u"email"_s, u"bert@example.org"_s}, {u"password"_s, u"a lantern above the west gate"_s},
                {u"request"_s, request}});
        QCOMPARE(wrong.status, 401);
        const auto done = client.postForm(
            "/authorize", {{u"email"_s, u"bert@example.org"_s}, {u"password"_s, password}, {u"request"_s, request}});
        QCOMPARE(done.status, 303);
        const QUrl target(QString::fromLatin1(done.headers.value("location")));
        QVERIFY(target.toString().startsWith(QString::fromLatin1(redirect)));
        const auto code = QUrlQuery(target).queryItemValue(u"code"_s);
        takeTokens(client,
            client.postForm("/v1/token",
                {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"client_id"_s, u"gatehouse"_s},
                    {u"redirect_uri"_s, QString::fromLatin1(redirect)},
                    {u"code_verifier"_s, QString::fromLatin1(verifier)}}));
    }

    HttpAnswer invite(HttpClient &client, const QByteArray &account, const QString &email)
    {
        return client.mutate("POST", "/v1/accounts/" + account + "/invitations",
            QJsonObject{{u"invitations"_s, QJsonArray{draft(email)}}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal.run({u"demo"_s}).exitCode, 0);
        const auto added = m_portal.run({u"user"_s, u"add"_s, u"--email"_s, u"bert@example.org"_s, u"--name"_s,
                                            u"Bert Stone"_s, u"--account"_s, u"Stone & Sons"_s},
            password.toUtf8() + '\n');
        QVERIFY2(added.exitCode == 0, added.error.constData());
        QVERIFY2(m_portal.start({u"--embedded"_s}), m_portal.errorOutput().constData());
        m_owner = std::make_unique<HttpClient>(m_portal.port());
        m_bert = std::make_unique<HttpClient>(m_portal.port());
    }

    void signsInWithTheCodeOfThePipe()
    {
        const QList<std::pair<QString, QString>> form{{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
            {u"sign_in_code"_s, QString::fromLatin1(m_portal.signInCode())}};
        takeTokens(*m_owner, m_owner->postForm("/v1/token", form));
        const auto again = m_owner->postForm("/v1/token", form);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.text("error"), u"invalid_grant"_s);
        const auto refreshed =
            m_owner->postForm("/v1/token", {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, m_refresh}},
                {{"Idempotency-Key", "\"0b7e0f6e-1111-4222-8333-444455556666\""}});
        takeTokens(*m_owner, refreshed);
    }

    void describesItself()
    {
        HttpClient nobody(m_portal.port());
        const auto answer = nobody.get("/v1/portal");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("api"), u"gatehouse-1"_s);
        QCOMPARE(nobody.exchange("HEAD", "/v1/portal", {}, {}).status, 200);
        QCOMPARE(nobody.get("/v1/nowhere").status, 404);
        QCOMPARE(nobody.exchange("DELETE", "/v1/portal", {}, {}).status, 405);
        QCOMPARE(nobody.get("/v1/accounts").status, 401);
    }

    void showsWhoIAm()
    {
        QCOMPARE(m_owner->get("/v1/me").text("email"), u"amelia.hart@example.com"_s);
        const auto accounts = m_owner->get("/v1/accounts");
        QCOMPARE(accounts.status, 200);
        const auto own = accounts.list("accounts").first().toObject();
        QVERIFY(own[u"own"_s].toBool());
        m_account = own[u"id"_s].toString();
        QVERIFY(m_owner->get(accountPath("/access/tickets")).json[u"allowed"_s].toBool());
    }

    void listsMembersAndChanges()
    {
        const auto members = m_owner->get(membersPath() + "?limit=3");
        QCOMPARE(members.status, 200);
        QCOMPARE(members.list("members").size(), 3);
        const auto next = members.text("next_cursor").toLatin1().toPercentEncoding();
        QCOMPARE(m_owner->get(membersPath() + "?limit=3&cursor=" + next).status, 200);
        const auto changes = m_owner->get(accountPath("/changes?limit=4"));
        QCOMPARE(changes.status, 200);
        QVERIFY(changes.json[u"more"_s].toBool());
        const auto cursor = changes.text("next_cursor").toLatin1().toPercentEncoding();
        QCOMPARE(m_owner->get(accountPath("/changes?cursor=") + cursor).status, 200);
        QCOMPARE(m_owner->get(accountPath("/changes?cursor=nonsense")).status, 410);
        QCOMPARE(m_owner->get("/v1/accounts/unknown/members").status, 404);
        QCOMPARE(m_owner->get(accountPath("/members?limit=0")).status, 422);
    }

    void narrowsRemovesAndRestores()
    {
        const auto people = m_owner->get(membersPath()).list("members");
        const auto found = std::find_if(people.begin(), people.end(), [](const QJsonValue &person) {
            const auto grant = person[u"grant"_s];
            return !grant[u"all"_s].toBool() && grant[u"permissions"_s].toArray().contains(u"tickets"_s);
        });
        QVERIFY(found != people.end());
        const auto member = itemPath(membersPath(), (*found)[u"id"_s].toString());
        const auto shown = m_owner->get(member);
        QCOMPARE(shown.status, 200);
        const auto version = versionOf(shown.json);
        const QJsonObject delta{
            {u"base_version"_s, version}, {u"add"_s, QJsonArray()}, {u"remove"_s, cells({u"tickets"_s})}};
        QCOMPARE(m_owner->mutate("PATCH", member + "/grant?dry_run=true", delta).status, 200);
        const auto changed = m_owner->mutate("PATCH", member + "/grant", delta);
        QCOMPARE(changed.status, 200);
        const auto replay = m_owner->exchange(
            "PATCH", member + "/grant", m_owner->lastFields(), QJsonDocument(delta).toJson(QJsonDocument::Compact));
        QCOMPARE(replay.headers.value("idempotent-replay"), "?1");
        QCOMPARE(replay.body, changed.body);
        const auto next = versionOf(changed.object("member"));
        QCOMPARE(m_owner->mutate("DELETE", member).status, 428);
        QCOMPARE(m_owner->mutate("DELETE", member, {}, next + 5).status, 412);
        const auto removed = m_owner->mutate("DELETE", member, {}, next);
        QCOMPARE(removed.status, 200);
        QCOMPARE(m_owner->get(member).text("status"), u"removed"_s);
        const auto restored = m_owner->mutate("POST", member + "/restore", {}, versionOf(removed.json));
        QCOMPARE(restored.status, 200);
        QCOMPARE(m_owner->exchange("DELETE", member, {}, {}).code(), u"key_missing"_s);
    }

    void invitesEditsResendsAndRevokes()
    {
        QCOMPARE(invite(*m_owner, m_account.toLatin1(), u"amelia.hart@example.com"_s).status, 200);
        const auto created = invite(*m_owner, m_account.toLatin1(), u"cleo.newman@example.net"_s);
        QCOMPARE(created.status, 200);
        auto invitation = created.list("results").first()[u"invitation"_s].toObject();
        const auto path = itemPath(invitationsPath(), invitation[u"id"_s].toString());
        QCOMPARE(m_owner->get(invitationsPath() + "?state=pending&limit=2").status, 200);
        QCOMPARE(m_owner->get(path).status, 200);
        const auto edited =
            m_owner->mutate("PATCH", path, QJsonObject{{u"grant"_s, grantOf({u"invoices"_s})}}, versionOf(invitation));
        QCOMPARE(edited.status, 200);
        const auto resent = m_owner->mutate("POST", path + "/resend", {}, versionOf(edited.object("invitation")));
        QCOMPARE(resent.status, 200);
        const auto revoked = m_owner->mutate("POST", path + "/revoke", {}, versionOf(resent.object("invitation")));
        QCOMPARE(revoked.status, 200);
        QCOMPARE(revoked.object("invitation")[u"state"_s].toString(), u"revoked"_s);
        QCOMPARE(m_owner->get(accountPath("/audit-events?limit=3")).status, 200);
    }

    void opensAnswersReadsAndClosesTickets()
    {
        const auto newId = [] {
            return QUuid::createUuid().toString(QUuid::WithoutBraces);
        };
        m_owner->mutate("POST", accountPath("/nowhere"));
        auto fields = m_owner->lastFields();
        fields += {{"Content-Type", "text/plain"}, {"Gatehouse-File-Name", "error%20log.txt"}};
        const auto file = m_owner->exchange("POST", accountPath("/attachments"), fields, "line 1\n");
        QCOMPARE(file.status, 200);
        const QString id = newId();
        const QJsonObject draft{{u"id"_s, id}, {u"department"_s, u"support"_s}, {u"priority"_s, u"high"_s},
            {u"subject"_s, u"The shop is slow"_s}, {u"text"_s, u"Since this morning."_s},
            {u"attachments"_s, QJsonArray{file.json[u"id"_s]}}};
        QCOMPARE(m_owner->mutate("POST", accountPath("/tickets"), draft).status, 200);
        QCOMPARE(m_owner->get(accountPath("/attachments/") + file.text("id").toLatin1()).status, 200);
        QCOMPARE(m_owner->get(accountPath("/tickets?limit=2")).list("tickets").first()[u"id"_s].toString(), id);
        const auto ticket = itemPath(accountPath("/tickets"), id);
        const auto answered =
            m_owner->mutate("POST", ticket + "/messages", QJsonObject{{u"id"_s, newId()}, {u"text"_s, u"Any news?"_s}});
        QCOMPARE(answered.status, 200);
        QCOMPARE(m_owner->get(ticket).status, 200);
        QCOMPARE(m_owner->get(ticket + "/messages?limit=1").list("messages").size(), 1);
        QCOMPARE(m_owner->mutate("PUT", ticket + "/read", QJsonObject{{u"through"_s, 2}}).status, 200);
        const auto version = versionOf(answered.object("ticket"));
        QCOMPARE(m_owner->mutate("POST", ticket + "/close", {}, version).status, 200);
        QCOMPARE(m_owner->mutate("POST", ticket + "/close", {}, version).status, 412);
        QCOMPARE(m_owner->mutate("POST", ticket + "/reopen", {}, version + 1).status, 200);
        QCOMPARE(m_owner->get(accountPath("/changes?limit=500")).status, 200);
        const QByteArray events = "/audit-events?action=ticket&actor=amelia&object=" + id.toLatin1();
        QCOMPARE(m_owner->get(accountPath(events.constData())).list("events").size(), 4);
    }

    void signsInByPage() { signInByPage(*m_bert); }

    void acceptsAndDeclinesInside()
    {
        const auto account = m_bert->get("/v1/accounts").list("accounts").first()[u"id"_s].toString().toLatin1();
        QCOMPARE(invite(*m_bert, account, u"amelia.hart@example.com"_s).status, 200);
        auto received = m_owner->get("/v1/me/invitations").list("invitations");
        QCOMPARE(received.size(), 2);
        for (const char *answer : {"/decline", "/accept"}) {
            const auto invitation = received.takeAt(0).toObject();
            const auto path = itemPath("/v1/me/invitations", invitation[u"id"_s].toString(), answer);
            QCOMPARE(m_owner->mutate("POST", path, {}, versionOf(invitation)).status, 200);
        }
        QCOMPARE(m_owner->get("/v1/me/invitations").list("invitations").size(), 0);
    }

    void declinesByLink()
    {
        QCOMPARE(invite(*m_owner, m_account.toLatin1(), u"dora.late@example.net"_s).status, 200);
        const auto link = linkIn(m_portal.mailWith("dora.late@example.net"));
        QVERIFY(!link.isEmpty());
        HttpClient browser(m_portal.port());
        const auto opened = browser.get(link);
        QCOMPARE(opened.status, 303);
        const QByteArray cookie = opened.headers.value("set-cookie").split(';').first();
        const auto page = browser.get("/invitation", {{"Cookie", cookie}});
        QCOMPARE(page.status, 200);
        const auto answered = browser.postForm("/invitation",
            {{u"answer"_s, u"decline"_s}, {u"form"_s, fieldIn(page.body, u"form"_s)}}, {{"Cookie", cookie}});
        QCOMPARE(answered.status, 200);
        QVERIFY(browser.get("/invitation/nonsense").status >= 400);
    }

    void signsOut()
    {
        const auto ended = m_bert->mutate("POST", "/v1/sign-out", QJsonObject{{u"everywhere"_s, true}});
        QCOMPARE(ended.status, 200);
        QCOMPARE(m_bert->get("/v1/me").status, 401);
    }

    void endsWithItsParent() { QVERIFY2(m_portal.closeInput(), m_portal.errorOutput().constData()); }

private:
    PortalProcess m_portal;
    std::unique_ptr<HttpClient> m_owner;
    std::unique_ptr<HttpClient> m_bert;
    QString m_account;
    QString m_refresh;
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
