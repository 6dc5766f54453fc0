// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/ownership_transfer.h"

namespace gatehouse {

TransferState stateOf(const OwnershipTransfer &transfer, Instant portalNow)
{
    const bool isOver =
        transfer.resolution == TransferState::Pending && transfer.expiresAt && portalNow >= *transfer.expiresAt;
    return isOver ? TransferState::Expired : transfer.resolution;
}

} // namespace gatehouse
