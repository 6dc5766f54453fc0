// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

namespace portal {

struct Scene;

/// Puts the mails into the outbox that tell people, and the owners of the accounts, whose access ends within the next
/// days: once for each date. Returns how many ends were announced. Run now and then; the caller is nobody.
[[nodiscard]] Result<int> announceEnds(Scene &scene);

} // namespace portal
