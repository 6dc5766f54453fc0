// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/gatehouse/edit_wire.h"
#include "app/connectors/gatehouse/wire_reader.h"

namespace gatehouse {

/// The offers of ownership in an answer; `isReceived`: those that ask the identity. Portal and identity are not filled
/// in.
[[nodiscard]] Result<QList<OwnershipTransfer>> transfersFromWire(const QByteArray &json, bool isReceived);

/// The request of a step; `account` is the path of the account it concerns.
[[nodiscard]] EditCall callOfTransferEdit(const TransferEdit &edit, const QByteArray &account);

/// What the portal answered to it. A declined one names no sequence: the lists tell.
[[nodiscard]] Sent sentTransferFromWire(const TransferEdit &edit, const WireObject &root);

} // namespace gatehouse
