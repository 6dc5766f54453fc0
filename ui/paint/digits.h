// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QColor;
class QFont;
class QPainter;
class QRect;

namespace gatehouse {

/// While it lives, a painter lays text out the way the text itself runs: an address stays readable in a mirrored
/// window, and is cut at its end. Alignments must be absolute then.
class TextDirection {
public:
    TextDirection(QPainter *painter, const QString &text);
    ~TextDirection();
    Q_DISABLE_COPY_MOVE(TextDirection)

private:
    QPainter *m_painter;
    Qt::LayoutDirection m_before;
};

/// One line of text, cut with an ellipsis, whose digits all have the same width, so that columns of numbers stand still
/// and countdowns do not tremble. (Qt 6.4 can't ask a font for its tabular figures.)
void drawEven(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, const QFont &font,
    Qt::LayoutDirection direction, Qt::Alignment alignment = Qt::AlignLeading);

/// The width drawEven() needs.
[[nodiscard]] int evenWidth(const QString &text, const QFont &font);

} // namespace gatehouse
