// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portal {

/// A text as a list orders it and a search looks through it: compatibility forms apart, marks off, case folded. Not for
/// comparing addresses (R47).
[[nodiscard]] QString foldedText(const QString &text);

/// What a search for a member looks through.
[[nodiscard]] QString memberSearchText(const QString &name, const QString &email);

} // namespace portal
