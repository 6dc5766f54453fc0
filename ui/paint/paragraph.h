// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QPainter;
class QRect;
class QString;

namespace gatehouse {

/// Draws plain text that runs from right to left, in lines as wide as `room`, each beginning at the very edge: Qt 6.4
/// counts the space at which a line was broken to its width, and all lines but the last stand away from the edge. In
/// the painter's font and pen. `alignment`: the vertical one. Answers the height used.
int drawParagraph(QPainter *painter, const QRect &room, const QString &text, Qt::Alignment alignment = Qt::AlignTop);

} // namespace gatehouse
