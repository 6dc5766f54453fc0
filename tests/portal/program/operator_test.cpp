// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using portal::test::Fields;
using portal::test::HttpAnswer;
using portal::test::HttpClient;
using portal::test::PortalProcess;

namespace {

QString uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

/// The operator's commands beside the true, running program: tickets answered by support, people added, the audit trail
/// checked.
class OperatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void supportAnswersAndTheOwnerIsMailed();
    void mailsWhoAskedForItAndMaySeeIt();
    void closesAndReopens();
    void saysWhatIsWrong();
    void addsAUserBesideTheRunningPortal();
    void socketIsForItsUserAlone();
    void socketTakesOneStrictLine_data();
    void socketTakesOneStrictLine();
    void comesBackAfterACrash();
    void auditTrailHolds();
    void auditTrailShowsWhatWasChanged_data();
    void auditTrailShowsWhatWasChanged();
    void takesALargeFileOnlyWhereItMay();

private:
    [[nodiscard]] QByteArray path(const QByteArray &rest) const { return "/v1/accounts/" + m_account + rest; }
    [[nodiscard]] QString socketPath() const { return m_portal->database() + u".control"_s; }
    /// Opens a ticket; its number.
    QString opened(const QString &subject = u"The shop is slow"_s);
    HttpAnswer upload(const QByteArray &bytes, const Fields &more = {});
    [[nodiscard]] int inDatabase(const QStringList &statements) const;

    std::unique_ptr<PortalProcess> m_portal;
    std::unique_ptr<HttpClient> m_owner;
    QByteArray m_account;
    QString m_ticket;
};

void OperatorTest::init()
{
    m_portal = std::make_unique<PortalProcess>();
    QVERIFY2(m_portal->start({u"--embedded"_s}), m_portal->errorOutput().constData());
    m_owner = std::make_unique<HttpClient>(m_portal->port());
    const auto tokens = m_owner->postForm("/v1/token",
        {{u"grant_type"_s, u"urn:gatehouse:sign-in-code"_s},
            {u"sign_in_code"_s, QString::fromLatin1(m_portal->signInCode())}});
    m_owner->setAccessToken(tokens.text("access_token").toLatin1());
    m_account = m_owner->get("/v1/accounts").list("accounts").first()[u"id"_s].toString().toLatin1();
    QVERIFY(!m_account.isEmpty());
}

void OperatorTest::cleanup()
{
    m_owner.reset();
    m_portal.reset();
}

QString OperatorTest::opened(const QString &subject)
{
    m_ticket = uuid();
    const auto made = m_owner->mutate("POST", path("/tickets"),
        QJsonObject{{u"id"_s, m_ticket}, {u"department"_s, u"support"_s}, {u"subject"_s, subject},
            {u"text"_s, u"Since this morning."_s}});
    if (made.status != 200) {
        qWarning("openTicket: %d %s", made.status, made.body.constData());
    }
    return made.object("ticket")[u"number"_s].toString();
}

HttpAnswer OperatorTest::upload(const QByteArray &bytes, const Fields &more)
{
    m_owner->mutate("POST", path("/nowhere"));
    Fields fields = m_owner->lastFields();
    fields += {{"Content-Type", "image/png"}, {"Gatehouse-File-Name", "shop.png"}};
    return m_owner->exchange("POST", path("/attachments"), fields + more, bytes);
}

int OperatorTest::inDatabase(const QStringList &statements) const
{
    int failed = 0;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(m_portal->database());
        failed += database.open() ? 0 : 1;
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement)) {
                qWarning() << statement;
                ++failed;
            }
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return failed;
}

