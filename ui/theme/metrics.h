// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace gatehouse::metrics {

inline constexpr int gapSmall = 8;
inline constexpr int gap = 12;
inline constexpr int gapLarge = 16;
inline constexpr int gapHuge = 24;
inline constexpr int pageMargin = 16;
inline constexpr int dialogMargin = 20;
inline constexpr int rowHeight = 32;
inline constexpr int listRowHeight = 28;
inline constexpr int avatarRowHeight = 36;
inline constexpr int headerHeight = 28;
inline constexpr int controlRadius = 4;
inline constexpr int cardRadius = 6;
inline constexpr int fadeMilliseconds = 120;
inline constexpr int detailCollapseWidth = 1000;

/// A row's height for a font: the measure at the usual size, more when the person chose a larger one.
[[nodiscard]] int rowHeightFor(const QFont &font, int usual);

/// The four sizes of type, relative to the font the desktop chose.
[[nodiscard]] QFont captionFont(const QFont &font);
[[nodiscard]] QFont sectionFont(const QFont &font);
[[nodiscard]] QFont titleFont(const QFont &font);
/// Of a heading above a group of lines. Spaced a little, but not where letters join.
[[nodiscard]] QFont headingFont(const QFont &font, const QString &text);

} // namespace gatehouse::metrics
