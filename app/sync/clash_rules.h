// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/plan_row.h"
#include "app/sync/plan_rules.h"
#include "models/access/grant_questions.h"

#include <QList>

namespace gatehouse {

class Catalogue;

/// The rules by which an edit that met somebody else's is settled (design decision 3), as plain functions. No disk, no
/// network, no time of their own.

/// What judge() says of a decidable row that the portal refused since its target has changed: AlreadyDone, Rebase, or
/// NeedsAttention when a person must decide, or nothing can be decided any more.
[[nodiscard]] Verdict judgeClash(const PlanRow &row, const Clash &clash, const Catalogue &catalogue);

/// What a clash leaves in the plan.
struct ClashStep {
    QList<PlanRow> rewritten;
    QList<Change> fresh;
};

/// The row as it asks the person, and the change that makes the narrower access stand until they answer, where there is
/// one. It is called `meanwhile`.
[[nodiscard]] ClashStep asAsking(
    const PlanRow &row, Clash clash, const Error &error, const Catalogue &catalogue, const ChangeId &meanwhile);

/// The row that waits for an answer while `id` narrows, or null.
[[nodiscard]] const PlanRow *askingOver(const QList<PlanRow> &rows, const ChangeId &id);

/// What `sides` make of a row that asks: it is over, and what is left of it to send is a change of its own, which is
/// called `id`.
[[nodiscard]] ClashStep asDecided(const QList<PlanRow> &rows, const PlanRow &row, const QList<ClashSide> &sides,
    const Catalogue &catalogue, const ChangeId &id);

} // namespace gatehouse
