// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transfer_rows.h"

#include <QJsonObject>

namespace portal {

/// `OwnershipTransfer` of openapi.yaml: by the id of the owner's list, or of the asked member's.
[[nodiscard]] QJsonObject transferToJson(const TransferRow &transfer, Instant now);
[[nodiscard]] QJsonObject receivedTransferToJson(const TransferRow &transfer, Instant now);

} // namespace portal
