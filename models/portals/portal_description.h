// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/ids.h"
#include "models/instant.h"

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
    bool ownershipTransferable = false;
    QString ownershipReason; ///< the portal's sentence why not
    std::chrono::seconds restoreGrace{0}; ///< how long a removal can be undone; 0: never
    std::chrono::milliseconds clockOffset{0}; ///< portal's clock minus ours, at the last answer

    [[nodiscard]] const Role *role(const QString &key) const;
};

} // namespace gatehouse
