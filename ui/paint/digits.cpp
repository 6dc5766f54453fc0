// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/digits.h"

#include "ui/paint/cut_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

int widestDigit(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool hasEvenDigits(const QFontMetrics &metrics)
{
    const int first = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(QChar(digit)) != first)
            return false;
    }
    return true;
}

/// Fonts with even digits, and scripts whose letters join, are drawn whole.
bool drawsWhole(const QString &text, const QFontMetrics &metrics)
{
    return hasEvenDigits(metrics) || text.isRightToLeft();
}

} // namespace

TextDirection::TextDirection(QPainter *painter, const QString &text)
    : m_painter(painter)
    , m_before(painter->layoutDirection())
{
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
}

TextDirection::~TextDirection()
{
    m_painter->setLayoutDirection(m_before);
}

int evenWidth(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    if (drawsWhole(text, metrics))
        return metrics.horizontalAdvance(text) + 1;
    const int digit = widestDigit(metrics);
    int width = 1;
    for (const QChar letter : text)
        width += letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
    return width;
}

void drawEven(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, const QFont &font,
    Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(color);
    const auto visual = QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter);
    const int wanted = evenWidth(text, font);
    if (drawsWhole(text, metrics) || wanted > rect.width()) {
        const TextDirection own(painter, text);
        painter->drawText(rect, static_cast<int>(visual | Qt::AlignAbsolute) | Qt::TextSingleLine,
            cutToWidth(metrics, text, rect.width()));
        return;
    }
    const QRect box = QStyle::alignedRect(Qt::LeftToRight, visual, QSize(wanted, rect.height()), rect);
    const int digit = widestDigit(metrics);
    int x = box.left();
    for (const QChar letter : text) {
        const int advance = letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
        painter->drawText(QRect(x, box.top(), advance, box.height()), Qt::AlignCenter | Qt::TextDontClip, letter);
        x += advance;
    }
}

} // namespace gatehouse
