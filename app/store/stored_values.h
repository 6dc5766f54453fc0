// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

namespace gatehouse {

// How values stand in the stores' columns. A null QString or QByteArray would be bound as NULL.

[[nodiscard]] inline qint64 storedInstant(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] inline Instant instantFromStore(const QVariant &value)
{
    return Instant(std::chrono::milliseconds(value.toLongLong()));
}
[[nodiscard]] inline QString storedText(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}
[[nodiscard]] inline QByteArray storedBytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

} // namespace gatehouse
