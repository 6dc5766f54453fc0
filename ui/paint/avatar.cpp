// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/avatar.h"

#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace gatehouse {

namespace {

/// The first letter as a reader sees it: a grapheme, not a code unit; empty when the word starts with something that
/// is no letter or digit.
QString firstLetter(const QString &part)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, part);
    const auto end = finder.toNextBoundary();
    const QString letter = end > 0 ? part.left(end) : QString();
    return letter.isEmpty() || !letter.front().isLetterOrNumber() ? QString() : letter.toUpper();
}

} // namespace

QString initials(const QString &name, const QString &email)
{
    QString letters;
    const auto parts = name.split(u' ', Qt::SkipEmptyParts);
    if (!parts.isEmpty())
        letters = firstLetter(parts.front());
    if (parts.size() > 1)
        letters += firstLetter(parts.back());
    return letters.isEmpty() ? firstLetter(email) : letters;
}

void paintAvatar(QPainter *painter, const QRectF &disc, const QString &letters, const QString &id, const Tokens &tokens,
    const QFont &font)
{
    const Hue &hue = hueOf(id, tokens);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hue.background);
    painter->drawEllipse(disc);
    QFont small = font;
    small.setPixelSize(std::max(8, qRound(disc.height() * 0.4)));
    small.setWeight(QFont::DemiBold);
    painter->setFont(small);
    painter->setPen(hue.text);
    painter->drawText(disc, Qt::AlignCenter, letters);
    painter->restore();
}

} // namespace gatehouse
