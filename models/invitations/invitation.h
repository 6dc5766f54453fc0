// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QStringList>

namespace gatehouse {

/// What became of an invitation. Pending and expired differ by the clock alone, so neither is ever stored: see
/// stateOf().
enum class InvitationState : quint8 { Pending, Expired, Accepted, Declined, Revoked, Superseded, Unknown };

/// What is known of the mail.
enum class Delivery : quint8 { NotAttempted, HandedOver, Bounced, Unknown };

/// An offer of a grant to an e-mail address.
struct Invitation {
    InvitationId id;
    QString email;
    QString name;
    QString role;
    Grant grant;
    QString message;
    InvitationState resolution = InvitationState::Pending; ///< Pending until answered; never Expired
    Delivery delivery = Delivery::NotAttempted;
    QString deliveryNote = {}; ///< the mail server's words, when it had some
    Instant issuedAt{};
    Instant expiresAt{}; ///< by the portal's clock
    std::optional<Instant> resolvedAt;
    QString invitedBy;
    int issue = 1; ///< raised by each resend; the old link is dead
    qint64 version = 0;
    PendingMark pending = PendingMark::None;
    QString pendingWords;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

/// The state at `portalNow`, the portal's clock (design decision 4). Valid up to, not including, expiresAt.
[[nodiscard]] InvitationState stateOf(const Invitation &invitation, Instant portalNow);

/// An invitation somebody sent to one of our identities.
struct ReceivedInvitation {
    PortalId portal;
    IdentityId identity;
    InvitationId id;
    QString accountName;
    QString invitedBy;
    QString role;
    Grant grant;
    InvitationState resolution = InvitationState::Pending;
    Instant expiresAt{};
    qint64 version = 0;
    QStringList subAccounts = {}; ///< names of those that the grant is limited to
    PendingMark pending = PendingMark::None;
    QString pendingWords;

    friend bool operator==(const ReceivedInvitation &, const ReceivedInvitation &) = default;
};

[[nodiscard]] InvitationState stateOf(const ReceivedInvitation &invitation, Instant portalNow);

/// The rule behind both.
[[nodiscard]] InvitationState stateAt(InvitationState resolution, Instant expiresAt, Instant portalNow);

} // namespace gatehouse
