// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/ids.h"

namespace gatehouse {

/// What access is given to, as one identity sees it.
struct Account {
    AccountKey key;
    QString name;
    QString ownerName;
    bool isOwn = false; ///< the identity is its owner
    QString role; ///< mine in it
    Grant grant; ///< mine in it
    QString portalName;
    QString identityEmail;
    int pendingInvitations = 0;
    int pendingChanges = 0;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace gatehouse
