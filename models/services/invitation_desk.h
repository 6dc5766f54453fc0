// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "models/request.h"

namespace gatehouse {

/// Invites people, and answers invitations. Every call stages a change in the plan and is done when that is on disk.
/// Window thread.
class InvitationDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What the dialog collected.
    struct Draft {
        QString email;
        QString name;
        QString role; ///< empty: the portal's default
        Grant grant = Grant::everything();
        QString message;
        std::optional<std::chrono::seconds> lifetime = {}; ///< none: the portal's usual one
    };

    virtual Answer<ChangeId> *invite(const AccountKey &account, const Draft &draft) = 0;
    virtual Answer<ChangeId> *changeInvitation(
        const AccountKey &account, const Invitation &shown, const Grant &grant, const InvitationTerms &terms) = 0;
    virtual Answer<ChangeId> *resend(const AccountKey &account, const Invitation &shown) = 0;
    virtual Answer<ChangeId> *revoke(const AccountKey &account, const Invitation &shown) = 0;
    virtual Answer<ChangeId> *accept(const ReceivedInvitation &shown) = 0;
    virtual Answer<ChangeId> *decline(const ReceivedInvitation &shown) = 0;
};

} // namespace gatehouse
