// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/address.h"

#include <QUrl>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestInBytes = 254;
constexpr int longestLocalPartInBytes = 64;
constexpr int longestLabel = 63;

bool isAsciiAlphanumeric(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

/// What an atom may hold (RFC 5322 §3.2.3), with letters, marks, digits and symbols beyond ASCII (RFC 6531).
bool isAtomCharacter(char32_t c)
{
    if (c < 0x80) {
        return isAsciiAlphanumeric(c) || (c > U' ' && QLatin1StringView("!#$%&'*+-/=?^_`{|}~").contains(QChar(c)));
    }
    return QChar::isPrint(c) && !QChar::isSpace(c) && c != QChar::ReplacementCharacter
        && QChar::category(c) != QChar::Other_Format;
}

/// Atoms with single dots between them.
bool isDotAtom(const QString &local)
{
    bool lastWasDot = true;
    for (const char32_t c : local.toUcs4()) {
        const bool isDot = c == U'.';
        if ((isDot && lastWasDot) || (!isDot && !isAtomCharacter(c))) {
            return false;
        }
        lastWasDot = isDot;
    }
    return !lastWasDot;
}

/// Two or more LDH labels, the last of them no number: «[127.0.0.1]», «127.0.0.1» and «localhost» take no mail here.
bool isMailDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    if (labels.size() < 2) {
        return false;
    }
    for (const QString &label : labels) {
        if (label.isEmpty() || label.size() > longestLabel || label.startsWith(u'-') || label.endsWith(u'-')) {
            return false;
        }
        for (const QChar c : label) {
            if (c != u'-' && !isAsciiAlphanumeric(c.unicode())) {
                return false;
            }
        }
    }
    bool isNumber = false;
    labels.last().toULongLong(&isNumber);
    return !isNumber;
}

/// Only ASCII: other scripts' cases are for the mail system that owns the address to fold.
QString withAsciiLowered(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z') {
            c = QChar(char16_t(c.unicode() | 0x20U));
        }
    }
    return text;
}

} // namespace

Result<Address> parseAddress(const QString &text, const QString &field)
{
    const auto invalid = [&field] {
        return refuse(
            422, u"address_invalid"_s, u"This is no e-mail address that can be invited."_s, {{u"field"_s, field}});
    };
    const QString written = text.trimmed();
    const qsizetype at = written.lastIndexOf(u'@');
    // A line end within blanks around would be trimmed away; it has no business there either.
    const bool hasLineEnd = text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar::Null);
    if (at <= 0 || hasLineEnd || written.toUtf8().size() > longestInBytes) {
        return invalid();
    }
    const QString local = written.left(at).normalized(QString::NormalizationForm_C);
    if (!written.isValidUtf16() || !isDotAtom(local) || local.toUtf8().size() > longestLocalPartInBytes) {
        return invalid();
    }
    const QString domain = QString::fromLatin1(QUrl::toAce(written.mid(at + 1))).toLower();
    if (!isMailDomain(domain)) {
        return invalid();
    }
    const QString canonical = withAsciiLowered(local) + u'@' + domain;
    // A domain grows where its letters are spelled in ASCII, and mail goes to that spelling.
    if (canonical.toUtf8().size() > longestInBytes) {
        return invalid();
    }
    return Address{written, canonical, domain};
}

QString canonicalAddress(const QString &text)
{
    const auto address = parseAddress(text);
    return address ? address->canonical : QString();
}

} // namespace portal
