// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

namespace gatehouse {

/// "Active", "Deactivated", … Translated.
[[nodiscard]] QString statusWords(MemberStatus status);

/// True when the day has passed on which the access of an active member ends: they hold nothing any more, though they
/// are still in the list. By the portal's clock; 1970 is no clock.
[[nodiscard]] bool hasEnded(const Member &member, Instant portalNow);

/// The status as it is in force: "Ended" for whom it has. Translated.
[[nodiscard]] QString statusWords(const Member &member, Instant portalNow);

/// What a screen reader says of a cell: whose it is, what it is about, what it says, and what is pending.
[[nodiscard]] QString accessibleText(
    const QString &person, const QString &heading, const QString &value, const QString &pendingWords);

} // namespace gatehouse
