// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

namespace gatehouse {

/// "Active", "Deactivated", … Translated.
[[nodiscard]] QString statusWords(MemberStatus status);

/// What a screen reader says of a cell: whose it is, what it is about, what it says, and what is pending.
[[nodiscard]] QString accessibleText(
    const QString &person, const QString &heading, const QString &value, const QString &pendingWords);

} // namespace gatehouse
