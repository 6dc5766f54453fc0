// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

/// Decodes one page of changes; a page that is shorter than its `count` was cut on its way (M5).
[[nodiscard]] Result<FetchedChanges> changesFromWire(const QByteArray &json);

} // namespace gatehouse
