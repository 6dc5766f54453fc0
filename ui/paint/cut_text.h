// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetrics;

namespace gatehouse {

/// The text, cut with an ellipsis where it does not fit. The ellipsis stands where the sentence ends, also when the cut
/// falls into a name that runs the other way.
[[nodiscard]] QString cutToWidth(const QFontMetrics &metrics, const QString &text, int width);

} // namespace gatehouse
