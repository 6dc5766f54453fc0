// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// How many hues tell people and accounts apart.
inline constexpr int colorCount = 12;

/// Which of the hues belongs to `id`: the same on every computer and in every run. In [0, colorCount).
[[nodiscard]] int colorIndex(const QString &id);

} // namespace gatehouse
