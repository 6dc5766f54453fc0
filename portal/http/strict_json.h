// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QJsonObject>

namespace portal {

/// Reads a JSON object with nothing in it that two readers could understand differently (M12): refuses duplicate keys,
/// U+0000, lone surrogates, a byte order mark, integers beyond ±2^53, more than 32 levels, anything after the end.
[[nodiscard]] Result<QJsonObject> readStrictJson(const QByteArray &bytes);

} // namespace portal
