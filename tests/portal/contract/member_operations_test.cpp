// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/page_sign_in.h"
#include "tests/portal/support/portal_process.h"

#include <QJsonDocument>
#include <QUuid>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;
using portal::test::HttpClient;
using portal::test::PortalProcess;
using portal::test::signInByPage;

namespace {

const QString password = u"a lantern above the east gate"_s;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

/// What becomes of a membership, and what services ask, over the wire on the true program with the profile that offers
/// it all. Recorded like the other operations, and held against openapi.yaml.
class MemberOperationsTest : public QObject {
    Q_OBJECT

private:
    QByteArray accountPath(const char *rest) const { return "/v1/accounts/" + m_account.toLatin1() + rest; }
    QByteArray memberPath(const char *rest = "") const { return accountPath("/members/") + m_member.toLatin1() + rest; }
    /// The member's version after a mutation that must succeed.
    void done(const HttpAnswer &answer)
    {
        QVERIFY2(answer.status == 200, answer.body.constData());
        if (answer.json.contains(u"member"_s)) {
            m_version = answer.object("member")[u"version"_s].toInteger();
        }
    }
    HttpAnswer offer()
    {
        m_transfer = newId();
        return m_owner->mutate(
            "POST", accountPath("/ownership-transfers"), QJsonObject{{u"id"_s, m_transfer}, {u"member"_s, m_member}});
    }
    QByteArray received()
    {
        const auto transfers = m_delegate->get("/v1/me/ownership-transfers").list("transfers");
        return "/v1/me/ownership-transfers/" + transfers.first()[u"id"_s].toString().toLatin1();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto add = [this](const QString &email, const QStringList &more) {
            return m_portal
                .run(QStringList{u"user"_s, u"add"_s, u"--profile"_s, u"customer-portal"_s, u"--email"_s, email,
                         u"--name"_s, email.section(u'@', 0, 0)}
                        + more,
                    password.toUtf8() + '\n')
                .exitCode;
        };
        QCOMPARE(add(u"olga@example.org"_s, {u"--account"_s, u"Hart & Sons"_s}), 0);
        QCOMPARE(add(u"anna@example.org"_s, {}), 0);
        QCOMPARE(m_portal.run({u"service"_s, u"add"_s, u"Panel!"_s}).exitCode, 1);
        const auto service = m_portal.run({u"service"_s, u"add"_s, u"panel"_s});
        QVERIFY2(service.exitCode == 0, service.error.constData());
        m_serviceToken = service.output.trimmed();
        QVERIFY(m_serviceToken.startsWith("gh_s_"));
        QCOMPARE(m_portal.run({u"service"_s, u"add"_s, u"panel"_s}).exitCode, 1);
        QVERIFY(m_portal.run({u"service"_s, u"list"_s}).output.startsWith("panel  since "));
        QVERIFY2(m_portal.start({u"--profile"_s, u"customer-portal"_s}), m_portal.errorOutput().constData());
        m_owner = std::make_unique<HttpClient>(m_portal.port());
        m_delegate = std::make_unique<HttpClient>(m_portal.port());
        QVERIFY(!signInByPage(*m_owner, u"olga@example.org"_s, password).isEmpty());
        m_delegateToken = signInByPage(*m_delegate, u"anna@example.org"_s, password);
        QVERIFY(!m_delegateToken.isEmpty());
    }

    void invitesAndAccepts()
    {
        m_account = m_owner->get("/v1/accounts").list("accounts").first()[u"id"_s].toString();
        const QJsonObject grant{{u"all"_s, false}, {u"permissions"_s, QJsonArray()},
            {u"scoped"_s, QJsonArray{QJsonObject{{u"permission"_s, u"access"_s}, {u"module"_s, u"orders"_s}}}}};
        const QJsonObject draft{{u"id"_s, newId()}, {u"email"_s, u"anna@example.org"_s}, {u"grant"_s, grant}};
        done(m_owner->mutate("POST", accountPath("/invitations"), QJsonObject{{u"invitations"_s, QJsonArray{draft}}}));
        const auto invitation = m_delegate->get("/v1/me/invitations").list("invitations").first().toObject();
        const auto accepted =
            m_delegate->mutate("POST", "/v1/me/invitations/" + invitation[u"id"_s].toString().toLatin1() + "/accept",
                {}, invitation[u"version"_s].toInteger());
        done(accepted);
        m_member = accepted.object("account")[u"member_id"_s].toString();
        m_version = 1;
    }

