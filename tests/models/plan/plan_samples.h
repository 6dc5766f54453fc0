// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_document.h"
#include "tests/models/seeded.h"

namespace gatehouse::test {

/// How many kinds of edits anyEdit() knows, and how many of them can be in a file; those come first.
inline constexpr int editKinds = 22;
inline constexpr int sharedEditKinds = 15;

/// An edit of that kind with whatever people might put into it.
[[nodiscard]] Edit anyEdit(int kind, Seeded &chance);
/// A change of that kind, as a plan may hold it.
[[nodiscard]] Change anyChange(int kind, int order, Seeded &chance);
/// Where the changes of anyChange() are staged.
[[nodiscard]] PlanSource samplePlanSource();

} // namespace gatehouse::test
