// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_drift.h"

namespace gatehouse {

/// One account as the portal told it and as rows of an opened plan would leave it, so that each row is judged behind
/// those above it. Used by driftOf() alone. Lives no longer than `ground` and `held`.
class AccountStanding {
public:
    AccountStanding(const PlanGround &ground, const PlanGround::Held &held);

    /// False: nothing can be said of any row here.
    [[nodiscard]] bool isKnown() const { return m_held.isKnown; }
    /// What is to be said of `row`, and the edit as it is to be made now. Does not look at the own plan.
    [[nodiscard]] RowDrift judge(const Change &row) const;
    /// What `edit` leaves, done as it is.
    void take(const Edit &edit);
    /// The pending invitation of that address, for what a file calls otherwise.
    [[nodiscard]] const Invitation *openInvitation(const QString &email) const;

    /// An address as addresses are compared.
    [[nodiscard]] static QString canonical(const QString &email);

private:
    struct Judge;

    [[nodiscard]] std::optional<Member> member(const MemberId &id) const;
    [[nodiscard]] std::optional<Member> memberOfEmail(const QString &email) const;
    void insert(const Invitation &invitation);
    void takeMember(const Edit &edit, const MemberId &id);

    const PlanGround &m_ground;
    const PlanGround::Held &m_held;
    QHash<MemberId, Member> m_touched;
    QHash<InvitationId, Invitation> m_invitations;
    QHash<QString, InvitationId> m_open; ///< pending ones by canonical address
    QHash<TicketId, Ticket> m_tickets;
    int m_invited = 0; ///< by rows above
};

} // namespace gatehouse