    void decidesForServices()
    {
        HttpClient panel(m_portal.port());
        const QJsonObject question{{u"token"_s, QString::fromLatin1(m_delegateToken)}, {u"account"_s, m_account},
            {u"permission"_s, u"access"_s}, {u"module"_s, u"orders"_s}};
        const auto ask = [&](const QJsonObject &what) {
            return panel.exchange("POST", "/v1/decide", {{"Content-Type", "application/json"}},
                QJsonDocument(what).toJson(QJsonDocument::Compact));
        };
        QCOMPARE(ask(question).status, 401);
        panel.setAccessToken(m_serviceToken);
        QVERIFY(ask(question).json[u"allowed"_s].toBool());
        QJsonObject unknown = question;
        unknown[u"permission"_s] = u"moon"_s;
        QCOMPARE(ask(unknown).code(), u"unknown_permission"_s);
        const auto known = panel.postForm("/v1/introspect", {{u"token"_s, QString::fromLatin1(m_delegateToken)}});
        QCOMPARE(known.text("username"), u"anna@example.org"_s);
        QCOMPARE(known.headers.value("cache-control"), "no-store");
        const auto nothing = panel.postForm("/v1/introspect", {{u"token"_s, u"gh_a_nothing"_s}});
        QCOMPARE(nothing.body, R"({"active":false})");
        QCOMPARE(panel.get("/v1/me").status, 401);
    }

    void editsDeactivatesAndReactivates()
    {
        QCOMPARE(m_owner->get(accountPath("/members?status=active")).list("members").size(), 2);
        done(m_owner->mutate("PATCH", memberPath(), QJsonObject{{u"role"_s, u"administrator"_s}}, m_version));
        done(m_owner->mutate("PATCH", memberPath(), QJsonObject{{u"role"_s, u"user"_s}}, m_version));
        QCOMPARE(m_owner->mutate("PATCH", memberPath(), QJsonObject{{u"role"_s, u"owner"_s}}, m_version).status, 422);
        QCOMPARE(m_delegate->get(accountPath("/access/access?module=orders")).status, 200);
        const auto off = m_owner->mutate("POST", memberPath("/deactivate"), {}, m_version);
        done(off);
        QCOMPARE(off.object("ended")[u"sessions"_s].toInt(), 1);
        QCOMPARE(m_delegate->get(accountPath("/access/access?module=orders")).status, 404);
        QCOMPARE(m_owner->get(accountPath("/members?status=deactivated")).list("members").size(), 1);
        done(m_owner->mutate("POST", memberPath("/reactivate"), {}, m_version));
        QCOMPARE(m_delegate->get(accountPath("/access/access?module=orders")).status, 200);
    }

    void removesListsAndRestores()
    {
        const auto removed = m_owner->mutate("DELETE", memberPath(), {}, m_version);
        done(removed);
        QCOMPARE(m_owner->get(accountPath("/members?status=removed")).list("members").size(), 1);
        QCOMPARE(m_owner->get(memberPath()).text("status"), u"removed"_s);
        QCOMPARE(m_owner->get(accountPath("/changes")).status, 200);
        done(m_owner->mutate("POST", memberPath("/restore"), {}, removed.json[u"version"_s].toInteger()));
    }

    void givesTheAccountAway()
    {
        done(offer());
        QCOMPARE(offer().code(), u"transfer_pending"_s);
        QCOMPARE(m_owner->get(accountPath("/ownership-transfers")).list("transfers").size(), 1);
        const auto pending = m_owner->get(accountPath("/ownership-transfers")).list("transfers").first();
        done(m_owner->mutate(
            "POST", accountPath("/ownership-transfers/") + pending[u"id"_s].toString().toLatin1() + "/cancel"));
        done(offer());
        done(m_delegate->mutate("POST", received() + "/decline"));
        done(offer());
        const auto confirmed = m_delegate->mutate("POST", received() + "/confirm");
        done(confirmed);
        QVERIFY(confirmed.object("account")[u"own"_s].toBool());
        QCOMPARE(m_delegate->mutate("POST", accountPath("/leave")).code(), u"owner_cannot_leave"_s);
        done(m_owner->mutate("POST", accountPath("/leave")));
        QCOMPARE(m_owner->get(accountPath("/members")).status, 404);
        QVERIFY(!m_portal.mailWith("anna@example.org").isEmpty());
    }

    /// Beside the running portal, by its socket.
    void servicesComeAndGo()
    {
        HttpClient reports(m_portal.port());
        const auto added = m_portal.run({u"service"_s, u"add"_s, u"reports"_s});
        QVERIFY2(added.exitCode == 0, added.error.constData());
        reports.setAccessToken(added.output.trimmed());
        const auto ask = [&] {
            return reports.postForm("/v1/introspect", {{u"token"_s, u"gh_a_nothing"_s}}).status;
        };
        QCOMPARE(ask(), 200);
        QVERIFY(m_portal.run({u"service"_s, u"list"_s}).output.contains("reports  since "));
        QCOMPARE(m_portal.run({u"service"_s, u"remove"_s, u"reports"_s}).exitCode, 0);
        QCOMPARE(ask(), 401);
        QCOMPARE(m_portal.run({u"service"_s, u"remove"_s, u"reports"_s}).exitCode, 1);
    }

    void ends() { QVERIFY2(m_portal.stop(), m_portal.errorOutput().constData()); }

private:
    PortalProcess m_portal;
    std::unique_ptr<HttpClient> m_owner;
    std::unique_ptr<HttpClient> m_delegate;
    QByteArray m_serviceToken;
    QByteArray m_delegateToken;
    QString m_account;
    QString m_member;
    QString m_transfer;
    qint64 m_version = 0;
};

QTEST_GUILESS_MAIN(MemberOperationsTest)
#include "member_operations_test.moc"
