// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/paragraph.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace gatehouse {

namespace {

struct Line {
    QString words; ///< without the spaces it was broken at
    int height = 0; ///< more than the font's own where another one has to help out, if only with a mark
};

QList<Line> linesOf(const QString &paragraph, const QFont &font, int width)
{
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WordWrap);
    QTextLayout layout(paragraph, font);
    layout.setTextOption(option);
    QList<Line> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append({paragraph.sliced(line.textStart(), line.textLength()).trimmed(),
            static_cast<int>(std::ceil(line.height()))});
    }
    layout.endLayout();
    return lines;
}

} // namespace

int drawParagraph(QPainter *painter, const QRect &room, const QString &text, Qt::Alignment alignment)
{
    const QFontMetrics metrics(painter->font(), painter->device());
    QList<Line> lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs)
        lines += linesOf(paragraph, painter->font(), room.width());
    int height = -metrics.leading();
    for (const Line &line : std::as_const(lines))
        height += line.height + metrics.leading();
    int top = room.top();
    if (alignment.testFlag(Qt::AlignVCenter))
        top += (room.height() - height) / 2;
    else if (alignment.testFlag(Qt::AlignBottom))
        top = room.bottom() + 1 - height;
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(Qt::RightToLeft);
    for (const Line &line : std::as_const(lines)) {
        painter->drawText(QRect(room.left(), top, room.width(), line.height),
            Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop | Qt::TextSingleLine, line.words);
        top += line.height + metrics.leading();
    }
    painter->setLayoutDirection(before);
    return height;
}

} // namespace gatehouse
