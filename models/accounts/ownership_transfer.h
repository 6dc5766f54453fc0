// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/ids.h"
#include "models/instant.h"

#include <QString>

namespace gatehouse {

/// What became of an offer of ownership. Pending and expired differ by the clock alone: see stateOf().
enum class TransferState : quint8 { Pending, Expired, Confirmed, Declined, Cancelled, Unknown };

/// An account offered to one of its members by its owner. It changes hands when the member confirms; until then nothing
/// is different.
struct OwnershipTransfer {
    AccountKey account; ///< as the identity sees it that offered, or was asked
    TransferId id; ///< of an offer received good there alone
    QString accountName;
    MemberId member; ///< who is asked
    QString memberName;
    QString from; ///< the owner's name
    TransferState resolution = TransferState::Pending; ///< Pending until answered; never Expired
    Instant createdAt{};
    std::optional<Instant> expiresAt = {}; ///< by the portal's clock; none while only the plan knows of it
    bool isReceived = false; ///< the identity is asked; else it offered
    PendingMark pending = PendingMark::None;
    QString pendingWords = {};

    friend bool operator==(const OwnershipTransfer &, const OwnershipTransfer &) = default;
};

/// The state at `portalNow`, the portal's clock.
[[nodiscard]] TransferState stateOf(const OwnershipTransfer &transfer, Instant portalNow);

} // namespace gatehouse
