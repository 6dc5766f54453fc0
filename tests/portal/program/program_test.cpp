// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/mail_server.h"
#include "tests/portal/support/portal_process.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::test::HttpClient;
using portal::test::MailServer;
using portal::test::PortalProcess;

/// gatehouse-portal as its operator meets it: commands, refusals to start, and how it ends (R98, R99).
class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainsItself_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("all") << QStringList{u"--help"_s} << QByteArray("Commands:");
        QTest::newRow("nothing") << QStringList() << QByteArray("Commands:");
        QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("gatehouse-portal ");
        QTest::newRow("serve") << QStringList{u"serve"_s, u"--help"_s} << QByteArray("--clock-offset");
        QTest::newRow("user add") << QStringList{u"user"_s, u"add"_s, u"--help"_s} << QByteArray("--account");
        QTest::newRow("user") << QStringList{u"user"_s, u"--help"_s} << QByteArray("gatehouse-portal user add");
        QTest::newRow("audit alone") << QStringList{u"audit"_s, u"--help"_s} << QByteArray("changes nothing");
        QTest::newRow("service") << QStringList{u"service"_s, u"--help"_s} << QByteArray("gatehouse-portal service");
        QTest::newRow("ticket") << QStringList{u"ticket"_s, u"--help"_s} << QByteArray("reply NUMBER");
        QTest::newRow("audit") << QStringList{u"audit"_s, u"verify"_s, u"--help"_s} << QByteArray("changes nothing");
        QTest::newRow("demo") << QStringList{u"demo"_s, u"--help"_s} << QByteArray("--members");
    }
    void explainsItself()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, expected);
        const auto outcome = PortalProcess::runPlain(words);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output.contains(expected));
        QCOMPARE(outcome.error, QByteArray());
    }

    void refusesCommandLines_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QStringList &words, const char *expected) {
            QTest::newRow(name) << words << QByteArray(expected);
        };
        row("no command", {u"sing"_s}, "no command");
        row("option", {u"serve"_s, u"--sing"_s}, "sing");
        row("further word", {u"serve"_s, u"now"_s}, "no further words");
        row("all addresses", {u"serve"_s, u"--listen"_s, u"0.0.0.0:8471"_s}, "--behind-proxy");
        row("all addresses, new", {u"serve"_s, u"--listen"_s, u"[::]:8471"_s}, "--behind-proxy");
        row("no port", {u"serve"_s, u"--listen"_s, u"127.0.0.1"_s}, "--listen");
        row("large port", {u"serve"_s, u"--listen"_s, u"127.0.0.1:99999"_s}, "--listen");
        row("base", {u"serve"_s, u"--base-url"_s, u"portal.example.org"_s}, "--base-url");
        row("offset", {u"serve"_s, u"--clock-offset"_s, u"tomorrow"_s}, "--clock-offset");
        row("mail", {u"serve"_s, u"--mail"_s, u"post.example.org"_s}, "--mail wants");
        row("mail scheme", {u"serve"_s, u"--mail"_s, u"https://post.example.org"_s}, "--mail wants");
        row("mail password", {u"serve"_s, u"--mail"_s, u"smtp://a:b@post.example.org"_s}, "--mail-password-file");
        row("mail in the clear", {u"serve"_s, u"--mail"_s, u"smtp://post.example.org:25?tls=none"_s}, "this machine");
        row("mail twice", {u"serve"_s, u"--mail"_s, u"folder:a"_s, u"--mail-folder"_s, u"b"_s}, "one of them");
        row("mail sender", {u"serve"_s, u"--mail-from"_s, u"portal"_s}, "--mail-from");
        row("password for a folder", {u"serve"_s, u"--mail-password-file"_s, u"p"_s}, "--mail smtp://");
        row("password in the clear",
            {u"serve"_s, u"--mail"_s, u"smtp://localhost:25?tls=none"_s, u"--mail-password-file"_s, u"p"_s},
            "plain text");
        row("user alone", {u"user"_s}, "user add");
        row("no such user command", {u"user"_s, u"sing"_s}, "user sing");
        row("nobody", {u"user"_s, u"add"_s}, "--email");
        row("seats", {u"user"_s, u"add"_s, u"--email"_s, u"a@example.org"_s, u"--name"_s, u"A"_s, u"--seats"_s, u"0"_s},
            "--seats");
        row("ticket", {u"ticket"_s}, "one of list");
        row("ticket without number", {u"ticket"_s, u"close"_s}, "number of one ticket");
        row("ticket number", {u"ticket"_s, u"show"_s, u"x1"_s}, "number of one ticket");
        row("status of a reply", {u"ticket"_s, u"reply"_s, u"1"_s, u"--status"_s, u"open"_s}, "--status belongs");
        row("audit", {u"audit"_s, u"mend"_s}, "audit verify");
        row("members", {u"demo"_s, u"--members"_s, u"-1"_s}, "--members");
    }
    void refusesCommandLines()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, expected);
        const auto outcome = PortalProcess::runPlain(words);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.error.contains(expected), outcome.error.constData());
        QCOMPARE(outcome.output, QByteArray());
    }

    void saysOneLineAndEndsOnSigterm()
    {
        PortalProcess portal;
        QVERIFY2(portal.start(), portal.errorOutput().constData());
        QCOMPARE(portal.readyLine(), "listening on http://127.0.0.1:" + QByteArray::number(portal.port()));
        HttpClient client(portal.port());
        QCOMPARE(client.get("/v1/portal").status, 200);
        QVERIFY2(portal.stop(), portal.errorOutput().constData());
        QVERIFY(portal.errorOutput().contains("a new one, without anybody")); // --database may be mistyped
        QVERIFY(portal.start());
        QVERIFY(portal.stop());
        QVERIFY(!portal.errorOutput().contains("a new one"));
    }

    void keepsFilesPrivate()
    {
        PortalProcess portal;
        QVERIFY(portal.start());
        const auto open = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
            | QFile::ExeOther;
        for (const auto &path : {portal.database(), portal.keyFile()}) {
            QVERIFY2(!(QFile::permissions(path) & open), qPrintable(path));
        }
        QCOMPARE(QFileInfo(portal.keyFile()).size(), 32);
        QVERIFY(portal.stop());
    }

    void refusesToStart()
    {
        PortalProcess first;
        QVERIFY(first.start());
        const auto second = first.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(second.exitCode, 1);
        QVERIFY(second.error.contains("Another portal is running"));
        const auto beside = first.run({u"demo"_s});
        QCOMPARE(beside.exitCode, 1);
        QVERIFY(beside.error.contains("running on this database"));
        QVERIFY(first.stop());

        const auto profile = first.run({u"serve"_s, u"--profile"_s, u"nowhere"_s});
        QCOMPARE(profile.exitCode, 1);
        QVERIFY(profile.error.contains("third-party"));

        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto taken = first.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())});
        QCOMPARE(taken.exitCode, 1);
        QVERIFY(taken.error.contains("already listens"));

        QVERIFY(QFile::setPermissions(first.keyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(!first.start());
        QVERIFY(first.errorOutput().contains("0600"));
        QVERIFY(QFile::setPermissions(first.keyFile(), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::resize(first.keyFile(), 31));
        QVERIFY(!first.start());
        QVERIFY(first.errorOutput().contains("32 bytes"));
        QVERIFY(QFile::remove(first.keyFile()));
        QVERIFY(QFile::setPermissions(first.database(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(!first.start());
        QVERIFY(first.errorOutput().contains("0600"));
    }

    void remembersItsProfile()
    {
        PortalProcess portal;
        const auto name = [&portal] {
            return HttpClient(portal.port()).get("/v1/portal").text("profile");
        };
        // Somebody added first settles nothing.
        const auto added = portal.run({u"user"_s, u"add"_s, u"--email"_s, u"first@example.org"_s, u"--name"_s,
                                          u"First Person"_s, u"--account"_s, u"A Firm"_s},
            "a lantern above the east gate\n");
        QVERIFY2(added.exitCode == 0, added.error.constData());
        QVERIFY2(portal.start({u"--profile"_s, u"team-portal"_s}), portal.errorOutput().constData());
        QCOMPARE(name(), u"team-portal"_s);
        QVERIFY(portal.stop());
        QVERIFY2(portal.start(), portal.errorOutput().constData());
        QCOMPARE(name(), u"team-portal"_s);
        QVERIFY(portal.stop());

        QVERIFY(!portal.start({u"--profile"_s, u"customer-portal"_s}));
        QVERIFY2(portal.errorOutput().contains("belongs to a portal of the profile «team-portal»"),
            portal.errorOutput().constData());
        QVERIFY(portal.errorOutput().contains("--change-profile"));
        const auto demo = portal.run({u"demo"_s, u"--profile"_s, u"third-party"_s});
        QCOMPARE(demo.exitCode, 1);
        QVERIFY(demo.error.contains("team-portal"));
        QVERIFY(portal.start({u"--profile"_s, u"team-portal"_s}));
        QVERIFY(portal.stop());

        QVERIFY2(portal.start({u"--profile"_s, u"customer-portal"_s, u"--change-profile"_s}),
            portal.errorOutput().constData());
        QCOMPARE(name(), u"customer-portal"_s);
        QVERIFY(portal.stop());
        QVERIFY(portal.start());
        QCOMPARE(name(), u"customer-portal"_s);
        QVERIFY(portal.stop());
    }

    void remembersAProfileOfItsOwn()
    {
        // From a file, named from another folder: the whole path is kept, and a missing file is told.
        QTemporaryDir folder;
        QFile ours(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/portal/profiles/school.json"));
        const QString copy = folder.filePath(u"school.json"_s);
        QVERIFY(ours.copy(copy));
        PortalProcess portal;
        QVERIFY2(portal.start({u"--profile"_s, copy}), portal.errorOutput().constData());
        QVERIFY(portal.stop());
        QVERIFY2(portal.start(), portal.errorOutput().constData());
        QCOMPARE(HttpClient(portal.port()).get("/v1/portal").text("profile"), u"school"_s);
        QVERIFY(portal.stop());
        QVERIFY(QFile::remove(copy));
        QVERIFY(!portal.start());
        QVERIFY2(portal.errorOutput().contains(copy.toUtf8()), portal.errorOutput().constData());
    }

    void refusesToSendMailsBadly()
    {
        PortalProcess portal;
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"password"_s));
        const auto options = [&](const QStringList &more) {
            return QStringList{u"--mail"_s, u"smtps://localhost:1"_s, u"--mail-password-file"_s, file.fileName()}
            + more;
        };
        const QStringList from{u"--mail-from"_s, u"portal@example.org"_s};
        const auto write = [&](const QByteArray &text, QFile::Permissions permissions) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(text), text.size());
            file.close();
            QVERIFY(file.setPermissions(permissions));
        };
        const auto mine = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(!portal.start(options(from)));
        QVERIFY2(portal.errorOutput().contains("is missing"), portal.errorOutput().constData());
        write("user\nsecret\n", mine | QFile::ReadGroup);
        QVERIFY(!portal.start(options(from)));
        QVERIFY2(portal.errorOutput().contains("0600"), portal.errorOutput().constData());
        for (const char *text : {"", "user\n", "user\n\n", "\nsecret\n", "user\nsecret\nmore\n"}) {
            write(text, mine);
            QVERIFY(!portal.start(options(from)));
            QVERIFY2(portal.errorOutput().contains("two lines"), portal.errorOutput().constData());
        }
        write("user\nsecret\n", mine);
        QVERIFY(!portal.start(options({})));
        QVERIFY2(portal.errorOutput().contains("--mail-from"), portal.errorOutput().constData());
        QVERIFY2(portal.start(options(from)), portal.errorOutput().constData()); // whether it is there shows later
        QVERIFY(portal.stop());
        QVERIFY(!portal.errorOutput().contains("secret"));
    }

    /// The whole way: an invitation made over HTTP arrives in a mailbox, through STARTTLS and sign-in.
    void sendsMailsThroughAServer()
    {
        if (const QString missing = MailServer::missing(); !missing.isEmpty()) {
            QSKIP(qPrintable(missing));
        }
        MailServer mails;
        QVERIFY2(mails.start(), mails.log().constData());
        PortalProcess portal;
        QVERIFY2(portal.start(QStringList{u"--embedded"_s} + mails.portalOptions()), portal.errorOutput().constData());
        HttpClient client(portal.port());
        const auto tokens = client.postForm("/v1/token",
            {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
                {u"sign_in_code"_s, QString::fromLatin1(portal.signInCode())}});
        client.setAccessToken(tokens.text("access_token").toLatin1());
        const auto account = client.get("/v1/accounts").list("accounts").first().toObject()[u"id"_s].toString();
        const QJsonObject offer{{u"id"_s, u"0a0a0a0a-0000-4000-8000-000000000001"_s},
            {u"email"_s, u"smtp@example.org"_s},
            {u"grant"_s, QJsonObject{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}}}};
        const auto invited = client.mutate("POST", "/v1/accounts/" + account.toLatin1() + "/invitations",
            QJsonObject{{u"invitations"_s, QJsonArray{offer}}});
        QCOMPARE(invited.status, 200);
        const QByteArray mail = mails.mailWith("<smtp@example.org>");
        QVERIFY2(!mail.isEmpty(), mails.log().constData());
        QVERIFY(mail.contains("<portal@mail.example>"));
        QVERIFY(portal.stop());
    }

    void refusesAWeakPassword()
    {
        PortalProcess portal;
        const QStringList words{u"user"_s, u"add"_s, u"--email"_s, u"a@example.org"_s, u"--name"_s, u"A"_s};
        const auto weak = portal.run(words, "short\n");
        QCOMPARE(weak.exitCode, 1);
        QVERIFY(weak.error.contains("too short"));
        QCOMPARE(portal.run(words, "a lantern above the east gate\n").exitCode, 0);
        const auto again = portal.run(words, "a lantern above the east gate\n");
        QCOMPARE(again.exitCode, 1);
    }

    void movesItsClock()
    {
        PortalProcess portal;
        QVERIFY(portal.start({u"--clock-offset"_s, u"90000"_s}));
        HttpClient client(portal.port());
        const auto ahead = client.get("/v1/portal").json[u"now"_s].toInteger() - QDateTime::currentMSecsSinceEpoch();
        QVERIFY(qAbs(ahead - 90'000'000) < 60'000);
        QVERIFY(portal.stop());
    }

    void survivesACrash()
    {
        PortalProcess portal;
        QVERIFY(portal.start({u"--embedded"_s}));
        portal.kill();
        QVERIFY(portal.start({u"--embedded"_s}));
        QVERIFY(!portal.signInCode().isEmpty());
        QVERIFY(portal.closeInput());
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
