// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_fold.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Letters that Unicode takes for letters of their own, and that people without them on their keyboard type like this.
QStringView plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    default:
        return {};
    }
}

} // namespace

QString folded(const QString &text)
{
    const bool isAscii =
        std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
    if (isAscii)
        return text.toLower();
    // Case folding can bring marks back (İ becomes i with a dot above), so forms are resolved again after it.
    const QString lower = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString kept;
    kept.reserve(lower.size());
    for (const QChar letter : lower.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        const QStringView plain = plainLetters(letter);
        if (plain.isEmpty())
            kept.append(letter);
        else
            kept.append(plain);
    }
    return kept;
}

QStringList foldedWords(const QString &text)
{
    return folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace gatehouse
