// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// `text` such that a tool tip shows it as it is. Qt guesses rich text in tool tips and would load files and obey tags
/// that came from outside (design decision 15).
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace gatehouse
