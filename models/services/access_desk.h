// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/accounts/ownership_transfer.h"
#include "models/plan/change.h"
#include "models/request.h"

namespace gatehouse {

/// Changes who may do what. Every call stages a change in the plan and is done when that is on disk, with the change's
/// id; sending comes later (design decision 2). Window thread.
class AccessDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `base` is the grant that was shown, `baseVersion` the member's version with it.
    virtual Answer<ChangeId> *changeGrant(const AccountKey &account, const MemberId &member, const Grant &base,
        qint64 baseVersion, const GrantDelta &delta) = 0;
    virtual Answer<ChangeId> *removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion) = 0;

    // For these `shown` is the person as the window shows them.
    virtual Answer<ChangeId> *restoreAccess(const AccountKey &account, const Member &shown) = 0;
    virtual Answer<ChangeId> *deactivate(const AccountKey &account, const Member &shown) = 0;
    virtual Answer<ChangeId> *reactivate(const AccountKey &account, const Member &shown) = 0;
    /// `labels`: what the new role is called, and what the one before it is.
    virtual Answer<ChangeId> *changeRole(const AccountKey &account, const Member &shown, const QString &role,
        const std::pair<QString, QString> &labels) = 0;
    /// Gives up one's own access; `self` is oneself in that account.
    virtual Answer<ChangeId> *leave(const AccountKey &account, const MemberId &self) = 0;
    /// What is not named in `wanted` stays as it is.
    virtual Answer<ChangeId> *setTicketWishes(
        const AccountKey &account, const Member &shown, const TicketWishes &wanted) = 0;

    /// Asks `shown` to become the owner; they have to confirm.
    virtual Answer<ChangeId> *offerOwnership(const AccountKey &account, const Member &shown) = 0;
    virtual Answer<ChangeId> *cancelOffer(const OwnershipTransfer &shown) = 0;
    virtual Answer<ChangeId> *answerOffer(const OwnershipTransfer &shown, bool confirm) = 0;
};

} // namespace gatehouse
