// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/outbox_sender.h"
#include "portal/mail/smtp_carrier.h"
#include "tests/portal/stage/stage.h"
#include "tests/portal/support/mail_server.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using portal::test::MailServer;

namespace {

using Outcome = Delivery::Outcome;

QByteArray contentFor(const QString &address)
{
    return "From: <portal@mail.example>\r\nTo: <" + address.toUtf8()
        + ">\r\nSubject: Try\r\nMessage-ID: <try@mail.example>\r\n\r\n"
          ".a line that begins with a dot\r\n.\r\n..\r\nend\r\n";
}

Delivery carry(MailCarrier &carrier, const QString &address)
{
    return carrier.carry(
        {QString::fromLatin1(MailServer::user), address, u"<try@mail.example>"_s}, contentFor(address));
}

void expectWarnings()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"mail server|stopped"_s));
}

} // namespace

/// The way to a mail server, held against one that is not ours.
class SmtpCarrierTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void delivers_data();
    void delivers();
    void manyOverOneConnection();
    void theServersNoIsFinal();
    void aBusyServerIsAskedAgain();
    void doesNotTrust_data();
    void doesNotTrust();
    void neverSpeaksInPlainText();
    void nobodyThere();
    void aSilentServerEndsAtTheDeadline();
    void abandonedItEndsAtOnce();
    void theOutboxTellsTheInvitation();
    void theOutboxOutlivesADeadServer();
    void theSameMailAgainHasTheSameName();
    void givesUpInTheEnd();

private:
    [[nodiscard]] SmtpServer server(SmtpServer::Security security = SmtpServer::Security::StartTls) const
    {
        SmtpServer result;
        result.host = u"localhost"_s;
        result.port = security == SmtpServer::Security::Tls ? m_server->tlsPort() : m_server->startTlsPort();
        result.security = security;
        result.user = QString::fromLatin1(MailServer::user);
        result.password = QString::fromLatin1(MailServer::password);
        result.authorityFile = m_server->authorityFile();
        result.ownName = u"portal.example"_s;
        result.connectDeadline = 5s;
        result.deadline = 20s;
        return result;
    }

    std::unique_ptr<MailServer> m_server;
};

void SmtpCarrierTest::initTestCase()
{
    if (const QString missing = MailServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_server = std::make_unique<MailServer>();
}

void SmtpCarrierTest::init()
{
    QVERIFY2(m_server->start(), m_server->log().constData());
    m_server->setBusy(false);
}

void SmtpCarrierTest::delivers_data()
{
    QTest::addColumn<SmtpServer::Security>("security");
    QTest::addColumn<QString>("address");
    QTest::newRow("STARTTLS") << SmtpServer::Security::StartTls << u"starttls@example.org"_s;
    QTest::newRow("TLS") << SmtpServer::Security::Tls << u"tls@example.org"_s;
    QTest::newRow("beyond ASCII") << SmtpServer::Security::StartTls << u"jürgen@example.org"_s;
}

void SmtpCarrierTest::delivers()
{
    QFETCH(SmtpServer::Security, security);
    QFETCH(QString, address);
    SmtpCarrier carrier(server(security));
    const Delivery delivery = carry(carrier, address);
    QVERIFY2(delivery.outcome == Outcome::Accepted, qPrintable(delivery.note));
    const QByteArray mail = m_server->mailWith(address.toUtf8());
    QVERIFY2(!mail.isEmpty(), m_server->log().constData());
    QVERIFY(QByteArray(mail).replace("\r\n", "\n").contains("\n\n.a line that begins with a dot\n.\n..\nend\n"));
    QVERIFY2(mail.contains("with ESMTPSA") || mail.contains("ESMTPS"), mail.constData()); // encrypted, says the server
}

void SmtpCarrierTest::manyOverOneConnection()
{
    SmtpCarrier carrier(server());
    for (int number = 0; number < 5; ++number)
        QCOMPARE(carry(carrier, u"many%1@example.org"_s.arg(number)).outcome, Outcome::Accepted);
    for (int number = 0; number < 5; ++number)
        QVERIFY(!m_server->mailWith("many" + QByteArray::number(number) + "@example.org").isEmpty());
    QCOMPARE(carry(carrier, u"nobody@unknown.example"_s).outcome, Outcome::Refused);
    QCOMPARE(carry(carrier, u"after@example.org"_s).outcome, Outcome::Accepted); // nothing of it stays
}

void SmtpCarrierTest::theServersNoIsFinal()
{
    SmtpCarrier carrier(server());
    const Delivery unknown = carry(carrier, u"nobody@unknown.example"_s);
    QCOMPARE(unknown.outcome, Outcome::Refused);
    QVERIFY2(unknown.note.startsWith(u"550 5.1.1 Destination address is unknown"_s), qPrintable(unknown.note));
    const Delivery full = carry(carrier, u"gina@full.example"_s);
    QCOMPARE(full.outcome, Outcome::Refused);
    QVERIFY2(full.note.contains(u"The mailbox is full"_s), qPrintable(full.note));
}

void SmtpCarrierTest::aBusyServerIsAskedAgain()
{
    SmtpCarrier carrier(server());
    m_server->setBusy(true);
    const Delivery busy = carry(carrier, u"gina@busy.example"_s);
    QCOMPARE(busy.outcome, Outcome::Postponed);
    QVERIFY2(busy.note.startsWith(u'4') && busy.note.contains(u"come back later"_s), qPrintable(busy.note));
    m_server->setBusy(false);
    QCOMPARE(carry(carrier, u"gina@busy.example"_s).outcome, Outcome::Accepted);
}

void SmtpCarrierTest::doesNotTrust_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("expected");
    const QString right = QString::fromLatin1(MailServer::password);
    QTest::newRow("unknown authority") << u"localhost"_s << false << right << u"prove"_s;
    QTest::newRow("other name") << u"other.localhost"_s << true << right << u"prove"_s;
    QTest::newRow("wrong password") << u"localhost"_s << true << u"a wrong one"_s << u"refused the portal's sign-in"_s;
}

