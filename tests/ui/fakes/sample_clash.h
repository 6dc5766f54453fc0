// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakes/sample_world.h"

namespace gatehouse::fakes {

/// Two changes of the sample's person that met somebody else's: one with two questions and something that narrows
/// meanwhile, and one about all permissions. Answers the first.
ChangeId stageClashes(SampleWorld &world);

} // namespace gatehouse::fakes
