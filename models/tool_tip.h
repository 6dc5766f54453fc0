// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// `text` such that a tool tip shows it as it is. Qt guesses rich text in tool tips and would load files and obey tags
/// that came from outside (design decision 15).
[[nodiscard]] QString plainToolTip(const QString &text);

/// The same for sentences: in lines of readable width, where Qt makes one line of plain text, however long.
[[nodiscard]] QString wrappedToolTip(const QString &text);

} // namespace gatehouse
