// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QJsonValue>

#include <initializer_list>
#include <optional>

namespace portal {

/// 422 `invalid_request` at a field.
[[nodiscard]] tl::unexpected<Problem> invalidField(const QString &field, const QString &detail);

/// Refuses an object with a member that is not in `allowed` (R30), or without one of `required`.
[[nodiscard]] Result<void> checkMembers(const QJsonObject &object, std::initializer_list<QLatin1StringView> required,
    std::initializer_list<QLatin1StringView> allowed, const QString &place);

/// A text of at most `longest` characters, without control characters (line ends and tabs where `lines`).
[[nodiscard]] Result<QString> textField(
    const QJsonObject &object, QLatin1StringView name, const QString &place, int longest, bool lines = false);

/// A whole number within ±2^53.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);

/// «place.name», or the name alone.
[[nodiscard]] QString fieldName(const QString &place, QLatin1StringView name);

} // namespace portal