void OperatorTest::supportAnswersAndTheOwnerIsMailed()
{
    const QString number = opened(u"The <shop> is slow"_s);
    const auto list = m_portal->run({u"ticket"_s, u"list"_s});
    QCOMPARE(list.exitCode, 0);
    QVERIFY2(list.output.contains(QByteArray('#' + number.toLatin1() + "  open")), list.output.constData());
    QVERIFY(list.output.contains("Amelia Hart"));
    const auto replied =
        m_portal->run({u"ticket"_s, u"reply"_s, number, u"--name"_s, u"Sam from support"_s}, "Fixed <now>.\nSorry!\n");
    QVERIFY2(replied.exitCode == 0, replied.error.constData());
    QVERIFY(replied.output.contains("people mailed: 1"));

    const auto ticket = m_owner->get(path("/tickets/" + m_ticket.toLatin1()));
    QCOMPARE(ticket.json[u"status"_s].toString(), u"answered"_s);
    QCOMPARE(ticket.json[u"read_through"_s].toInt(), 1);
    const QJsonValue message = m_owner->get(path("/tickets/" + m_ticket.toLatin1() + "/messages")).list("messages")[1];
    QCOMPARE(message[u"text"_s].toString(), u"Fixed <now>.\nSorry!"_s);
    QCOMPARE(message[u"by"_s].toString(), u"staff"_s);
    QCOMPARE(message[u"actor"_s][u"id"_s].toString(), u"staff"_s);
    QCOMPARE(message[u"actor"_s][u"name"_s].toString(), u"Sam from support"_s);
    QCOMPARE(message[u"principal"_s][u"name"_s].toString(), u"Amelia Hart"_s);

    const auto mail = m_portal->mailWith("To: <amelia.hart@example.com>");
    QVERIFY2(mail.contains(QByteArray("Subject: [#" + number.toLatin1() + "] The shop is slow")), mail.constData());
    QVERIFY(mail.contains("Fixed <now>.") && mail.contains("Fixed &lt;now&gt;."));
    const auto shown = m_portal->run({u"ticket"_s, u"show"_s, number});
    QVERIFY2(shown.output.contains("2. Sam from support (support)") && shown.output.contains("    Sorry!"),
        shown.output.constData());
    const auto events = m_owner->get(path("/audit-events?action=ticket.staff_replied&object=" + m_ticket.toLatin1()));
    QCOMPARE(events.list("events").size(), 1);
    QVERIFY(!events.body.contains("Sorry"));
}

void OperatorTest::mailsWhoAskedForItAndMaySeeIt()
{
    const auto people = m_owner->get(path("/members?limit=50")).list("members");
    QStringList withTickets;
    QStringList without;
    for (const auto &person : people) {
        const auto grant = person[u"grant"_s];
        if (person[u"role"_s].toString() != u"owner"_s && !grant[u"all"_s].toBool()) {
            const bool holds = grant[u"permissions"_s].toArray().contains(u"tickets"_s);
            (holds ? withTickets : without).append(person[u"id"_s].toString());
        }
    }
    QVERIFY(!withTickets.isEmpty() && !without.isEmpty());
    const QString asked = u"UPDATE members SET notify = 1 WHERE account_id = '%1' AND id IN ('%2', '%3')"_s.arg(
        QString::fromLatin1(m_account), withTickets[0], without[0]);
    QCOMPARE(inDatabase({asked}), 0);
    const QString number = opened();
    QVERIFY(m_portal->run({u"ticket"_s, u"reply"_s, number}, "One.\n").output.contains("people mailed: 2"));
    const QString own = u"UPDATE members SET ticket_visibility = 'own' WHERE id = '%1'"_s.arg(withTickets[0]);
    QCOMPARE(inDatabase({own}), 0);
    QVERIFY(m_portal->run({u"ticket"_s, u"reply"_s, number}, "Two.\n").output.contains("people mailed: 1"));
}

void OperatorTest::closesAndReopens()
{
    const QString number = opened();
    const auto closed = m_portal->run({u"ticket"_s, u"reply"_s, number, u"--close"_s}, "Done.\n");
    QVERIFY2(closed.exitCode == 0, closed.error.constData());
    QVERIFY(!m_portal->run({u"ticket"_s, u"list"_s}).output.contains(number.toLatin1()));
    const auto json = m_portal->run({u"ticket"_s, u"list"_s, u"--status"_s, u"closed"_s, u"--json"_s});
    const QJsonArray listed = QJsonDocument::fromJson(json.output)[u"tickets"_s].toArray();
    QVERIFY(std::any_of(listed.begin(), listed.end(),
        [&number](const QJsonValue &one) { return one[u"number"_s].toString() == number; }));
    QVERIFY(m_portal->run({u"ticket"_s, u"reopen"_s, number}).output.contains("open again"));
    QVERIFY(m_portal->run({u"ticket"_s, u"close"_s, number}).output.contains("is closed"));
    QCOMPARE(m_owner->get(path("/tickets/" + m_ticket.toLatin1())).text("status"), u"closed"_s);
}

