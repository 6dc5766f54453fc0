// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QString>

class QFont;
class QPainter;
class QRect;

namespace gatehouse {

struct Tokens;

enum class Tone { Neutral, Accent, Positive, Caution, Danger };

/// A state told by icon, word and tint together, never by colour alone.
struct Pill {
    Glyph glyph = Glyph::Done;
    QString words;
    Tone tone = Tone::Neutral;
    QString brief = {}; ///< said instead where the words do not fit
};

[[nodiscard]] QColor inkOf(Tone tone, const Tokens &tokens);
[[nodiscard]] QColor tintOf(Tone tone, const Tokens &tokens);

/// Paints it at the leading edge of `room`: with its brief words when the room is short, cut with an ellipsis when it
/// is too short for them as well.
void paintPill(QPainter *painter, const QRect &room, const Pill &pill, const Tokens &tokens, const QFont &font,
    Qt::LayoutDirection direction);

/// The width it would like to have.
[[nodiscard]] int pillWidth(const Pill &pill, const QFont &font);

} // namespace gatehouse
