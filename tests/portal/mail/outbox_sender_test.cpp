// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/folder_carrier.h"
#include "portal/mail/outbox_sender.h"
#include "tests/portal/stage/stage.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString everything = uR"({"all":true,"permissions":[]})"_s;

/// Quoted-printable undone.
QString decoded(QByteArray bytes)
{
    bytes.replace("=\r\n", "");
    QByteArray result;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '=' && at + 2 < bytes.size()) {
            result += QByteArray::fromHex(bytes.mid(at + 1, 2));
            at += 2;
        } else {
            result += bytes[at];
        }
    }
    return QString::fromUtf8(result);
}

} // namespace

class OutboxSenderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anInvitationBecomesOneFile();
    void theLinkIsNotAtRest();
    void writtenTwiceIsOneFile();
    void whatWasRevokedIsNotSent();
    void whatExpiredIsNotSent();
    void aFolderThatFailsIsTriedAgain();
    void theThreadSendsByItself();
    void hostileNamesStayText();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_stage->settings.mailFolder).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] QByteArray mail(int index = 0) const
    {
        QFile file(QDir(m_stage->settings.mailFolder).filePath(files().value(index)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString delivery()
    {
        return m_stage->value("SELECT delivery FROM invitations WHERE id = ?", {m_offer.id}).toString();
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<FolderCarrier> m_carrier;
    std::unique_ptr<OutboxSender> m_sender;
    QString m_olive;
    QString m_account;
    InvitationRow m_offer;
};

void OutboxSenderTest::init()
{
    m_sender.reset();
    m_stage = std::make_unique<Stage>();
    m_carrier = std::make_unique<FolderCarrier>(m_stage->settings.mailFolder);
    m_sender = std::make_unique<OutboxSender>(
        m_stage->database(), m_stage->settings, m_stage->profile, m_stage->clock, *m_carrier);
    m_olive = m_stage->person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    m_account = m_stage->account(u"Brightwater Ltd"_s, m_olive);
    m_offer = m_stage->invite(m_account, m_olive, u"gina@example.org"_s, everything);
}

void OutboxSenderTest::anInvitationBecomesOneFile()
{
    QCOMPARE(delivery(), u"not_attempted"_s);
    const qint64 before = m_stage->value("SELECT sequence FROM accounts").toLongLong();
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    QCOMPARE(files().size(), 1);
    QVERIFY(files().first().endsWith(u".eml"_s));
    struct stat found = {};
    QCOMPARE(
        ::stat(QFile::encodeName(QDir(m_stage->settings.mailFolder).filePath(files().first())).constData(), &found), 0);
    QCOMPARE(int(found.st_mode & 0777U), 0600);
    const QString text = decoded(mail());
    const QString link = u"https://portal.example.org/invitation/"_s + QString::fromLatin1(m_stage->linkToken(m_offer));
    QCOMPARE(text.count(link), 2); // text and HTML
    static const QRegularExpression anyLink(u"https?:"_s);
    QCOMPARE(text.count(anyLink), 5); // and three times the way to get no more: in the header and in both bodies
    for (const auto &part : {u"Olive Owner invites you to Brightwater Ltd"_s, u"To: <gina@example.org>"_s,
             u"All Permissions"_s, u"16 January 2027, 08:00 UTC"_s, u"From: \"Third-party access\""_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QCOMPARE(delivery(), u"handed_over"_s);
    QVERIFY(m_stage->value("SELECT sequence FROM accounts").toLongLong() > before);
    QCOMPARE(m_stage->value("SELECT i.sequence - a.sequence FROM invitations i, accounts a"), 0);
    QCOMPARE(m_stage->value("SELECT version FROM invitations"), 1); // nobody's edit is undone by a mail
    QCOMPARE(m_sender->sendDue().value_or(-1), 0);
}

void OutboxSenderTest::theLinkIsNotAtRest()
{
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    const QByteArray token = m_stage->linkToken(m_offer);
    const QByteArray stored = m_stage->storedBytes();
    QVERIFY(stored.contains(m_offer.linkId.toUtf8()));
    QVERIFY(!stored.contains(token));
    QVERIFY(!stored.contains(token.mid(token.lastIndexOf('.') + 1)));
}

void OutboxSenderTest::writtenTwiceIsOneFile()
{
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    const QByteArray first = mail();
    m_stage->change("UPDATE mail_outbox SET sent_at = NULL"); // as after a crash between file and mark
    m_stage->clock.pass(5min);
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    QCOMPARE(files().size(), 1);
    QCOMPARE(mail(), first);
}

void OutboxSenderTest::whatWasRevokedIsNotSent()
{
    m_stage->change("UPDATE invitations SET resolution = 'revoked'");
    QCOMPARE(m_sender->sendDue().value_or(-1), 0);
    QVERIFY(files().isEmpty());
    QCOMPARE(delivery(), u"not_attempted"_s);
    m_stage->change("UPDATE invitations SET resolution = 'open'");
    m_stage->clock.pass(1h);
    QCOMPARE(m_sender->sendDue().value_or(-1), 0); // given up once is given up
}

void OutboxSenderTest::whatExpiredIsNotSent()
{
    m_stage->clock.pass(24h);
    QCOMPARE(m_sender->sendDue().value_or(-1), 0);
    QVERIFY(files().isEmpty());
}

void OutboxSenderTest::aFolderThatFailsIsTriedAgain()
{
    const QString folder = m_stage->settings.mailFolder;
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A mail was not accepted"_s));
    QCOMPARE(m_sender->sendDue().value_or(-1), 0);
    QCOMPARE(delivery(), u"not_attempted"_s);
    QVERIFY(!m_stage->value("SELECT last_error FROM mail_outbox").toString().isEmpty());
    QVERIFY(QFile::remove(folder));
    QCOMPARE(m_sender->sendDue().value_or(-1), 0); // its pause is not over
    m_stage->clock.pass(1s);
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    QCOMPARE(delivery(), u"handed_over"_s);
}

void OutboxSenderTest::theThreadSendsByItself()
{
    m_sender->start();
    QTRY_COMPARE(delivery(), u"handed_over"_s);
    const InvitationRow next = m_stage->invite(m_account, m_olive, u"nina@example.org"_s, everything);
    m_sender->wake();
    QTRY_COMPARE(m_stage->value("SELECT delivery FROM invitations WHERE id = ?", {next.id}), u"handed_over"_s);
    m_sender->stop();
    QCOMPARE(files().size(), 2);
}

void OutboxSenderTest::hostileNamesStayText()
{
    static const QRegularExpression tag(u"<[a-zA-Z/!][^\\s>]*"_s);
    QCOMPARE(m_sender->sendDue().value_or(-1), 1);
    const auto tags = decoded(mail()).count(tag);
    int number = 0;
    for (const auto &name : {u"<script>alert(1)</script>"_s, u"Olive\r\nBcc: victim@example.org"_s,
             u"https://evil.example/x"_s, u"</p><a href='http://evil.example'>click</a>"_s, u"evil.example"_s,
             QString(u'\x1A'), QString(400, u'n')}) {
        QDir(m_stage->settings.mailFolder).removeRecursively();
        m_stage->change("UPDATE identities SET name = ? WHERE id = ?", {name, m_olive});
        m_stage->change("UPDATE accounts SET name = ?", {name});
        (void)m_stage->invite(m_account, m_olive, u"n%1@example.org"_s.arg(++number), everything);
        QCOMPARE(m_sender->sendDue().value_or(-1), 1);
        const QString text = decoded(mail());
        QCOMPARE(text.count(tag), tags);
        QCOMPARE(text.count(u"https://portal.example.org/invitation/"_s), 2);
        QVERIFY(!text.contains(u"evil.example"_s));
        QVERIFY(!text.contains(u"\nBcc"_s));
    }
}

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "outbox_sender_test.moc"
