// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakes/sample_world.h"

namespace gatehouse::fakes {

/// Has the sample's person collect changes to look at before they are sent: narrowing, widening, an invitation, one set
/// aside.
void collectForReview(SampleWorld &world);

} // namespace gatehouse::fakes
