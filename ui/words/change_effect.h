// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "ui/words/scopes.h"

namespace gatehouse {

/// What `change` makes of what its editor saw, by name: "Before: 3 of 13. After: 2 of 13. Loses: View & Pay Invoices."
/// Empty for edits whose sentence says it all. Translated; outside text: plain.
[[nodiscard]] QString changeEffect(const Change &change, const ScopeNames &names);

} // namespace gatehouse
