// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

class Randomness;

/// What `gatehouse-portal service …` asks for: "add", "remove" or "list". The text to print; for a new service that is
/// its token, which nobody can ask for again.
[[nodiscard]] Result<QString> carryOutServiceDeed(
    Transaction &transaction, const QString &deed, const QString &name, Instant now, Randomness &randomness);

} // namespace portal
