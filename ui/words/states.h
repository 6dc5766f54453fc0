// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "models/services/directory.h"
#include "models/tickets/ticket.h"
#include "ui/paint/pill.h"

namespace gatehouse {

/// What there is to say of an invitation and its mail.
struct InvitationLook {
    InvitationState state = InvitationState::Unknown;
    Delivery delivery = Delivery::Unknown;
    bool isDelayed = false; ///< not sent yet, and the mail server has said why
};

/// How each state is told: icon, word, tint. A change that waits outranks the state it will change.
[[nodiscard]] Pill memberPill(MemberStatus status, PendingMark pending, const QString &pendingWords);
/// The same of a member, whose access may have had its day by the portal's clock.
[[nodiscard]] Pill memberPill(const Member &member, Instant portalNow);
[[nodiscard]] Pill invitationPill(
    const InvitationLook &look, std::chrono::milliseconds remaining, PendingMark pending, const QString &pendingWords);
[[nodiscard]] Pill ticketPill(TicketStatus status, PendingMark pending, const QString &pendingWords);
/// Whom a message is from when that is support, or what becomes of it while it waits; none for our own that arrived.
[[nodiscard]] std::optional<Pill> messagePill(Side by, PendingMark pending, const QString &pendingWords);
[[nodiscard]] Pill changePill(const Change &change);
[[nodiscard]] Pill syncPill(const SyncState &state, Instant now);
/// Why the lists of an account could not be brought up to date, and what to do.
[[nodiscard]] QString listSentence(const Error &error);

} // namespace gatehouse
