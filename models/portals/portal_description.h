// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/ticket_wishes.h"
#include "models/ids.h"
#include "models/instant.h"
#include "models/tickets/ticket_policy.h"

#include <QHash>
#include <QUrl>

#include <chrono>
#include <optional>

namespace gatehouse {

/// A role a portal knows, and what a grant of it may hold.
struct Role {
    QString key;
    QString label;
    bool assignable = true; ///< may be given by an invitation or an edit; the owner's may not
    bool mayHoldAll = true; ///< may hold *All Permissions*
    QStringList closed; ///< permissions it can never hold
    QStringList closedModules = {}; ///< modules it never reaches
    QString description = {};
};

/// A part of an account that permissions can be limited to.
struct Module {
    QString key;
    QString label;
    QString description;
};

/// How a portal invites.
struct InvitationPolicy {
    enum class FullName { None, Optional, Required };
    std::chrono::seconds lifetime{86'400};
    int severalAtOnce = 1; ///< most addresses in one go
    FullName fullName = FullName::None;
    bool needsExistingSignIn = false;
    QStringList allowedDomains; ///< empty: any
    bool acceptInside = true; ///< may be accepted in the application, without the link
    bool message = false; ///< a personal message may be added
    std::chrono::seconds lifetimeMin{0}; ///< the range an invitation's lifetime may be chosen from; 0: it is fixed
    std::chrono::seconds lifetimeMax{0};
    int messageMax = 2000; ///< characters of the personal message
    int resends = 0; ///< how often one may be sent again; 0: the portal names no limit
};

/// What of support a portal lets a member be told and see.
struct MemberTicketRules {
    QString permission; ///< what a member must hold to see tickets
    QString module; ///< where; empty: permissions know no modules there
    bool notifyDelegates = false; ///< replies can be mailed to members too
    std::vector<TicketSight> sights; ///< which of the account's tickets a member may be given to see
};

/// A portal's capability document, in the user's language: its words, catalogue, roles and rules. Immutable value.
struct PortalDescription {
    PortalId id; ///< ours; empty until the portal is added
    QUrl address; ///< base address
    QString installation; ///< the portal's own id
    QString dataEpoch; ///< changes when the portal was restored from a backup
    QString name;
    QString profile;
    QHash<QString, QString> terms; ///< term key → the portal's word ("invite_user" → "Invite New User")
    Catalogue catalogue;
    std::vector<Role> roles;
    InvitationPolicy invitations;
    std::optional<TicketPolicy> tickets; ///< none: the portal has no tickets
    bool ownershipTransferable = false;
    QString ownershipReason; ///< the portal's sentence why not
    std::chrono::seconds restoreGrace{0}; ///< how long a removal can be undone; 0: never
    std::chrono::milliseconds clockOffset{0}; ///< portal's clock minus ours, at the last answer
    std::vector<Module> modules; ///< empty: permissions are not limited to modules here
    bool scopesModules = false;
    bool scopesSubAccounts = false;
    bool deactivates = false; ///< people can be deactivated, not only removed
    bool endDates = false; ///< a grant may have an end date
    bool countsSeats = false;
    bool choosesAccountAtSignIn = false;
    QString defaultRole; ///< of an invitation that names none; empty: the first assignable one
    QString managePermission; ///< what a person must hold to manage users; empty: only the owner does
    QString manageModule;
    std::optional<MemberTicketRules> memberTickets = {}; ///< none: the portal has no tickets

    [[nodiscard]] const Role *role(const QString &key) const;
    [[nodiscard]] const Module *module(const QString &key) const;
    /// The label, or the key itself for a module this portal does not name.
    [[nodiscard]] QString moduleLabel(const QString &key) const;
};

} // namespace gatehouse
