// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/services/plan_desk.h"

#include <chrono>

namespace gatehouse {

/// The edit that takes `edit` back once it was sent, or nothing. A grant's delta is undone by the inverse delta, a
/// removal by the portal's restore, an invitation by its revocation, an edit of its offer by the former one; what a
/// mail or a person has acted on is not.
[[nodiscard]] std::optional<Edit> inverseOf(const Edit &edit);

/// Whether `plan` holds the inverse of `change` already.
[[nodiscard]] bool isTakenBackAlready(const Change &change, const QList<Change> &plan);

/// How `change` can be taken back at `now`. `restoreGrace` is the portal's; `plan` tells whether it was done already.
[[nodiscard]] PlanDesk::Undo undoOf(
    const Change &change, const QList<Change> &plan, std::chrono::seconds restoreGrace, Instant now);

} // namespace gatehouse
