// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakes/sample_world.h"

namespace gatehouse::fakes {

/// What a colleague collected in a world like this one and handed on as a file, opened here: rows that can be applied
/// as they are, one whose grant is another since, and one that nobody applies for another.
[[nodiscard]] OpenedPlan openedSamplePlan(const SampleWorld &world);

} // namespace gatehouse::fakes
