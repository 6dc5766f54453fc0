// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/plain_name.h"

#include <QRegularExpression>
#include <QStringList>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestMessage = 1000;

/// Cut to `longest` characters, never through a surrogate pair.
QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    QString cut = text.left(longest - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'…';
}

/// Without controls, direction marks and other invisible characters, and without `<>`.
QString visible(const QString &text)
{
    static const QRegularExpression invisible(
        u"[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}<>]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(invisible, u" "_s);
}

/// Without what mail programs make links of: schemes, "www.", and dots that could be inside a host's name.
QString unlinked(const QString &text)
{
    static const QRegularExpression address(
        u"\\b[a-z][a-z0-9+.-]*:/*\\S*[/.@?]\\S*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression web(u"\\bwww\\S*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slashes(u"[/\\\\]{2,}"_s);
    static const QRegularExpression innerDot(
        u"(?<=[\\p{L}\\p{N}])[.\\x{3002}\\x{FF0E}\\x{FF61}](?=[\\p{L}\\p{N}-]{2})"_s);
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.remove(address);
    result.remove(web);
    result.replace(slashes, u" "_s);
    result.replace(innerDot, u" "_s);
    return result;
}

} // namespace

QString plainName(const QString &name)
{
    return shortened(visible(unlinked(visible(name))).simplified(), longestName);
}

QString plainMessage(const QString &message)
{
    QStringList lines;
    for (const QString &line : shortened(message, longestMessage).split(u'\n'))
        lines.append(visible(unlinked(visible(line))).simplified());
    return lines.join(u'\n').trimmed();
}

} // namespace portal
