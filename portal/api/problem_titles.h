// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace portal {

/// The sentence for people behind a problem code, from problem_titles.json, in one of spokenLanguages(), English for
/// any other; a general one when the code has none.
[[nodiscard]] QString problemTitle(const QString &code, const QString &language);

/// Each code that has a sentence; the contract's list and this one are the same (a test compares them).
[[nodiscard]] QStringList titledProblemCodes();

} // namespace portal
