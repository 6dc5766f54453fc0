// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// "a, b, c", with what the program's language puts between them. Each runs its own way: a Latin name in an Arabic
/// list does not change places with its neighbour. Parts with commas of their own stand apart by semicolons.
[[nodiscard]] QString listed(const QStringList &words);

/// "a · b · c": several facts about one thing. Where the line is too short for all, it breaks between facts: the spaces
/// of a short one are non-breaking.
[[nodiscard]] QString dotted(const QStringList &facts);

} // namespace gatehouse
