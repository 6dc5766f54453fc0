// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QJsonObject>

namespace gatehouse {

/// The edits of tickets as the plan's file keeps them. Kinds are never changed after a release.
[[nodiscard]] QLatin1StringView kindOfTicketEdit(const TicketEdit &edit);
[[nodiscard]] QJsonObject objectOfTicketEdit(const TicketEdit &edit);
/// Nothing when `kind` is none of a ticket's; StoreFailed when it is and can't be read.
[[nodiscard]] std::optional<Result<Edit>> ticketEditOf(const QString &kind, const QJsonObject &object);

} // namespace gatehouse
