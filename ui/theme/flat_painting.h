// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QColor;
class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;

namespace gatehouse {

struct Tokens;

/// The strokes of FlatStyle, one function a control.
namespace flat {

void drawButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens, bool primary);
void drawToolButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawField(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawFrame(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawFocus(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawCheck(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawRadio(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawRow(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawHeader(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawSplitter(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawProgress(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void drawScrollBar(QPainter *painter, const QStyleOption &option, const QRect &slider, const Tokens &tokens);
/// Icon and words of a button in a mirrored window; Qt 6.4 lays the words against the edge farthest from the icon.
void drawMirroredLabel(QPainter *painter, const QStyleOptionButton &button, const QStyle &style);
/// A chevron pointing down, or up.
void drawArrow(QPainter *painter, const QRect &rect, const QColor &color, bool up = false);

} // namespace flat
} // namespace gatehouse
