// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

/// Decodes the list of accounts; a list that is shorter than its `count` was cut on its way (M5).
[[nodiscard]] Result<AccountList> accountsFromWire(const QByteArray &json);

/// Decodes the invitations sent to this identity.
[[nodiscard]] Result<ReceivedList> receivedFromWire(const QByteArray &json);

} // namespace gatehouse
