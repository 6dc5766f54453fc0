// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/grant_rules.h"
#include "portal/api/route.h"
#include "portal/profiles/profile.h"
#include "portal/store/account_rows.h"

namespace portal {

/// What somebody may do in one account, read in the transaction of the action (R21, R36).
struct Authority {
    Membership membership;
    Grant grant;

    [[nodiscard]] bool isOwner() const { return membership.isOwner(); }
    /// May do it there now; an owner may do everything.
    [[nodiscard]] bool may(const Cell &asked, const Profile &profile, Instant now) const;
    [[nodiscard]] bool may(const Profile::Right &right, const Profile &profile, Instant now) const;
    /// May manage users now.
    [[nodiscard]] bool mayManage(const Profile &profile, Instant now) const;
    /// What they can pass on: everything for an owner.
    [[nodiscard]] Holding grantable() const { return {isOwner() ? Grant::everything() : grant, membership.role}; }
};

/// The caller's authority in `account`; the same 404 for an account that is not there, one that is somebody else's, and
/// one the caller was removed from (R28).
[[nodiscard]] Result<Authority> authorityIn(Scene &scene, const QString &account);

/// The same, and 403 `forbidden` unless the caller may manage users there.
[[nodiscard]] Result<Authority> managerOf(Scene &scene, const QString &account);

/// The 404 that says nothing.
[[nodiscard]] tl::unexpected<Problem> notFound();

/// The caller as the audit trail and `changed_by` name them.
[[nodiscard]] QString callerName(const Caller &caller);

/// Writes down what the caller did. `what` names before and after.
struct Deed {
    QString account;
    QString principal; ///< the owner's name
    QString action;
    QString object;
    QJsonObject before;
    QJsonObject after;
};
[[nodiscard]] Result<void> record(Scene &scene, const Deed &deed);

} // namespace portal