void SmtpCarrierTest::doesNotTrust()
{
    QFETCH(QString, host);
    QFETCH(bool, knowsAuthority);
    QFETCH(QString, password);
    QFETCH(QString, expected);
    for (const auto security : {SmtpServer::Security::StartTls, SmtpServer::Security::Tls}) {
        SmtpServer other = server(security);
        other.host = host;
        other.password = password;
        if (!knowsAuthority)
            other.authorityFile.clear();
        SmtpCarrier carrier(other);
        expectWarnings();
        const Delivery delivery = carry(carrier, u"distrust@example.org"_s);
        QCOMPARE(delivery.outcome, Outcome::Unreachable); // never the mail's fault
        QVERIFY2(delivery.note.contains(expected), qPrintable(delivery.note));
    }
    QVERIFY(m_server->mailWith("distrust@example.org", 0).isEmpty());
}

/// A server that offers no encryption is told nothing: no sign-in, no address, no mail.
void SmtpCarrierTest::neverSpeaksInPlainText()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    QByteArray heard;
    std::atomic<bool> done{false};
    SmtpServer other = server();
    other.port = plain.serverPort();
    Delivery delivery;
    expectWarnings();
    std::thread sender([&] {
        SmtpCarrier carrier(other);
        delivery = carry(carrier, u"gina@example.org"_s);
        done = true;
    });
    if (plain.waitForNewConnection(10'000)) {
        const std::unique_ptr<QTcpSocket> peer(plain.nextPendingConnection());
        peer->write("220 plain.example ESMTP\r\n");
        while (!done && peer->state() == QAbstractSocket::ConnectedState) {
            if (!peer->waitForReadyRead(100))
                continue;
            heard += peer->readAll();
            peer->write(heard.endsWith("QUIT\r\n") ? "221 bye\r\n" : "250-plain.example\r\n250 AUTH PLAIN\r\n");
            peer->flush();
        }
    }
    sender.join();
    QCOMPARE(delivery.outcome, Outcome::Unreachable);
    QVERIFY2(delivery.note.contains(u"no encryption"_s), qPrintable(delivery.note));
    QVERIFY2(heard.startsWith("EHLO portal.example\r\n"), heard.constData());
    for (const char *word : {"AUTH", "MAIL", "RCPT", "DATA"})
        QVERIFY2(!heard.contains(word), heard.constData());
}

