// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gatehouse {

/// Whether `text` mixes letters of scripts that nobody writes together, as forged names do: «p» and Cyrillic «р». Latin
/// beside Chinese, Japanese or Korean writing is no mix. The level «highly restrictive» of UTS #39 §5.2.
[[nodiscard]] bool mixesScripts(QStringView text);

} // namespace gatehouse
