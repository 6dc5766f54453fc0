// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/pages/words.h"

#include <QStringList>

#include <optional>

namespace portal {

/// Why a new password is refused, as the sentence for the page; nothing when it is good. `about` is what a guesser
/// would try first.
[[nodiscard]] std::optional<Words> passwordRefusal(const QString &password, const QStringList &about);

} // namespace portal
