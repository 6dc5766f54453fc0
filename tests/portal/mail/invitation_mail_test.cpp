// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/languages.h"
#include "portal/mail/folder_carrier.h"
#include "portal/mail/outbox_sender.h"
#include "portal/pages/words.h"
#include "tests/portal/stage/stage.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString everything = uR"({"all":true,"permissions":[]})"_s;

/// The mail as Python's parser reads it: an implementation that is not ours.
QJsonObject parsed(const QByteArray &mail)
{
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s,
            u"import email, email.policy, json, sys\n"
            "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
            "assert not m.defects, m.defects\n"
            "part = lambda t: next(p for p in m.walk() if p.get_content_type() == t).get_content().replace('\\r\\n', "
            "'\\n')\n"
            "print(json.dumps({'subject': m['subject'], 'to': m['to'], 'language': m['content-language'], 'text': "
            "part('text/plain'), 'html': part('text/html')}))"_s});
    python.write(mail);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

/// Without the marks that keep directions apart.
QString unmarked(QString text)
{
    return text.remove(u'\u2068').remove(u'\u2069');
}

} // namespace

/// The invitation's mail in each language, read back by a parser that is not ours.
class InvitationMailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void speaksItsLanguage_data();
    void speaksItsLanguage();
    void arabicRunsFromRightToLeft();
    void namesOfOtherDirectionsStayApart();
    void theMessageIsQuotedText();
    void theRoleIsSaidWhereThereAreSome();
    void termsAreTheProfiles_data();
    void termsAreTheProfiles();

private:
    QJsonObject sent(const std::function<void(InvitationRow &)> &refine, const QString &grant = everything)
    {
        (void)m_stage->invite(m_account, m_olive, u"gina@example.org"_s, grant, refine);
        FolderCarrier carrier(m_stage->settings.mailFolder);
        OutboxSender sender(m_stage->database(), m_stage->settings, m_stage->profile, m_stage->clock, carrier);
        if (sender.sendDue().value_or(0) != 1)
            return {};
        const QDir folder(m_stage->settings.mailFolder);
        QFile file(folder.filePath(folder.entryList({u"*.eml"_s}).value(0)));
        return file.open(QIODevice::ReadOnly) ? parsed(file.readAll()) : QJsonObject();
    }

    std::unique_ptr<Stage> m_stage;
    QString m_olive;
    QString m_account;
};

void InvitationMailTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("Python, whose parser reads the mails here, is not installed.");
}

void InvitationMailTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_olive = m_stage->person(u"olive@example.org"_s, u"Olive Owner"_s, u"kettle orbit violin marble"_s);
    m_account = m_stage->account(u"Brightwater Ltd"_s, m_olive);
}

void InvitationMailTest::speaksItsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("greeting");
    const auto row = [](const char *language, const QString &subject, const QString &greeting) {
        QTest::newRow(language) << QString::fromLatin1(language) << subject << greeting;
    };
    row("en", u"Olive Owner invites you to Brightwater Ltd"_s, u"Hello Gina Reyes,"_s);
    row("de", u"Olive Owner lädt Sie zu Brightwater Ltd ein"_s, u"Guten Tag, Gina Reyes,"_s);
    row("es", u"Olive Owner le invita a Brightwater Ltd"_s, u"Hola, Gina Reyes:"_s);
    row("fr", u"Olive Owner vous invite à Brightwater Ltd"_s, u"Bonjour Gina Reyes,"_s);
    row("uk", u"Olive Owner запрошує вас до Brightwater Ltd"_s, u"Вітаємо, Gina Reyes!"_s);
    row("ar", u"يدعوك Olive Owner إلى Brightwater Ltd"_s, u"مرحبًا Gina Reyes،"_s);
}

void InvitationMailTest::speaksItsLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, subject);
    QFETCH(QString, greeting);
    const QJsonObject mail = sent([&](InvitationRow &row) {
        row.language = language;
        row.name = u"Gina Reyes"_s;
    });
    QCOMPARE(unmarked(mail["subject"_L1].toString()), subject);
    QCOMPARE(mail["language"_L1].toString(), language);
    const QString text = unmarked(mail["text"_L1].toString());
    QVERIFY2(text.startsWith(greeting), qPrintable(text));
    const QString html = mail["html"_L1].toString();
    QVERIFY2(html.contains(u"lang=\"%1\" dir=\"%2\""_s.arg(language, isRightToLeft(language) ? u"rtl"_s : u"ltr"_s)),
        qPrintable(html));
    const QString visible = QString(html).remove(QRegularExpression(u"</?bdi>"_s));
    for (const Words key : {Words::WhatYouMay, Words::MailOpen}) {
        QVERIFY(text.contains(words(key, language)));
        QVERIFY(visible.contains(words(key, language)));
    }
    QVERIFY(visible.contains(greeting));
    QVERIFY(text.contains(m_stage->profile.term(u"all_permissions"_s, language)));
    static const QRegularExpression place(u"%\\d"_s);
    QVERIFY(!text.contains(place) && !html.contains(place));
}

