// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/access/ticket_wishes.h"
#include "models/ids.h"

#include <QString>

namespace gatehouse {

enum class MemberStatus : quint8 { Active, Deactivated, Removed, Unknown };

/// Whether the plan holds something about a row that the portal has not confirmed yet.
enum class PendingMark : quint8 {
    None,
    Waiting, ///< will be sent; nothing in force yet
    Sending, ///< on its way
    NeedsAttention, ///< refused or clashing; the person must decide
};

/// A person with access to an account.
struct Member {
    MemberId id;
    QString name;
    QString email;
    QString role; ///< key; "owner" is the owner's at every portal
    Grant grant;
    MemberStatus status = MemberStatus::Active;
    qint64 version = 0; ///< the portal's, raised with each change; an edit names the version it saw
    Instant since{};
    std::optional<Instant> lastSignIn;
    std::optional<Instant> lastUse = {}; ///< when they last did something in the account
    TicketWishes wishes = {};
    bool isSelf = false; ///< this is the identity that looks
    std::optional<Instant> removedAt = {}; ///< by the portal's clock, when status is Removed
    std::optional<Instant> restorableUntil = {}; ///< until then a removal can be taken back
    PendingMark pending = PendingMark::None;
    QString pendingWords; ///< "Removal not yet in force", made by the overlay; empty when pending is None

    [[nodiscard]] bool isOwner() const { return role == QLatin1StringView("owner"); }
    friend bool operator==(const Member &, const Member &) = default;
};

} // namespace gatehouse
