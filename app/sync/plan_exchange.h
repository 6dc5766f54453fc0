// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_import.h"

namespace gatehouse {

class Identities;

/// Reads the plan at `path` and finds the present it is to be held against. Fails with BadInput and a problem of
/// plan_file_problem.h. Blocks as long as the disk does. Engine thread.
[[nodiscard]] Result<OpenedPlan> openedPlan(const QString &path, const IdentityId &asked, Identities &identities);

/// Writes a plan's file for its owner alone (0600), whole or not at all: BadInput with planFileUnwritableProblem or
/// planFileTooLargeProblem. Blocks as long as the disk does. Any thread.
[[nodiscard]] Result<void> writePlan(const PlanDocument &document, const QString &path);

} // namespace gatehouse