void SmtpCarrierTest::nobodyThere()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    SmtpServer nobody = server();
    nobody.port = closed.serverPort();
    closed.close();
    SmtpCarrier carrier(nobody);
    expectWarnings();
    const Delivery delivery = carry(carrier, u"gina@example.org"_s);
    QCOMPARE(delivery.outcome, Outcome::Unreachable);
    QCOMPARE(delivery.note, u"The mail server can't be reached."_s);
}

void SmtpCarrierTest::aSilentServerEndsAtTheDeadline()
{
    m_server->kill(); // its port still takes connections
    SmtpServer silent = server();
    silent.connectDeadline = 300ms;
    silent.deadline = 600ms;
    SmtpCarrier carrier(silent);
    expectWarnings();
    const Delivery delivery = carry(carrier, u"gina@example.org"_s);
    QCOMPARE(delivery.outcome, Outcome::Unreachable);
    QCOMPARE(delivery.note, u"The mail server did not answer in time."_s);
}

void SmtpCarrierTest::abandonedItEndsAtOnce()
{
    m_server->kill();
    SmtpServer silent = server();
    silent.connectDeadline = 10min;
    silent.deadline = 10min;
    SmtpCarrier carrier(silent);
    expectWarnings();
    std::thread ending([&carrier] { carrier.abandon(); });
    QCOMPARE(carry(carrier, u"gina@example.org"_s).outcome, Outcome::Unreachable); // or the test times out
    ending.join();
}

void SmtpCarrierTest::theOutboxTellsTheInvitation()
{
    Stage stage;
    SmtpCarrier carrier(server());
    OutboxSender sender(stage.database(), stage.settings, stage.profile, stage.clock, carrier);
    stage.settings.mailFrom = QString::fromLatin1(MailServer::user);
    const QString olive = stage.person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    const QString account = stage.account(u"Brightwater Ltd"_s, olive);
    const QString all = uR"({"all":true,"permissions":[]})"_s;
    const auto delivery = [&](const InvitationRow &offer) {
        return stage.value("SELECT delivery || '|' || delivery_note FROM invitations WHERE id = ?", {offer.id})
            .toString();
    };
    m_server->setBusy(true);
    const InvitationRow good = stage.invite(account, olive, u"outbox@example.org"_s, all);
    const InvitationRow unknown = stage.invite(account, olive, u"nobody@unknown.example"_s, all);
    const InvitationRow later = stage.invite(account, olive, u"gina@busy.example"_s, all);
    for (int warnings = 0; warnings < 2; ++warnings)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A mail was not accepted"_s));
    QCOMPARE(sender.sendDue().value_or(-1), 1);
    QCOMPARE(delivery(good), u"handed_over|"_s);
    QVERIFY2(delivery(unknown).startsWith(u"bounced|550 5.1.1 "_s), qPrintable(delivery(unknown)));
    QVERIFY2(delivery(later).startsWith(u"not_attempted|451 "_s), qPrintable(delivery(later)));
    QCOMPARE(
        stage.value("SELECT i.sequence - a.sequence FROM invitations i, accounts a WHERE i.id = ?", {later.id}), 0);

    const QByteArray mail = m_server->mailWith("outbox@example.org");
    QVERIFY(QByteArray(mail).replace("=\r\n", "").replace("=\n", "").contains(stage.linkToken(good)));
    m_server->setBusy(false);
    stage.clock.pass(1s);
    QCOMPARE(sender.sendDue().value_or(-1), 1);
    QCOMPARE(delivery(later), u"handed_over|"_s);
    QVERIFY(!m_server->mailWith("gina@busy.example").isEmpty());
    stage.clock.pass(12h);
    QCOMPARE(sender.sendDue().value_or(-1), 0); // the refused one is not tried again
}