void OperatorTest::saysWhatIsWrong()
{
    const auto unknown = m_portal->run({u"ticket"_s, u"show"_s, u"1"_s});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY(unknown.error.contains("There is no ticket number"));
    const auto empty = m_portal->run({u"ticket"_s, u"reply"_s, opened()}, "\n");
    QCOMPARE(empty.exitCode, 1);
    QVERIFY(empty.error.contains("says nothing"));
    const auto status = m_portal->run({u"ticket"_s, u"list"_s, u"--status"_s, u"lost"_s});
    QVERIFY(status.error.contains("one of open, answered"));
    QVERIFY(m_portal->closeInput());
    const auto nobody = m_portal->run({u"ticket"_s, u"list"_s});
    QCOMPARE(nobody.exitCode, 1);
    QVERIFY(nobody.error.contains("No portal is running"));
}

void OperatorTest::addsAUserBesideTheRunningPortal()
{
    const QStringList words{u"user"_s, u"add"_s, u"--email"_s, u"bert@example.org"_s, u"--name"_s, u"Bert Stone"_s,
        u"--account"_s, u"Stone & Sons"_s};
    const auto added = m_portal->run(words, "a lantern above the east gate\n");
    QVERIFY2(added.exitCode == 0, added.error.constData());
    const auto again = m_portal->run(words, "a lantern above the east gate\n");
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.error.contains("has a sign-in already"), again.error.constData());
    QCOMPARE(
        m_portal
            ->run({u"user"_s, u"add"_s, u"--email"_s, u"x"_s, u"--name"_s, u"X"_s}, "a lantern above the east gate\n")
            .exitCode,
        1);
    QVERIFY(m_portal->closeInput());
    QCOMPARE(m_portal->run({u"audit"_s, u"verify"_s}).exitCode, 0);
}

void OperatorTest::socketIsForItsUserAlone()
{
    QCOMPARE(QFile::permissions(socketPath()) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser),
        QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(m_portal->closeInput());
    QVERIFY(!QFileInfo::exists(socketPath()));
}

void OperatorTest::socketTakesOneStrictLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &answer) {
        QTest::newRow(name) << line << answer;
    };
    row("good",
        R"({"version":1,"command":"ticket.list","with":{}})"
        "\n",
        "\"done\"");
    row("other version",
        R"({"version":2,"command":"ticket.list","with":{}})"
        "\n",
        "different versions");
    row("unknown command",
        R"({"version":1,"command":"shell","with":{}})"
        "\n",
        "know the command");
    row("a member too many",
        R"({"version":1,"command":"ticket.list","with":{},"sudo":1})"
        "\n",
        "refused");
    row("a member twice",
        R"({"version":1,"version":1,"command":"ticket.list","with":{}})"
        "\n",
        "refused");
    row("unasked",
        R"({"version":1,"command":"ticket.list","with":{"limit":1}})"
        "\n",
        "refused");
    row("no JSON", "ticket list\n", "refused");
    row("two lines", "{}\n{}\n", "");
    row("endless", QByteArray(1'100'000, 'x'), "");
    row("bare hash",
        R"({"version":1,"command":"user.add","with":{"email":"a@b.org","name":"A","password_hash":"x"}})"
        "\n",
        "without its hash");
}

void OperatorTest::socketTakesOneStrictLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    QVERIFY(socket.waitForConnected(5000));
    socket.write(line);
    QByteArray got;
    while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(10'000)) {
        got += socket.readAll();
    }
    got += socket.readAll();
    QCOMPARE(socket.state(), QLocalSocket::UnconnectedState);
    if (answer.isEmpty()) {
        QCOMPARE(got, QByteArray());
    } else {
        QVERIFY2(got.contains(answer) && got.endsWith('\n'), got.constData());
    }
    // Whatever came, the next command is answered.
    QCOMPARE(m_portal->run({u"ticket"_s, u"list"_s}).exitCode, 0);
}

