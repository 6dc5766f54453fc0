// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/message_writer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestPlainHeader = 60;
constexpr qsizetype longestWordBytes = 42; // 56 characters of base64 and 12 around them: under 75
constexpr qsizetype longestLine = 76;

bool isPlain(const QString &text)
{
    return text.size() <= longestPlainHeader && !text.contains(u"=?"_s)
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

/// One line, whatever the text was.
QString singleLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7F)
            c = u' ';
    }
    return text.simplified();
}

QByteArray encodedWord(const QByteArray &bytes)
{
    return "=?UTF-8?B?" + bytes.toBase64() + "?=";
}

/// As it is, or as encoded words that never cut a character in two, each on a line of its own.
QByteArray headerText(const QString &value)
{
    const QString text = singleLine(value);
    if (isPlain(text))
        return text.toLatin1();
    QByteArray result;
    QByteArray word;
    for (const uint codePoint : text.toUcs4()) {
        const auto character = char32_t(codePoint);
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (word.size() + bytes.size() > longestWordBytes) {
            result += encodedWord(word) + "\r\n ";
            word.clear();
        }
        word += bytes;
    }
    return result + encodedWord(word);
}

/// A name before an address: quoted when it is plain, since names hold dots and commas.
QByteArray phrase(const QString &name)
{
    const QString text = singleLine(name);
    if (!isPlain(text))
        return headerText(text);
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return '"' + quoted.toLatin1() + '"';
}

QByteArray dateText(Instant date)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(date.time_since_epoch().count(), QTimeZone::utc());
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

QByteArray encodedByte(char byte)
{
    return '=' + QByteArray(1, byte).toHex().toUpper();
}

QByteArray quotedPrintableLine(const QByteArray &line)
{
    QByteArray result;
    qsizetype column = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        const bool blankAtEnd = (byte == ' ' || byte == '\t') && at + 1 == line.size();
        const bool plain = byte == '\t' || (byte >= ' ' && byte <= '~' && byte != '=');
        const QByteArray piece = plain && !blankAtEnd ? QByteArray(1, byte) : encodedByte(byte);
        if (column + piece.size() >= longestLine) {
            result += "=\r\n";
            column = 0;
        }
        result += piece;
        column += piece.size();
    }
    return result;
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray result;
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (const QString &line : lines.split(u'\n'))
        result += quotedPrintableLine(line.toUtf8()) + "\r\n";
    return result;
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QString &body)
{
    return "--" + boundary + "\r\nContent-Type: " + type
        + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quotedPrintable(body);
}

} // namespace

QByteArray writtenMail(const MailMessage &message)
{
    const QByteArray digest =
        QCryptographicHash::hash(message.messageId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QByteArray boundary = "=_" + digest; // "=_" never stands in quoted-printable
    QByteArray mail;
    mail += "Date: " + dateText(message.date) + "\r\n";
    mail += "From: " + phrase(message.fromName) + "\r\n <" + singleLine(message.from).toUtf8() + ">\r\n";
    mail += "To: <" + singleLine(message.to).toUtf8() + ">\r\n";
    mail += "Subject: " + headerText(message.subject) + "\r\n";
    mail += "Message-ID: " + singleLine(message.messageId).toUtf8() + "\r\n";
    if (!message.optOut.isEmpty()) {
        mail += "List-Unsubscribe:\r\n <" + singleLine(message.optOut).toUtf8() + ">\r\n";
        // One press in the mail program; RFC 8058 allows it over TLS only.
        if (message.optOut.startsWith(u"https://"_s))
            mail += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    }
    mail += "Auto-Submitted: auto-generated\r\n";
    mail += "Content-Language: " + singleLine(message.language).toLatin1() + "\r\n";
    mail += "MIME-Version: 1.0\r\n";
    mail += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    mail += part(boundary, "text/plain", message.text);
    mail += part(boundary, "text/html", message.html);
    mail += "--" + boundary + "--\r\n";
    return mail;
}

} // namespace portal
