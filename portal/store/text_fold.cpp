// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/text_fold.h"

namespace portal {

QString foldedText(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KD);
    folded.removeIf([](QChar character) { return character.isMark(); });
    return folded.toCaseFolded();
}

QString memberSearchText(const QString &name, const QString &email)
{
    return foldedText(name) + u'\n' + foldedText(email);
}

} // namespace portal
