// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/mail_folder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

/// RFC 5322 §2.2.3: a header goes on in lines that begin with white space.
QString header(const QString &head, const QString &name)
{
    QString unfolded = head;
    static const QRegularExpression fold(u"\\r?\\n[ \\t]+"_s);
    unfolded.replace(fold, u" "_s);
    const QRegularExpression line(u"^"_s + name + u":\\s*(.*)$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return line.match(unfolded).captured(1).trimmed();
}

/// RFC 2047 words of encoding B or Q in UTF-8.
QString decodedWords(QString text)
{
    static const QRegularExpression word(
        u"=\\?utf-8\\?([bqBQ])\\?([^?]*)\\?=\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text)) {
        const QByteArray raw = match.captured(2).toLatin1();
        const QByteArray bytes = match.captured(1).toLower() == u"b"_s
            ? QByteArray::fromBase64(raw)
            : QByteArray::fromPercentEncoding(QByteArray(raw).replace('_', ' '), '=');
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUtf8(bytes));
    }
    return text;
}

QString decodedBody(const QString &head, QByteArray body)
{
    const QString encoding = header(head, u"Content-Transfer-Encoding"_s).toLower();
    if (encoding == u"base64"_s)
        body = QByteArray::fromBase64(body);
    else if (encoding == u"quoted-printable"_s)
        body = QByteArray::fromPercentEncoding(body.replace("=\r\n", "").replace("=\n", ""), '=');
    return QString::fromUtf8(body);
}

/// Head and body, whichever line ends the file uses.
std::pair<QString, QByteArray> split(const QByteArray &part)
{
    qsizetype at = part.indexOf("\r\n\r\n");
    qsizetype gap = 4;
    if (at < 0) {
        at = part.indexOf("\n\n");
        gap = 2;
    }
    if (at < 0)
        return {QString::fromUtf8(part), {}};
    return {QString::fromUtf8(part.left(at)), part.mid(at + gap)};
}

MailFolder::Mail readMail(const QString &path)
{
    MailFolder::Mail mail;
    mail.file = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return mail;
    const auto [head, body] = split(file.readAll());
    mail.to = header(head, u"To"_s);
    mail.subject = decodedWords(header(head, u"Subject"_s));
    static const QRegularExpression boundaryPattern(u"boundary=\"?([^\";\\s]+)\"?"_s);
    const QString boundary = boundaryPattern.match(header(head, u"Content-Type"_s)).captured(1);
    if (boundary.isEmpty()) {
        mail.text = decodedBody(head, body);
        return mail;
    }
    const QByteArray rule = "--" + boundary.toLatin1();
    qsizetype from = body.indexOf(rule);
    while (from >= 0) {
        const qsizetype next = body.indexOf(rule, from + 2);
        if (next < 0)
            break;
        qsizetype start = body.indexOf('\n', from) + 1;
        const auto [partHead, partBody] = split(body.mid(start, next - start));
        (header(partHead, u"Content-Type"_s).startsWith(u"text/html"_s) ? mail.html : mail.text) =
            decodedBody(partHead, partBody);
        from = next;
    }
    return mail;
}

} // namespace

QUrl MailFolder::Mail::link() const
{
    static const QRegularExpression pattern(u"https?://\\S+"_s);
    QStringList links;
    auto match = pattern.globalMatch(text);
    while (match.hasNext())
        links << match.next().captured();
    links.removeIf([](const QString &link) { return link.contains("/opt-out/"_L1); });
    links.removeDuplicates();
    return links.size() == 1 ? QUrl(links.first()) : QUrl();
}

MailFolder::MailFolder(QString path)
    : m_path(std::move(path))
{
}

QList<MailFolder::Mail> MailFolder::mailsTo(const QString &address) const
{
    QList<Mail> mails;
    const auto files = QDir(m_path).entryInfoList({u"*.eml"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const Mail mail = readMail(file.filePath());
        if (mail.to.contains(address))
            mails << mail;
    }
    return mails;
}

std::optional<MailFolder::Mail> MailFolder::awaitMail(const QString &address, int count) const
{
    QList<Mail> mails;
    const bool there = QTest::qWaitFor(
        [&] {
            mails = mailsTo(address);
            return mails.size() >= count;
        },
        15'000);
    if (!there)
        return std::nullopt;
    return mails.at(count - 1);
}

int MailFolder::count() const
{
    return static_cast<int>(QDir(m_path).entryList({u"*.eml"_s}, QDir::Files).size());
}

} // namespace gatehouse
