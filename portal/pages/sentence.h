// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/pages/html.h"
#include "portal/pages/words.h"

#include <initializer_list>

namespace portal {

/// The sentence with its parts, as plain text. A part that runs the other way than the sentence, such as a Latin name
/// in an Arabic sentence, stands between isolating marks, so that it does not turn its neighbours around. A part is
/// never looked through for places.
[[nodiscard]] QString plainSentence(Words key, const QString &language, std::initializer_list<QString> parts);

/// The same as HTML, each part in a `bdi` of its own.
[[nodiscard]] Html htmlSentence(Words key, const QString &language, std::initializer_list<QString> parts);

} // namespace portal