/// Nobody waits for a dead server but the sender's own thread, once a look and not once a mail.
void SmtpCarrierTest::theOutboxOutlivesADeadServer()
{
    m_server->kill();
    Stage stage;
    SmtpServer silent = server();
    silent.connectDeadline = silent.deadline = 1s;
    SmtpCarrier carrier(silent);
    OutboxSender sender(stage.database(), stage.settings, stage.profile, stage.clock, carrier);
    stage.settings.mailFrom = QString::fromLatin1(MailServer::user);
    const QString olive = stage.person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    const QString account = stage.account(u"Brightwater Ltd"_s, olive);
    for (int number = 0; number < 20; ++number)
        (void)stage.invite(account, olive, u"dead%1@example.org"_s.arg(number), uR"({"all":true,"permissions":[]})"_s);
    expectWarnings();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A mail was not accepted"_s)); // once
    QCOMPARE(sender.sendDue().value_or(-1), 0);
    QCOMPARE(stage.value("SELECT count(*) FROM mail_outbox WHERE attempts = 1"), 20);
    QCOMPARE(
        stage.value("SELECT count(*) FROM invitations WHERE delivery = 'not_attempted' AND delivery_note <> ''"), 20);

    // While it waits for the dead server, others write.
    stage.clock.pass(1s);
    expectWarnings();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A mail was not accepted"_s));
    std::atomic<bool> done{false};
    std::thread waiting([&] {
        (void)sender.sendDue();
        done = true;
    });
    stage.change("UPDATE accounts SET name = 'Written meanwhile'");
    QVERIFY(!done);
    waiting.join();

    QVERIFY2(m_server->start(), m_server->log().constData());
    stage.clock.pass(1min);
    QCOMPARE(sender.sendDue().value_or(-1), 20);
    for (int number = 0; number < 20; ++number)
        QVERIFY(!m_server->mailWith("<dead" + QByteArray::number(number) + "@example.org>").isEmpty());
}

/// A crash between the server's yes and our note of it: one more mail, told to be the same by its Message-ID.
void SmtpCarrierTest::theSameMailAgainHasTheSameName()
{
    Stage stage;
    SmtpCarrier carrier(server());
    OutboxSender sender(stage.database(), stage.settings, stage.profile, stage.clock, carrier);
    stage.settings.mailFrom = QString::fromLatin1(MailServer::user);
    const QString olive = stage.person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    (void)stage.invite(stage.account(u"Brightwater Ltd"_s, olive), olive, u"twice@example.org"_s,
        uR"({"all":true,"permissions":[]})"_s);
    QCOMPARE(sender.sendDue().value_or(-1), 1);
    stage.change("UPDATE mail_outbox SET sent_at = NULL");
    stage.clock.pass(5min);
    QCOMPARE(sender.sendDue().value_or(-1), 1);
    const auto arrived = [this] {
        QList<QByteArray> names;
        for (const QByteArray &mail : m_server->mails()) {
            static const QRegularExpression name(u"^Message-ID: *(<.*>)\\s*$"_s,
                QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
            if (mail.contains("twice@example.org"))
                names.append(name.match(QString::fromUtf8(mail)).captured(1).toUtf8());
        }
        return names;
    };
    QTRY_COMPARE(arrived().size(), 2);
    QVERIFY(arrived()[0].startsWith("<invitation."));
    QCOMPARE(arrived()[0], arrived()[1]);
}

void SmtpCarrierTest::givesUpInTheEnd()
{
    Stage stage;
    SmtpCarrier carrier(server());
    OutboxSender sender(stage.database(), stage.settings, stage.profile, stage.clock, carrier);
    stage.settings.mailFrom = QString::fromLatin1(MailServer::user);
    m_server->setBusy(true);
    const QString olive = stage.person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    (void)stage.invite(stage.account(u"Brightwater Ltd"_s, olive), olive, u"gina@busy.example"_s,
        uR"({"all":true,"permissions":[]})"_s);
    stage.change("UPDATE invitations SET expires_at = expires_at + 864000000"); // longer than our patience
    const auto delivery = [&] {
        return stage.value("SELECT delivery FROM invitations").toString();
    };
    int tries = 0;
    while (delivery() == u"not_attempted"_s && tries < 100) {
        ++tries;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A mail was not accepted"_s));
        QCOMPARE(sender.sendDue().value_or(-1), 0);
        stage.clock.pass(12h);
    }
    QCOMPARE(delivery(), u"bounced"_s);
    const QString note = stage.value("SELECT delivery_note FROM invitations").toString();
    QVERIFY2(note.startsWith(u"given up after %1 tries: 451 "_s.arg(tries)), qPrintable(note));
    QVERIFY(tries > 5);
    m_server->setBusy(false);
    QCOMPARE(sender.sendDue().value_or(-1), 0);
}

QTEST_GUILESS_MAIN(SmtpCarrierTest)
#include "smtp_carrier_test.moc"