void InvitationMailTest::arabicRunsFromRightToLeft()
{
    const QJsonObject mail = sent([](InvitationRow &row) { row.language = u"ar"_s; });
    QVERIFY(mail["html"_L1].toString().contains(u"<html lang=\"ar\" dir=\"rtl\">"_s));
    QVERIFY(mail["html"_L1].toString().contains(u"<bdi>Brightwater Ltd</bdi>"_s));
    QVERIFY(mail["text"_L1].toString().contains(u"\u2068Brightwater Ltd\u2069"_s));
}

void InvitationMailTest::namesOfOtherDirectionsStayApart()
{
    m_stage->change("UPDATE accounts SET name = ?", {u"شركة المياه"_s});
    const QJsonObject mail = sent({});
    QVERIFY(mail["subject"_L1].toString().contains(u"\u2068شركة المياه\u2069"_s));
    QVERIFY(!mail["subject"_L1].toString().contains(u"\u2068Olive"_s)); // runs as the sentence does
}

void InvitationMailTest::theMessageIsQuotedText()
{
    const QJsonObject mail = sent([](InvitationRow &row) {
        row.message = u"Hi <b>Gina</b>,\nplease %1 & see https://evil.example/x\n{lead} \"bye\""_s;
    });
    const QString text = mail["text"_L1].toString();
    QVERIFY2(text.contains(u"\n> Hi"_s) && text.contains(u"\n> please %1 & see"_s), qPrintable(text));
    const QString html = mail["html"_L1].toString();
    const QString quoted = html.section(u"<blockquote"_s, 1).section(u"</blockquote>"_s, 0, 0);
    QVERIFY2(quoted.contains(u"dir=\"auto\""_s), qPrintable(quoted));
    QVERIFY2(
        !quoted.contains(u"<b>"_s) && quoted.contains(u"&amp;"_s) && quoted.contains(u"{lead}"_s), qPrintable(quoted));
    QVERIFY(!text.contains(u"evil.example"_s) && !html.contains(u"evil.example"_s));
    QVERIFY(!sent([](InvitationRow &row) { row.email = row.canonicalEmail = u"nina@example.org"_s; })["html"_L1]
            .toString()
            .isEmpty());
}

void InvitationMailTest::theRoleIsSaidWhereThereAreSome()
{
    const auto said = [this] {
        QDir(m_stage->settings.mailFolder).removeRecursively();
        m_stage->change("UPDATE invitations SET resolution = 'revoked'");
        return sent([this](InvitationRow &row) { row.role = m_stage->profile.defaultRole; })["text"_L1].toString();
    };
    QVERIFY(!said().contains(u"Your role"_s));
    auto two = loadProfile(u"customer-portal"_s);
    QVERIFY(two);
    m_stage->profile = *two;
    const QString role = m_stage->profile.role(m_stage->profile.defaultRole)->label.in(u"en"_s);
    const QString text = said();
    QVERIFY2(text.contains(u"Your role: "_s + role), qPrintable(text));
}

void InvitationMailTest::termsAreTheProfiles_data()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : {"third-party", "team-portal", "client-area", "hosting-panel", "customer-portal"})
        QTest::newRow(profile) << QString::fromLatin1(profile);
}

/// Each profile's words in each language; what a profile did not translate would show as English or as a key.
void InvitationMailTest::termsAreTheProfiles()
{
    QFETCH(QString, profile);
    auto loaded = loadProfile(profile);
    QVERIFY(loaded);
    m_stage->profile = *loaded;
    const Profile::Permission &first = m_stage->profile.permissions.front();
    const QString grant = uR"({"all":false,"permissions":["%1"]})"_s.arg(first.key);
    for (const QString &language : spokenLanguages()) {
        QDir(m_stage->settings.mailFolder).removeRecursively();
        m_stage->change("UPDATE invitations SET resolution = 'revoked'");
        const QJsonObject mail = sent([&](InvitationRow &row) { row.language = language; }, grant);
        const QString text = mail["text"_L1].toString();
        QVERIFY2(text.contains(u"  * "_s + first.label.in(language)), qPrintable(text));
        QVERIFY(text.endsWith(u"-- \n"_s + m_stage->profile.name + u'\n'));
    }
}

QTEST_GUILESS_MAIN(InvitationMailTest)
#include "invitation_mail_test.moc"
