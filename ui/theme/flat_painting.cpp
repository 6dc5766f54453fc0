// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/flat_painting.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace gatehouse::flat {

namespace {

/// Saves the painter, and puts it back when the stroke is done.
class Stroke {
public:
    explicit Stroke(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Stroke() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Stroke)

private:
    QPainter *m_painter;
};

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor blend(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * (1 - share) + other.redF() * share,
        one.greenF() * (1 - share) + other.greenF() * share, one.blueF() * (1 - share) + other.blueF() * share);
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void box(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius, double width = 1)
{
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
}

/// Fill and edge of a small indicator, by its state.
std::pair<QColor, QColor> indicatorColors(const QStyleOption &option, const Tokens &tokens, bool on)
{
    if (!has(option, QStyle::State_Enabled))
        return {on ? tokens.border : tokens.window, tokens.border};
    if (on)
        return {tokens.accent, tokens.accent};
    return {
        tokens.base, has(option, QStyle::State_MouseOver) ? tokens.accent : blend(tokens.border, tokens.muted, 0.5F)};
}

} // namespace

void drawButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens, bool primary)
{
    const Stroke stroke(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    QColor fill = tokens.button;
    QColor edge = tokens.border;
    if (!enabled) {
        fill = tokens.window;
        edge = tokens.line;
    } else if (primary) {
        fill = tokens.accent;
        if (down)
            fill = blend(fill, tokens.text, 0.16F);
        else if (has(option, QStyle::State_MouseOver))
            fill = blend(fill, tokens.text, 0.08F);
        edge = fill;
    } else if (has(option, QStyle::State_On)) {
        fill = tokens.accentTint;
        edge = tokens.accent;
    } else if (down) {
        fill = tokens.neutralTint;
    } else if (has(option, QStyle::State_MouseOver)) {
        fill = blend(tokens.button, tokens.text, 0.05F);
    }
    if (enabled && has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        edge = primary || has(option, QStyle::State_On) ? tokens.text : tokens.accent;
    box(painter, crisp(option.rect), fill, edge, metrics::controlRadius);
}

void drawToolButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (!has(option, QStyle::State_Enabled) || (!down && !has(option, QStyle::State_MouseOver)))
        return;
    const Stroke stroke(painter);
    box(painter, crisp(option.rect), blend(tokens.window, tokens.text, down ? 0.12F : 0.07F), {},
        metrics::controlRadius);
}

void drawField(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const Stroke stroke(painter);
    const bool focus = has(option, QStyle::State_HasFocus);
    const QColor fill = has(option, QStyle::State_Enabled) ? tokens.base : tokens.window;
    if (focus)
        box(painter, QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), fill, tokens.accent,
            metrics::controlRadius, 1.5);
    else
        box(painter, crisp(option.rect), fill, tokens.border, metrics::controlRadius);
}

void drawFrame(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame != nullptr && frame->frameShape == QFrame::NoFrame && frame->lineWidth == 0)
        return;
    const Stroke stroke(painter);
    painter->setPen(tokens.border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(crisp(option.rect), metrics::controlRadius, metrics::controlRadius);
}

void drawFocus(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    if (!has(option, QStyle::State_KeyboardFocusChange))
        return;
    const Stroke stroke(painter);
    painter->setPen(QPen(tokens.accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(crisp(option.rect), metrics::controlRadius, metrics::controlRadius);
}

void drawCheck(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const Stroke stroke(painter);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partly;
    const auto [fill, edge] = indicatorColors(option, tokens, on);
    const QRectF rect = crisp(option.rect);
    box(painter, rect, fill, edge, 3);
    if (!on)
        return;
    painter->setPen(QPen(tokens.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    };
    if (partly)
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.23, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
}

void drawRadio(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const Stroke stroke(painter);
    const bool on = has(option, QStyle::State_On);
    const auto [fill, edge] = indicatorColors(option, tokens, on);
    const QRectF rect = crisp(option.rect);
    painter->setPen(edge);
    painter->setBrush(fill);
    painter->drawEllipse(rect);
    if (!on)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accentText);
    painter->drawEllipse(rect.center(), rect.width() * 0.2, rect.height() * 0.2);
}

void drawRow(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, tokens.hover);
}

void drawHeader(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
}

void drawSplitter(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    painter->fillRect(option.rect, tokens.line);
}

void drawProgress(QPainter *painter, const QStyleOption &option, const Tokens &tokens)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (bar == nullptr)
        return;
    const Stroke stroke(painter);
    QRectF track = option.rect;
    track = QRectF(track.left(), track.center().y() - 2, track.width(), 4);
    box(painter, track, tokens.line, {}, 2);
    QRectF filled = track;
    if (bar->maximum > bar->minimum)
        filled.setWidth(track.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
    else
        filled = QRectF(track.left() + track.width() * 0.3, track.top(), track.width() * 0.4, track.height());
    box(painter, filled, tokens.accent, {}, 2);
}

void drawScrollBar(QPainter *painter, const QStyleOption &option, const QRect &slider, const Tokens &tokens)
{
    painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    if (!has(option, QStyle::State_Enabled))
        return;
    const Stroke stroke(painter);
    const bool hot = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    box(painter, QRectF(slider).adjusted(3, 3, -3, -3), hot ? tokens.muted : tokens.border, {}, 3);
}

void drawMirroredLabel(QPainter *painter, const QStyleOptionButton &button, const QStyle &style)
{
    constexpr int apart = 4;
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int words = button.fontMetrics.size(flags, button.text).width();
    const QRect all = QStyle::alignedRect(Qt::RightToLeft, Qt::AlignCenter,
        QSize(button.iconSize.width() + apart + words, button.rect.height()), button.rect);
    const QRect glyph = QStyle::alignedRect(Qt::RightToLeft, Qt::AlignLeading | Qt::AlignVCenter, button.iconSize, all);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    button.icon.paint(painter, glyph, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    style.drawItemText(painter, all.adjusted(0, 0, -button.iconSize.width() - apart, 0),
        flags | Qt::AlignRight | Qt::AlignAbsolute, button.palette, enabled, button.text, QPalette::ButtonText);
}

void drawArrow(QPainter *painter, const QRect &rect, const QColor &color, bool up)
{
    const Stroke stroke(painter);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF middle = QRectF(rect).center();
    const double tip = up ? -1.75 : 1.75;
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-3.5, -tip), middle + QPointF(0, tip), middle + QPointF(3.5, -tip)});
}

} // namespace gatehouse::flat
