// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_drift.h"

namespace gatehouse {

class Randomness;

/// Somebody's plan, read from its file, and the present of whoever opened it.
struct OpenedPlan {
    PlanDocument document;
    PlanGround ground;
};

/// A change made of a row of somebody's file, the opener's own from now on.
struct FreshChange {
    Change change; ///< to be staged; the plan fills in its order and its times
    ChangeId origin; ///< the row's id in the file: what the plan keeps, to know it again (PlanGround::takenBefore)
    QString reason; ///< as the row gave it
};

/// The opener's own changes for every row of `document` that can be taken and is not left out, in the file's order:
/// with new ids for change, invitation, ticket and message, dependencies on those, on present versions, by the identity
/// of `ground`.
[[nodiscard]] QList<FreshChange> freshChanges(
    const PlanDocument &document, const PlanDrift &drift, const PlanGround &ground, Randomness &randomness);

} // namespace gatehouse
