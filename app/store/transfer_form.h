// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/transfer_edit.h"

#include <QJsonObject>

#include <optional>

namespace gatehouse {

/// How a step of handing an account over stands in the plan's file.
[[nodiscard]] QLatin1StringView kindOfTransferEdit(const TransferEdit &edit);
[[nodiscard]] QJsonObject objectOfTransferEdit(const TransferEdit &edit);
/// Nothing when `kind` is another edit's.
[[nodiscard]] std::optional<TransferEdit> transferEditOf(const QString &kind, const QJsonObject &object);

} // namespace gatehouse
