// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/invitation_link.h"
#include "portal/api/route.h"
#include "portal/store/invitation_rows.h"

namespace portal {

/// What the page of a link shows: who invites, to what, until when.
struct InvitationView {
    InvitationRow invitation;
    QString accountName;
    QString ownerName;
    QHash<QString, QString> subAccounts; ///< names of those in the grant
};

/// The invitation a verified link is for, if it can be answered now. 404 when there is none; 410
/// `invitation_superseded` for the link of an earlier issue, `invitation_expired`, `invitation_used`,
/// `invitation_declined`, `invitation_revoked` (also when the inviter may no longer invite). Changes nothing.
[[nodiscard]] Result<InvitationView> invitationByRef(Scene &scene, const InvitationRef &ref);

/// Whether `invitation` can be answered now: the 410s above.
[[nodiscard]] Result<void> checkAnswerable(Scene &scene, const InvitationRow &invitation);

/// What came of an acceptance.
struct Accepted {
    QString account;
    QString member;
    qint64 sequence = 0;
};

/// The rules of accepting, for page and API alike (R38 to R44), in one transaction: state, clock, the caller's verified
/// address (403 `wrong_address`, nothing consumed), the inviter's rights now (the grant is cut to what they may give;
/// 403 `exceeds_own_rights` when nothing is left), already a member (409 `already_member`); then exactly one row turns
/// to accepted, and the membership and the audit event are written. The caller is scene.caller: a page that just
/// created or signed in the invitee puts them there first.
[[nodiscard]] Result<Accepted> acceptInvitation(Scene &scene, const InvitationRow &invitation);

/// Declines it; returns the account's sequence. From the page nobody needs to be signed in: who holds the link may.
[[nodiscard]] Result<qint64> declineInvitation(Scene &scene, const InvitationRow &invitation);

} // namespace portal
