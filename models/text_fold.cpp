// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_fold.h"

#include <algorithm>

namespace gatehouse {

QString folded(const QString &text)
{
    const bool isAscii =
        std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
    if (isAscii)
        return text.toLower();
    const auto withoutMarks = [](const QString &decomposed) {
        QString kept;
        kept.reserve(decomposed.size());
        for (const QChar character : decomposed) {
            if (!character.isMark())
                kept.append(character);
        }
        return kept;
    };
    // Case folding can bring marks back (İ becomes i with a dot above), so both are done again after it.
    const QString stripped = withoutMarks(text.normalized(QString::NormalizationForm_KD));
    return withoutMarks(stripped.toCaseFolded().normalized(QString::NormalizationForm_KD));
}

QStringList foldedWords(const QString &text)
{
    return folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace gatehouse
