// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/attachment_name.h"

#include "portal/api/fields.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestType = 100;

/// Controls, direction marks and other invisible characters, separators, and what shells and file systems take apart.
bool isOutOfPlace(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return u"/\\:*?\"<>|"_s.contains(c);
    }
}

} // namespace

Result<QString> readFileName(const QByteArray &header)
{
    const auto wrong = [](const QString &why) {
        return invalidField(u"Gatehouse-File-Name"_s, why);
    };
    static const QRegularExpression encoded(u"^(?:[A-Za-z0-9._~!$&'()+,;=@ -]|%[0-9A-Fa-f]{2})+$"_s);
    if (!encoded.match(QString::fromLatin1(header)).hasMatch()) {
        return wrong(u"This must be the file's name, percent-encoded."_s);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString name = QString(decoder(QByteArray::fromPercentEncoding(header))).trimmed();
    if (decoder.hasError() || name.isEmpty() || name.size() > longestName) {
        return wrong(u"This must be at most %1 characters of UTF-8."_s.arg(longestName));
    }
    if (name == u"."_s || name == u".."_s || std::any_of(name.begin(), name.end(), isOutOfPlace)) {
        return wrong(u"This must be a plain file name, without a folder or characters that can't be seen."_s);
    }
    return name;
}

QString readMediaType(const QByteArray &header)
{
    static const QRegularExpression form(u"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"_s);
    const QString type = QString::fromLatin1(header.left(header.indexOf(';') < 0 ? header.size() : header.indexOf(';')))
                             .trimmed()
                             .toLower();
    return type.size() <= longestType && form.match(type).hasMatch() ? type : u"application/octet-stream"_s;
}

QByteArray contentDisposition(const QString &fileName)
{
    QByteArray plain;
    for (const QChar c : fileName) {
        const bool isPlain = c.unicode() >= 0x20 && c.unicode() < 0x7F && c != u'"' && c != u'\\' && c != u'%';
        plain += isPlain ? char(c.unicode()) : '_';
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + fileName.toUtf8().toPercentEncoding();
}

} // namespace portal
