// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpClient;
using portal::test::PortalProcess;

/// The operator opens and closes the parts of an account, beside a running portal and without one.
class SubAccountTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PortalProcess> m_portal;

    PortalProcess::Outcome run(const QStringList &words)
    {
        return m_portal->run(QStringList{u"sub-account"_s} + words + QStringList{u"--account"_s, u"Brightwater Ltd"_s});
    }
    QStringList listed()
    {
        QStringList names;
        for (const QString &line : QString::fromUtf8(run({u"list"_s}).output).split(u'\n', Qt::SkipEmptyParts))
            names.append(line.section(u"  "_s, 1));
        return names;
    }
    /// A client signed in as the firm's owner.
    std::unique_ptr<HttpClient> owner()
    {
        auto client = std::make_unique<HttpClient>(m_portal->port());
        const auto tokens = client->postForm("/v1/token",
            {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
                {u"sign_in_code"_s, QString::fromLatin1(m_portal->signInCode())}});
        client->setAccessToken(tokens.text("access_token").toLatin1());
        return client;
    }

private Q_SLOTS:
    void init()
    {
        m_portal = std::make_unique<PortalProcess>();
        const auto demo = m_portal->run({u"demo"_s, u"--profile"_s, u"customer-portal"_s});
        QVERIFY2(demo.exitCode == 0, demo.error.constData());
    }

    void worksWithoutARunningPortal()
    {
        const QStringList before = listed();
        QVERIFY(before.size() > 1);
        const auto added = run({u"add"_s, u"Harbour  Office"_s});
        QVERIFY2(added.exitCode == 0, added.error.constData());
        QVERIFY(added.output.trimmed().size() > 8); // its id
        QVERIFY(listed().contains(u"Harbour Office"_s));
        const auto again = run({u"add"_s, u"harbour office"_s});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.error.contains("of this name already"), again.error.constData());
        QCOMPARE(run({u"rename"_s, u"HARBOUR OFFICE"_s, u"Quay"_s}).exitCode, 0);
        QCOMPARE(listed().size(), before.size() + 1);
        QVERIFY(listed().contains(u"Quay"_s));
        QCOMPARE(run({u"rename"_s, u"Quay"_s, before.first()}).exitCode, 1);
        QCOMPARE(run({u"close"_s, u"Quay"_s}).exitCode, 0);
        QCOMPARE(listed(), before);
        QCOMPARE(run({u"close"_s, u"Quay"_s}).exitCode, 1);
        QCOMPARE(run({u"add"_s, u"Quay"_s}).exitCode, 0); // the name was free again
        QVERIFY(m_portal->run({u"audit"_s, u"verify"_s}).exitCode == 0);
    }

    void closingEndsWhatWasLimitedToIt()
    {
        QVERIFY2(m_portal->start({u"--embedded"_s}), m_portal->errorOutput().constData());
        const auto client = owner();
        const auto account = client->get("/v1/accounts").list("accounts").first().toObject();
        const QByteArray path = "/v1/accounts/" + account[u"id"_s].toString().toLatin1();
        const auto subAccounts = account[u"sub_accounts"_s].toArray();
        QVERIFY(subAccounts.size() > 1);
        const auto naming = [&](const QString &id) {
            QJsonArray found;
            for (const QJsonValue member : client->get(path + "/members?limit=500").list("members")) {
                for (const QJsonValue cell : member[u"grant"_s][u"scoped"_s].toArray()) {
                    if (cell[u"sub_account"_s].toString() == id) {
                        found.append(member);
                        break;
                    }
                }
            }
            return found;
        };
        QString id;
        QString name;
        for (const QJsonValue one : subAccounts) {
            if (!naming(one[u"id"_s].toString()).isEmpty()) {
                id = one[u"id"_s].toString();
                name = one[u"name"_s].toString();
            }
        }
        QVERIFY(!id.isEmpty());
        const auto cursor = client->get(path + "/changes").text("next_cursor").toLatin1().toPercentEncoding();
        const QJsonObject before = naming(id).first().toObject();
        const auto closed = run({u"close"_s, name});
        QVERIFY2(closed.exitCode == 0, closed.error.constData());
        QVERIFY2(closed.output.contains("is closed"), closed.output.constData());
        QVERIFY(naming(id).isEmpty());
        const auto after = client->get(path + "/members/" + before[u"id"_s].toString().toLatin1());
        QCOMPARE(after.json[u"version"_s].toInteger(), before[u"version"_s].toInteger() + 1);
        QVERIFY(client->get(path + "/changes?cursor=" + cursor).json[u"count"_s].toInt() > 0);
        const auto now = client->get("/v1/accounts").list("accounts").first()[u"sub_accounts"_s].toArray();
        QCOMPARE(now.size(), subAccounts.size() - 1);
        const auto permission = before[u"grant"_s][u"scoped"_s][0][u"permission"_s].toString().toLatin1();
        QCOMPARE(client->get(path + "/access/" + permission + "?sub_account=" + id.toLatin1()).code(),
            u"unknown_sub_account"_s);
        const auto events = client->get(path + "/audit-events?action=sub_account").list("events");
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0][u"action"_s].toString(), u"sub_account.closed"_s);
        QCOMPARE(events[0][u"actor"_s].toString(), u"Support"_s);
        QVERIFY(m_portal->stop());
    }

    void saysWhatIsWrong()
    {
        const auto nowhere = m_portal->run({u"sub-account"_s, u"list"_s, u"--account"_s, u"Nowhere Ltd"_s});
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY(nowhere.error.contains("There is no account «Nowhere Ltd»"));
        QCOMPARE(m_portal->run({u"sub-account"_s, u"list"_s}).exitCode, 2);
        QCOMPARE(run({u"rename"_s, u"one"_s}).exitCode, 2);
        PortalProcess plain;
        QCOMPARE(plain.run({u"demo"_s}).exitCode, 0);
        const auto none = plain.run({u"sub-account"_s, u"list"_s, u"--account"_s, u"Brightwater Ltd"_s});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.error.contains("has no sub-accounts"), none.error.constData());
    }
};

QTEST_GUILESS_MAIN(SubAccountTest)
#include "sub_account_test.moc"
