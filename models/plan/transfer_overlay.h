// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/ownership_transfer.h"
#include "models/plan/change.h"

#include <QList>

namespace gatehouse {

/// The offers of ownership with the plan on top: one that waits to be sent is there already, and one that was answered
/// or taken back is over as soon as the portal has heard of it. An answer is for good, so it counts however old it is.
[[nodiscard]] QList<OwnershipTransfer> overlaid(const QList<OwnershipTransfer> &cached, const QList<Change> &changes);

} // namespace gatehouse
