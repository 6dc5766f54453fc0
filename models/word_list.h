// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// "a, b, c", with what the program's language puts between them. Each runs its own way: a Latin name in an Arabic
/// list does not change places with its neighbour.
[[nodiscard]] QString listed(const QStringList &words);

/// "a · b · c": several facts about one thing, in one line.
[[nodiscard]] QString dotted(const QStringList &facts);

} // namespace gatehouse
