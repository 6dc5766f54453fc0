// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/member_rows.h"

namespace portal {

/// A member whose grant ends soon.
struct EndingRow {
    MemberRow member;
    Instant endsAt{};
    QString accountName;
    QString ownerName;
    QString ownerEmail;
};

/// Present and active members whose grant ends after `now` and not after `until`, and whose end was not announced as it
/// stands; the first to end come first, at most `limit`.
[[nodiscard]] Result<std::vector<EndingRow>> unannouncedEnds(
    Transaction &transaction, Instant now, Instant until, int limit);

/// Notes that this end was announced.
[[nodiscard]] Result<void> markAnnounced(Transaction &transaction, const EndingRow &ending);

} // namespace portal
