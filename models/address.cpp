// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/address.h"

#include <QUrl>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 254; // bytes of UTF-8, RFC 5321
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestLabel = 63;

/// Characters nobody sees: line ends, zero-width joiners, direction marks, half of a surrogate pair, unassigned ones.
bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Separator_Space:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return false;
    }
    return true;
}

bool isAsciiLetterOrDigit(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z')
        || (character >= U'0' && character <= U'9');
}

/// RFC 5322's atext and the dot, widened by RFC 6531 to what is not ASCII.
bool isLocalCharacter(char32_t character)
{
    if (character >= 0x80)
        return QChar::category(character) != QChar::Separator_Space;
    return isAsciiLetterOrDigit(character)
        || QLatin1StringView("!#$%&'*+-/=?^_`{|}~.").contains(QChar(static_cast<char16_t>(character)));
}

bool isLocalPart(const QString &local)
{
    const auto characters = local.toUcs4();
    return !local.isEmpty() && !local.startsWith(u'.') && !local.endsWith(u'.') && !local.contains(".."_L1)
        && std::all_of(characters.begin(), characters.end(), isLocalCharacter);
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.begin(), label.end(),
            [](QChar character) { return character == u'-' || isAsciiLetterOrDigit(character.unicode()); });
}

/// The domain as A-labels in lower case, or nothing. One label alone and a number as last label are no mail domain:
/// the first is a typing mistake nearly always, the second an address of a machine.
QString domainToAce(const QString &domain)
{
    const QString ace = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    const QList<QStringView> labels = QStringView(ace).split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return {};
    const bool isNumber = std::all_of(
        labels.last().begin(), labels.last().end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    return isNumber ? QString() : ace;
}

void lowerAscii(QString &text)
{
    for (QChar &character : text) {
        if (character >= u'A' && character <= u'Z')
            character = QChar(static_cast<char16_t>(character.unicode() + (u'a' - u'A')));
    }
}

std::optional<AddressFault> take(const QString &typed, Address &address)
{
    const auto characters = typed.toUcs4();
    // Half a surrogate pair has become a replacement character here.
    if (std::any_of(characters.begin(), characters.end(), isInvisible)
        || characters.contains(char32_t{QChar::ReplacementCharacter}))
        return AddressFault::ControlCharacter;
    address.display = typed.trimmed();
    if (address.display.isEmpty())
        return AddressFault::Empty;
    const qsizetype at = address.display.lastIndexOf(u'@');
    if (at < 0)
        return AddressFault::NoAt;
    if (address.display.toUtf8().size() > longestAddress)
        return AddressFault::TooLong;

    QString local = address.display.left(at).normalized(QString::NormalizationForm_C);
    if (!isLocalPart(local))
        return AddressFault::BadLocalPart;
    lowerAscii(local);
    const QString domain = domainToAce(address.display.mid(at + 1));
    if (domain.isEmpty())
        return AddressFault::BadDomain;
    address.canonical = local + u'@' + domain;
    if (local.toUtf8().size() > longestLocalPart || address.canonical.toUtf8().size() > longestAddress)
        return AddressFault::TooLong;
    return std::nullopt;
}

} // namespace

std::optional<Address> parseAddress(const QString &typed, AddressFault *fault)
{
    Address address;
    const std::optional<AddressFault> found = take(typed, address);
    if (!found)
        return address;
    if (fault)
        *fault = *found;
    return std::nullopt;
}

} // namespace gatehouse
