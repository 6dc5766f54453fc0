// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QUrl>

namespace gatehouse {

/// The portal's address that a person means by what they typed: "portal.example.org" is https; http only when it is
/// written out, or for this computer. BadInput for anything else: other schemes, a user name, a query.
[[nodiscard]] Result<QUrl> addressFromTyped(const QString &typed);

} // namespace gatehouse
