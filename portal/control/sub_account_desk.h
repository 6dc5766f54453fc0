// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <QJsonObject>

namespace portal {

// What `gatehouse-portal sub-account …` asks for, each in one transaction. `with` is what the command gave: `account`
// (an id, or a name that only one account has), `name`, and `new_name` for a rename. The answer's `said` is for the
// operator. 422 `scope_not_offered` where the portal has no sub-accounts; 404 for an account or a sub-account that is
// not there; 409 `name_taken`. Each change is an event of the account's audit trail, done by support.

[[nodiscard]] Result<QJsonObject> listOperatorSubAccounts(Scene &scene, const QJsonObject &with);
[[nodiscard]] Result<QJsonObject> addOperatorSubAccount(Scene &scene, const QJsonObject &with);
[[nodiscard]] Result<QJsonObject> renameOperatorSubAccount(Scene &scene, const QJsonObject &with);
/// What was limited to it ends with it, in grants and in open invitations; the rest of a grant stays.
[[nodiscard]] Result<QJsonObject> closeOperatorSubAccount(Scene &scene, const QJsonObject &with);

} // namespace portal
