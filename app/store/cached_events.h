// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/activity/audit_event.h"

namespace gatehouse {

/// The table of audit events in a cache: what was looked at, so that it can be read again without the portal.
[[nodiscard]] Result<void> makeEventTable(Database &database);

/// In one transaction; what is there already stays. Beyond the newest ten thousand the oldest go.
[[nodiscard]] Result<void> writeEvents(Database &database, const QList<AuditEvent> &events);
/// Newest first.
[[nodiscard]] Result<QList<AuditEvent>> readEvents(Database &database);
[[nodiscard]] Result<void> clearEvents(Database &database);

} // namespace gatehouse
