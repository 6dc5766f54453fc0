// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/message_writer.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

namespace {

MailMessage sample()
{
    MailMessage mail;
    mail.fromName = u"Third-party access"_s;
    mail.from = u"no-reply@portal.example.org"_s;
    mail.to = u"gina@example.org"_s;
    mail.subject = u"Olive Owner invites you to Brightwater Ltd"_s;
    mail.text = u"Hello,\n\nhttps://portal.example.org/invitation/abc.1.def\n"_s;
    mail.html = u"<p>Hello</p>"_s;
    mail.messageId = u"<invitation.1234@portal.example.org>"_s;
    mail.language = u"en"_s;
    mail.date = Instant{std::chrono::milliseconds{1'800'000'000'000}};
    return mail;
}

/// The mail read by Python's parser, an implementation that is not ours: one field of it.
QString parsed(const QByteArray &mail, const QString &expression)
{
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s,
            u"import email, email.policy, sys\n"
            "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
            "assert not m.defects, m.defects\n"
            "part = lambda t: next(p for p in m.walk() if p.get_content_type() == t).get_content().replace('\\r\\n', "
            "'\\n')\n"
            "sys.stdout.buffer.write(str(%1).encode())"_s.arg(expression)});
    python.write(mail);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QString::fromUtf8(python.readAllStandardOutput());
}

} // namespace

class MessageWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void headersAreRead();
    void theSameMailIsTheSameBytes();
    void textsComeBackWhole_data();
    void textsComeBackWhole();
    void subjectsComeBackWhole_data();
    void subjectsComeBackWhole();
    void nothingAddsAHeader();

private:
    static void verifyForm(const QByteArray &mail);
};

void MessageWriterTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("Python, whose parser reads the mails here, is not installed.");
}

/// Lines end in CRLF and are short; everything is ASCII.
void MessageWriterTest::verifyForm(const QByteArray &mail)
{
    QVERIFY(mail.endsWith("\r\n"));
    for (const QByteArray &line : mail.chopped(2).split('\n')) {
        const bool last = line.size() && line.back() != '\r';
        QVERIFY2(!last || mail.endsWith(QByteArray(line + "\r\n")), line.constData());
        QVERIFY2(line.size() <= 79, line.constData());
    }
    for (const char c : mail)
        QVERIFY(c > 0);
}

void MessageWriterTest::headersAreRead()
{
    const QByteArray mail = writtenMail(sample());
    verifyForm(mail);
    QCOMPARE(parsed(mail, u"m['subject']"_s), sample().subject);
    QCOMPARE(parsed(mail, u"m['to']"_s), u"gina@example.org"_s);
    QCOMPARE(parsed(mail, u"m['from'].addresses[0].addr_spec"_s), sample().from);
    QCOMPARE(parsed(mail, u"m['from'].addresses[0].display_name"_s), sample().fromName);
    QCOMPARE(parsed(mail, u"m['date'].datetime.isoformat()"_s), u"2027-01-15T08:00:00+00:00"_s);
    QCOMPARE(parsed(mail, u"m['message-id']"_s), sample().messageId);
    QCOMPARE(parsed(mail, u"m.get_content_type()"_s), u"multipart/alternative"_s);
    QCOMPARE(parsed(mail, u"[p.get_content_type() for p in m.iter_parts()]"_s), u"['text/plain', 'text/html']"_s);
}

void MessageWriterTest::theSameMailIsTheSameBytes()
{
    QCOMPARE(writtenMail(sample()), writtenMail(sample()));
}

void MessageWriterTest::textsComeBackWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"Hello\n"_s;
    QTest::newRow("umlauts") << u"Grüße aus Köln = schön\n"_s;
    QTest::newRow("emoji") << u"🦊"_s.repeated(100) + u'\n';
    QTest::newRow("long line") << QString(5000, u'x') + u'\n';
    QTest::newRow("blanks at ends") << u"a  \n\t\nb \n"_s;
    QTest::newRow("dots and From") << u".\nFrom me\n..\n--\n-- \nx\n"_s;
    QTest::newRow("boundary") << u"--=_0123\n"_s;
    QTest::newRow("empty lines") << u"\n\n\n"_s;
}

void MessageWriterTest::textsComeBackWhole()
{
    QFETCH(QString, text);
    MailMessage message = sample();
    message.text = text;
    message.html = u"<p>"_s + text + u"</p>\n"_s;
    const QByteArray mail = writtenMail(message);
    verifyForm(mail);
    QCOMPARE(
        parsed(mail, u"part('text/plain').rstrip(chr(10))"_s), QString(text).remove(QRegularExpression(u"\n*$"_s)));
    QVERIFY(parsed(mail, u"part('text/html')"_s).startsWith(message.html));
}

void MessageWriterTest::subjectsComeBackWhole_data()
{
    QTest::addColumn<QString>("subject");
    for (const auto &subject : {u"Olive lädt Sie zu Brightwater ein"_s, u"=?UTF-8?B?SGk=?= is not decoded twice"_s,
             u"李小龍 invites you"_s, u"🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆🦅🦉🦇🐺🐗🐴🦄🐝"_s,
             u"A plain subject that goes on for longer than the sixty characters that stay plain"_s,
             u"\"Quoted\", (x) <y>"_s})
        QTest::newRow(qPrintable(subject)) << subject;
}

void MessageWriterTest::subjectsComeBackWhole()
{
    QFETCH(QString, subject);
    MailMessage message = sample();
    message.subject = subject;
    message.fromName = subject;
    const QByteArray mail = writtenMail(message);
    verifyForm(mail);
    QCOMPARE(parsed(mail, u"m['subject']"_s), subject);
    // Between the encoded words of a name this parser leaves the blank that the standard takes away.
    const QString name = parsed(mail, u"m['from'].addresses[0].display_name"_s);
    QCOMPARE(QString(name).remove(u' '), QString(subject).remove(u' '));
}

void MessageWriterTest::nothingAddsAHeader()
{
    MailMessage message = sample();
    message.subject = u"Hi\r\nBcc: victim@example.org\r\n\r\nbody"_s;
    message.fromName = u"Olive\r\nBcc: victim@example.org"_s;
    message.to = u"gina@example.org\r\nBcc: victim@example.org"_s;
    message.messageId = u"<a@b>\nBcc: x@example.org"_s;
    const QByteArray mail = writtenMail(message);
    QVERIFY(!mail.contains("\nBcc"));
    QCOMPARE(parsed(mail, u"m.keys()"_s), parsed(writtenMail(sample()), u"m.keys()"_s));
}

QTEST_GUILESS_MAIN(MessageWriterTest)
#include "message_writer_test.moc"
