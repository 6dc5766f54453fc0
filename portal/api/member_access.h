// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/store/member_rows.h"

namespace portal {

/// A member of the account in the path, and the manager who asks about them.
struct EditedMember {
    Authority manager;
    MemberRow member; ///< may be a tombstone
};

/// `/v1/accounts/{account}/members/{member}…` for who may manage users there: 404, 403 `forbidden`, and the same 404
/// for a member of another account as for one that never was (R28).
[[nodiscard]] Result<EditedMember> memberForManager(Scene &scene, const Request &request);

/// The same for an edit: 403 `owner_untouchable` for the owner, whoever asks (R31).
[[nodiscard]] Result<EditedMember> editableMember(Scene &scene, const Request &request);

/// The same as memberForManager for who manages users, and for everybody about themselves.
[[nodiscard]] Result<EditedMember> memberForManagerOrSelf(Scene &scene, const Request &request);

/// Writes the member as it is now, one version on, with who did it. The account's sequence.
[[nodiscard]] Result<qint64> putChangedMember(Scene &scene, MemberRow &member);

/// `MemberDone` of openapi.yaml, with more members beside.
[[nodiscard]] Response memberDone(const Scene &scene, const MemberRow &member, qint64 sequence, QJsonObject more = {});

} // namespace portal
