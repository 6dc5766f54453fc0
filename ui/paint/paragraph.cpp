// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/paragraph.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace gatehouse {

namespace {

/// The lines of one paragraph, without the spaces they were broken at.
QStringList linesOf(const QString &paragraph, const QFont &font, int width)
{
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WordWrap);
    QTextLayout layout(paragraph, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(paragraph.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

} // namespace

int drawParagraph(QPainter *painter, const QRect &room, const QString &text, Qt::Alignment alignment)
{
    const QFontMetrics metrics(painter->font(), painter->device());
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs)
        lines += linesOf(paragraph, painter->font(), room.width());
    const int height = static_cast<int>(lines.size()) * metrics.lineSpacing() - metrics.leading();
    QRect line = room;
    line.setHeight(metrics.height());
    if (alignment.testFlag(Qt::AlignVCenter))
        line.moveTop(room.top() + (room.height() - height) / 2);
    else if (alignment.testFlag(Qt::AlignBottom))
        line.moveTop(room.bottom() + 1 - height);
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(Qt::RightToLeft);
    for (const QString &words : std::as_const(lines)) {
        painter->drawText(line, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop | Qt::TextSingleLine, words);
        line.translate(0, metrics.lineSpacing());
    }
    painter->setLayoutDirection(before);
    return height;
}

} // namespace gatehouse
