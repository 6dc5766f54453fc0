// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;

namespace gatehouse {

/// A line of text from wherever: never taken for markup, broken where it is too long, selected by mouse, at the edge
/// where its language begins.
[[nodiscard]] QLabel *plainLine(const QString &name);

/// Shows `text` there, and nothing at all where it is empty.
void sayLine(QLabel *line, const QString &text);

} // namespace gatehouse
