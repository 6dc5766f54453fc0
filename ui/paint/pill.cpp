// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/pill.h"

#include "ui/paint/digits.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

constexpr int side = 7;
constexpr int glyphGap = 4;
constexpr int upright = 2;

int glyphSize(const QFont &font)
{
    return std::max(14, QFontMetrics(font).ascent());
}

} // namespace

QColor inkOf(Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Tone::Neutral:
        return tokens.muted;
    case Tone::Accent:
        return tokens.accent;
    case Tone::Positive:
        return tokens.positive;
    case Tone::Caution:
        return tokens.caution;
    case Tone::Danger:
        return tokens.danger;
    }
    return tokens.text;
}

QColor tintOf(Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Tone::Neutral:
        return tokens.neutralTint;
    case Tone::Accent:
        return tokens.accentTint;
    case Tone::Positive:
        return tokens.positiveTint;
    case Tone::Caution:
        return tokens.cautionTint;
    case Tone::Danger:
        return tokens.dangerTint;
    }
    return tokens.neutralTint;
}

int pillWidth(const Pill &pill, const QFont &font)
{
    const QFont caption = metrics::captionFont(font);
    return 2 * side + glyphSize(caption) + glyphGap + evenWidth(pill.words, caption);
}

void paintPill(QPainter *painter, const QRect &room, const Pill &pill, const Tokens &tokens, const QFont &font,
    Qt::LayoutDirection direction)
{
    const QFont caption = metrics::captionFont(font);
    if (!pill.brief.isEmpty() && pillWidth(pill, font) > room.width()) {
        paintPill(painter, room, {pill.glyph, pill.brief, pill.tone}, tokens, font, direction);
        return;
    }
    const int glyph = glyphSize(caption);
    const int height = std::min(room.height(), QFontMetrics(caption).height() + 2 * upright);
    const int width = std::min(room.width(), pillWidth(pill, font));
    const QRect box = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(width, height), room);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tintOf(pill.tone, tokens));
    painter->drawRoundedRect(box, metrics::cardRadius, metrics::cardRadius);
    const QColor ink = inkOf(pill.tone, tokens);
    const QRect inner = box.adjusted(side, 0, -side, 0);
    const QRect glyphBox =
        QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(glyph, glyph), inner);
    painter->drawPixmap(glyphBox, tinted(pill.glyph, ink, glyph, painter->device()));
    const QRect words = direction == Qt::LeftToRight ? inner.adjusted(glyph + glyphGap, 0, 0, 0)
                                                     : inner.adjusted(0, 0, -glyph - glyphGap, 0);
    drawEven(painter, words, pill.words, ink, caption, direction);
    painter->restore();
}

} // namespace gatehouse
