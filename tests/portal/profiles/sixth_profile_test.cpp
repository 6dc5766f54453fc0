// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpClient;
using portal::test::PortalProcess;

namespace {

const QString school = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/portal/profiles/school.json");

QJsonObject cell(const QString &permission, const QString &module)
{
    return {{u"permission"_s, permission}, {u"module"_s, module}};
}

QJsonObject draft(const QString &email, const QString &role, const QJsonArray &cells)
{
    return {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email}, {u"role"_s, role},
        {u"grant"_s, QJsonObject{{u"all"_s, false}, {u"permissions"_s, QJsonArray()}, {u"scoped"_s, cells}}}};
}

} // namespace

/// A portal of a kind nobody wrote code for: one file, and the true program. Its words, languages, subjects, classes
/// and rules are its own.
class SixthProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_portal.start({u"--embedded"_s, u"--profile"_s, school}), m_portal.errorOutput().constData());
        m_head = std::make_unique<HttpClient>(m_portal.port());
        const auto answer = m_head->postForm("/v1/token",
            {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
                {u"sign_in_code"_s, QString::fromLatin1(m_portal.signInCode())}});
        QCOMPARE(answer.status, 200);
        m_head->setAccessToken(answer.text("access_token").toLatin1());
    }

    void describesItself()
    {
        const QJsonObject portal = m_head->get("/v1/portal").json;
        QCOMPARE(portal[u"profile"_s].toString(), u"school"_s);
        QCOMPARE(portal[u"languages"_s].toArray(), (QJsonArray{u"en"_s, u"it"_s}));
        QCOMPARE(portal[u"terms"_s][u"invite_user"_s][u"it"_s].toString(), u"Fai entrare qualcuno"_s);
        QCOMPARE(portal[u"manage"_s][u"permission"_s].toString(), u"doors"_s);
        QVERIFY(portal[u"tickets"_s].isNull());
    }

    void hasASampleOfItsOwn()
    {
        const QJsonObject first = m_head->get("/v1/accounts").json[u"accounts"_s][0].toObject();
        QCOMPARE(first[u"role"_s].toString(), u"head"_s);
        QVERIFY(first[u"sub_accounts"_s].toArray().size() > 1);
        QCOMPARE(first[u"may"_s][u"tickets"_s].toBool(), false);
        m_account = first[u"id"_s].toString().toLatin1();
        const QJsonArray members = m_head->get("/v1/accounts/" + m_account + "/members").json[u"members"_s].toArray();
        QVERIFY(members.size() > 5);
    }

    void keepsItsRules()
    {
        const auto answer = m_head->mutate("POST", "/v1/accounts/" + m_account + "/invitations",
            QJsonObject{{u"invitations"_s,
                QJsonArray{draft(u"ada@example.org"_s, u"parent"_s, {cell(u"read_marks"_s, u"maths"_s)}),
                    draft(u"bea@example.org"_s, u"parent"_s, {cell(u"read_marks"_s, u"music"_s)}),
                    draft(u"cleo@example.org"_s, u"teacher"_s, {cell(u"give_marks"_s, u"music"_s)}),
                    draft(u"dina@example.org"_s, u"user"_s, {cell(u"read_marks"_s, u"maths"_s)})}}});
        QCOMPARE(answer.status, 200);
        QStringList codes;
        for (const QJsonValue result : answer.json[u"results"_s].toArray()) {
            codes.append(result[u"problem"_s][u"code"_s].toString(u"none"_s));
        }
        QCOMPARE(codes, (QStringList{u"none"_s, u"closed_to_role"_s, u"requirement_missing"_s, u"unknown_role"_s}));
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("rule") << QByteArray("\"lifetime_s\": 1209600") << QByteArray("\"lifetime_s\": 9999999")
                              << QByteArray("mine.json: invitations.lifetime_s: must lie between");
        QTest::newRow("name") << QByteArray("\"default_role\": \"parent\"") << QByteArray("\"default_role\": \"pupil\"")
                              << QByteArray("mine.json: default_role: must name an assignable role");
        QTest::newRow("form") << QByteArray("\"name\": \"A school\",") << QByteArray("\"name\": \"A school\"")
                              << QByteArray("mine.json: line ");
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, says);
        QTemporaryDir folder;
        QFile right(school);
        QVERIFY(right.open(QIODevice::ReadOnly));
        QByteArray text = right.readAll();
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QFile wrong(folder.filePath(u"mine.json"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write(text) == text.size());
        wrong.close();
        for (const QStringList &words :
            {QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}, QStringList{u"demo"_s}}) {
            const auto outcome = PortalProcess::runPlain(words
                + QStringList{u"--profile"_s, wrong.fileName(), u"--database"_s, folder.filePath(u"portal.db"_s)});
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.error.contains(says), outcome.error.constData());
        }
    }

private:
    PortalProcess m_portal;
    std::unique_ptr<HttpClient> m_head;
    QByteArray m_account;
};

QTEST_GUILESS_MAIN(SixthProfileTest)
#include "sixth_profile_test.moc"
