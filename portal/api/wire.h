// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/sub_account_rows.h"

#include <QJsonArray>

namespace portal {

/// Rows as openapi.yaml names their members. Fields are chosen one by one: nothing new in a table leaks out (R30).
/// Without what depends on the profile: see accountView().
[[nodiscard]] QJsonObject accountToJson(const Membership &membership);
[[nodiscard]] QJsonObject memberToJson(const MemberRow &member, const Profile &profile);
[[nodiscard]] QJsonObject invitationToJson(const InvitationRow &invitation, Instant now);
[[nodiscard]] QJsonObject receivedToJson(const ReceivedInvitationRow &received, Instant now);
[[nodiscard]] QJsonArray subAccountsToJson(const std::vector<SubAccountRow> &subAccounts);

/// The extras of a 412: what it is now, who changed it and when.
[[nodiscard]] QJsonObject conflictWith(const MemberRow &member, const Profile &profile);
[[nodiscard]] QJsonObject conflictWith(const InvitationRow &invitation, Instant now);

/// A time on the wire, null for none.
[[nodiscard]] QJsonValue instantToJson(const std::optional<Instant> &at);
[[nodiscard]] QJsonValue instantToJson(Instant at);

} // namespace portal
