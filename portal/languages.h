// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace portal {

/// The languages that pages and mails speak, by their two letters; English first, which stands in for all others.
[[nodiscard]] const QStringList &spokenLanguages();

/// The spoken language that a tag like "de-AT" means; English when it is none.
[[nodiscard]] QString spokenLanguage(const QString &tag);

/// Is it written from right to left?
[[nodiscard]] bool isRightToLeft(const QString &language);

} // namespace portal
