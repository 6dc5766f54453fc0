// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/account_standing.h"

#include "models/address.h"

namespace gatehouse {

AccountStanding::AccountStanding(const PlanGround &ground, const PlanGround::Held &held)
    : m_ground(ground)
    , m_held(held)
{
    for (const Invitation &invitation : held.invitations)
        insert(invitation);
    for (const Ticket &ticket : held.tickets)
        m_tickets.insert(ticket.id, ticket);
}

std::optional<Member> AccountStanding::member(const MemberId &id) const
{
    if (const auto touched = m_touched.constFind(id); touched != m_touched.cend())
        return *touched;
    const auto row = m_held.members ? m_held.members->rowOf(id) : std::nullopt;
    return row ? std::optional(m_held.members->member(*row)) : std::nullopt;
}

std::optional<Member> AccountStanding::memberOfEmail(const QString &email) const
{
    const auto row = m_held.members ? m_held.members->rowOfEmail(email) : std::nullopt;
    return row ? member(m_held.members->id(*row)) : std::nullopt;
}

const Invitation *AccountStanding::openInvitation(const QString &email) const
{
    const auto id = m_open.constFind(canonical(email));
    const auto found = id == m_open.cend() ? m_invitations.cend() : m_invitations.constFind(*id);
    const bool isOpen =
        found != m_invitations.cend() && stateOf(*found, m_ground.portalNow) == InvitationState::Pending;
    return isOpen ? &*found : nullptr;
}

QString AccountStanding::canonical(const QString &email)
{
    const auto address = parseAddress(email);
    return address ? address->canonical : email;
}

void AccountStanding::insert(const Invitation &invitation)
{
    m_invitations.insert(invitation.id, invitation);
    if (stateOf(invitation, m_ground.portalNow) == InvitationState::Pending)
        m_open.insert(canonical(invitation.email), invitation.id);
}

void AccountStanding::take(const Edit &edit)
{
    if (const auto *const invite = std::get_if<InviteEdit>(&edit)) {
        Invitation made;
        made.id = invite->invitation;
        made.email = invite->email;
        made.role = invite->role;
        made.grant = invite->grant;
        made.issuedAt = m_ground.portalNow;
        made.expiresAt = m_ground.portalNow + invite->lifetime.value_or(m_ground.portal.invitations.lifetime);
        insert(made);
        ++m_invited;
    } else if (const auto *const change = std::get_if<EditInvitationEdit>(&edit)) {
        Invitation &row = m_invitations[change->invitation];
        row.grant = change->grant;
        row.version = 0;
        if (change->terms) {
            row.role = change->terms->role;
            row.expiresAt = row.issuedAt + change->terms->lifetime;
        }
    } else if (const auto *const revocation = std::get_if<RevokeEdit>(&edit)) {
        m_invitations[revocation->invitation].resolution = InvitationState::Revoked;
    } else if (const auto *const resend = std::get_if<ResendEdit>(&edit)) {
        Invitation &row = m_invitations[resend->invitation];
        row.expiresAt = m_ground.portalNow + (row.expiresAt - row.issuedAt);
        row.issuedAt = m_ground.portalNow;
        row.version = 0;
    } else if (const auto *const ticket = std::get_if<TicketEdit>(&edit)) {
        Ticket &row = m_tickets[ticket->ticket];
        row.id = ticket->ticket;
        row.version = 0;
        row.status = std::holds_alternative<CloseTicket>(ticket->what) ? TicketStatus::Closed : TicketStatus::Open;
    } else if (const auto id = memberOf(edit)) {
        takeMember(edit, *id);
    }
}

void AccountStanding::takeMember(const Edit &edit, const MemberId &id)
{
    auto row = member(id);
    if (!row)
        return;
    row->version = 0;
    if (const auto *const grant = std::get_if<ChangeGrantEdit>(&edit)) {
        if (auto after = apply(grant->delta, grant->base, row->grant, m_ground.portal.catalogue))
            row->grant = *std::move(after);
    } else if (std::holds_alternative<RemoveEdit>(edit)) {
        row->status = MemberStatus::Removed;
        row->restorableUntil = m_ground.portalNow + m_ground.portal.restoreGrace;
    } else if (std::holds_alternative<DeactivateEdit>(edit)) {
        row->status = MemberStatus::Deactivated;
    } else if (std::holds_alternative<RestoreEdit>(edit) || std::holds_alternative<ReactivateEdit>(edit)) {
        row->status = MemberStatus::Active;
    } else if (const auto *const role = std::get_if<ChangeRoleEdit>(&edit)) {
        row->role = role->role;
    } else if (const auto *const wishes = std::get_if<TicketWishesEdit>(&edit)) {
        if (wishes->wanted.notify)
            row->wishes.notify = wishes->wanted.notify;
        if (wishes->wanted.sight)
            row->wishes.sight = wishes->wanted.sight;
    }
    m_touched.insert(id, *std::move(row));
}

} // namespace gatehouse