void OperatorTest::comesBackAfterACrash()
{
    m_portal->kill();
    QVERIFY(QFileInfo::exists(socketPath()));
    const auto alone = m_portal->run({u"ticket"_s, u"list"_s});
    QVERIFY(alone.error.contains("No portal is running"));
    QVERIFY2(m_portal->start(), m_portal->errorOutput().constData());
    QCOMPARE(m_portal->run({u"ticket"_s, u"list"_s}).exitCode, 0);
    QVERIFY(m_portal->stop());
    QFile other(socketPath());
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(!m_portal->start());
    QVERIFY2(m_portal->errorOutput().contains("something else in its place"), m_portal->errorOutput().constData());
}

void OperatorTest::auditTrailHolds()
{
    opened();
    QCOMPARE(m_owner->mutate("POST", "/v1/sign-out", QJsonObject{}).status, 200);
    const auto beside = m_portal->run({u"audit"_s, u"verify"_s});
    QVERIFY2(beside.exitCode == 0, beside.error.constData());
    QVERIFY2(beside.output.contains("events hold."), beside.output.constData());
    QVERIFY(beside.output.contains("events of the portal itself"));
    QVERIFY(m_portal->closeInput());
    const auto alone = m_portal->run({u"audit"_s, u"verify"_s});
    QCOMPARE(alone.exitCode, 0);
    QCOMPARE(alone.output, beside.output);
    const auto none = PortalProcess::runPlain({u"audit"_s, u"verify"_s, u"--database"_s, u"/nowhere/portal.db"_s});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.error.contains("There is no database"));
}

void OperatorTest::auditTrailShowsWhatWasChanged_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("actor") << u"UPDATE audit_events SET actor = 'Mallory' WHERE account_id = '%1' AND number = 2"_s
                           << QByteArray("event number 2 ");
    QTest::newRow("reason") << u"UPDATE audit_events SET reason = 'asked to' WHERE account_id = '%1' AND number = 1"_s
                            << QByteArray("event number 1 ");
    QTest::newRow("taken out") << u"DELETE FROM audit_events WHERE account_id = '%1' AND number = 2"_s
                               << QByteArray("event number 3 ");
}

void OperatorTest::auditTrailShowsWhatWasChanged()
{
    QFETCH(QString, statement);
    QFETCH(QByteArray, says);
    for (int number = 0; number < 3; ++number) {
        opened();
    }
    QVERIFY(m_portal->closeInput());
    // The file's owner can take the triggers away; the chain tells.
    QCOMPARE(inDatabase({u"DROP TRIGGER audit_events_hold"_s, u"DROP TRIGGER audit_events_stay"_s,
                 statement.arg(QString::fromLatin1(m_account))}),
        0);
    const auto verdict = m_portal->run({u"audit"_s, u"verify"_s});
    QCOMPARE(verdict.exitCode, 1);
    QVERIFY2(verdict.error.contains(says), verdict.error.constData());
    QVERIFY(verdict.error.contains(m_account));
    QVERIFY(!verdict.output.contains("events hold."));
}

void OperatorTest::takesALargeFileOnlyWhereItMay()
{
    // Beyond what any other body may have, and not a byte is read of what nobody signed in for.
    const QByteArray large(3 * 1024 * 1024, 'x');
    const auto added = upload(large);
    QVERIFY2(added.status == 200, added.body.constData());
    QCOMPARE(added.json[u"size"_s].toInt(), int(large.size()));
    const auto file = m_owner->get(path("/attachments/" + added.text("id").toLatin1()));
    QCOMPARE(file.body, large);
    QCOMPARE(file.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QVERIFY(file.headers.value("content-disposition").startsWith("attachment; filename=\"shop.png\""));
    QCOMPARE(upload(QByteArray(11 * 1024 * 1024, 'x')).status, 413);
    QCOMPARE(m_owner->exchange("POST", path("/tickets"), m_owner->lastFields(), large).status, 413);
    HttpClient nobody(m_portal->port());
    QCOMPARE(nobody.exchange("POST", path("/attachments"), {}, large).status, 401);
    QCOMPARE(m_owner->get("/v1/me").status, 200);
}

QTEST_GUILESS_MAIN(OperatorTest)
#include "operator_test.moc"
