// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QJsonObject>

namespace gatehouse {

/// A small answer whose outermost value is an object, read by the rules of JsonDocument (json_document.h).
/// QJsonDocument alone would take the last of two equal keys, U+0000, lone surrogates and round large integers (M12).
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text);

} // namespace gatehouse
