// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"

#include <QJsonArray>

namespace portal {

/// `Account` of openapi.yaml, as the caller sees one account of theirs.
[[nodiscard]] Result<QJsonObject> accountView(Scene &scene, const Membership &membership);

/// The same for all of the caller's accounts, in the order given, with one look into the store for them all.
[[nodiscard]] Result<QJsonArray> accountViews(Scene &scene, const std::vector<Membership> &memberships);

} // namespace portal
