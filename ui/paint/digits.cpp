// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/digits.h"

#include "ui/paint/cut_text.h"

#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

/// How wide a font's digits are.
struct Digits {
    int widest = 0;
    bool areEven = true;
};

Digits measured(const QFont &font)
{
    const QFontMetrics metrics(font);
    Digits digits;
    digits.widest = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        const int width = metrics.horizontalAdvance(QChar(digit));
        digits.areEven = digits.areEven && width == digits.widest;
        digits.widest = std::max(digits.widest, width);
    }
    return digits;
}

/// Measured once a font: a list asks for each of its numbers, and there are few fonts.
Digits digitsOf(const QFont &font)
{
    constexpr qsizetype most = 32;
    static QHash<QFont, Digits> known;
    if (const auto found = known.constFind(font); found != known.cend())
        return *found;
    if (known.size() >= most)
        known.clear();
    return *known.insert(font, measured(font));
}

/// Fonts with even digits, and scripts whose letters join, are drawn whole.
bool drawsWhole(const QString &text, const Digits &digits)
{
    return digits.areEven || text.isRightToLeft();
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
    const Digits digits = digitsOf(font);
    if (drawsWhole(text, digits))
        return metrics.horizontalAdvance(text) + 1;
    int width = 1;
    for (const QChar letter : text)
        width += letter.isDigit() ? digits.widest : metrics.horizontalAdvance(letter);
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
    const Digits digits = digitsOf(font);
    if (drawsWhole(text, digits) || wanted > rect.width()) {
        const TextDirection own(painter, text);
        painter->drawText(rect, static_cast<int>(visual | Qt::AlignAbsolute) | Qt::TextSingleLine,
            cutToWidth(metrics, text, rect.width()));
        return;
    }
    const QRect box = QStyle::alignedRect(Qt::LeftToRight, visual, QSize(wanted, rect.height()), rect);
    int x = box.left();
    for (const QChar letter : text) {
        const int advance = letter.isDigit() ? digits.widest : metrics.horizontalAdvance(letter);
        painter->drawText(QRect(x, box.top(), advance, box.height()), Qt::AlignCenter | Qt::TextDontClip, letter);
        x += advance;
    }
}

} // namespace gatehouse
