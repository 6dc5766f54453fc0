// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

/// The query of a list of audit events, without '?'.
[[nodiscard]] QByteArray auditQuery(const ActivityFilter &filter, const QByteArray &cursor);

[[nodiscard]] Result<FetchedEvents> eventsFromWire(const QByteArray &json);

} // namespace gatehouse
