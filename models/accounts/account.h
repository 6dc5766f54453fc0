// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/ids.h"

#include <QList>

#include <optional>

namespace gatehouse {

/// A part of an account that grants can be limited to.
struct SubAccount {
    QString id;
    QString name;

    friend bool operator==(const SubAccount &, const SubAccount &) = default;
};

/// How many people the account may have, where the portal counts.
struct Seats {
    int used = 0;
    std::optional<int> limit;

    friend bool operator==(const Seats &, const Seats &) = default;
};

/// What the identity may do with the account as a whole, by the portal's word.
struct AccountRights {
    bool manage = true; ///< invite, change and remove people
    bool leave = false;
    bool transfer = false;
    std::optional<bool> tickets = {}; ///< see, open and answer them; nothing: the portal does not say, the grant does

    friend bool operator==(const AccountRights &, const AccountRights &) = default;
};

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
    MemberId self = {}; ///< the identity as a member of it
    QList<SubAccount> subAccounts = {};
    std::optional<Seats> seats = {}; ///< none: the portal does not count
    AccountRights may = {};

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace gatehouse
