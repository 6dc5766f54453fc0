// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

/// Decodes a capability document found at `address`, its texts in `language` ("de-AT", "de") where the portal has
/// them, else in English. NotAPortal when it is something else's JSON.
[[nodiscard]] Result<PortalDocument> portalFromWire(
    const QByteArray &json, const QUrl &address, const QString &language);

} // namespace gatehouse
