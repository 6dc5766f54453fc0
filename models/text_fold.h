// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gatehouse {

/// `text` as searching and sorting see it: compatibility forms resolved, marks stripped, case folded, letters like ø as
/// they are typed elsewhere, so that "Jose" finds "José". For comparison on screen only, never to tell two addresses
/// apart (R47).
[[nodiscard]] QString folded(const QString &text);

/// The folded words of what somebody typed into a search field.
[[nodiscard]] QStringList foldedWords(const QString &text);

} // namespace gatehouse
