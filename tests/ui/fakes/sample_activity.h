// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/audit_event.h"

namespace gatehouse::fakes {

/// What was done in the sample's own account before `now`, newest first.
[[nodiscard]] QList<AuditEvent> sampleActivity(Instant now);

} // namespace gatehouse::fakes
