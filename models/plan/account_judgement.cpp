// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/account_standing.h"

#include "models/plan/grant_judgement.h"

namespace gatehouse {

namespace {

using Why = RowDrift::Why;

RowDrift because(Why why)
{
    RowDrift drift;
    drift.why = why;
    return drift;
}

QString labelOf(const PortalDescription &portal, const QString &role)
{
    const Role *const known = portal.role(role);
    return known != nullptr && !known->label.isEmpty() ? known->label : role;
}

/// Versions tell only where both are known.
bool isOtherVersion(qint64 written, qint64 present)
{
    return written > 0 && present > 0 && written != present;
}

bool differs(const TicketWishes &former, const TicketWishes &present)
{
    return (former.notify && present.notify && former.notify != present.notify)
        || (former.sight && present.sight && former.sight != present.sight);
}

} // namespace

/// Judges one row; what it answers without a reason stands as written.
struct AccountStanding::Judge {
    const AccountStanding &standing;
    const Change &row;

    [[nodiscard]] const PortalDescription &portal() const { return standing.m_ground.portal; }
    [[nodiscard]] const Account &account() const { return standing.m_held.account; }

    [[nodiscard]] RowDrift asVersioned(Edit edit, qint64 present) const
    {
        RowDrift drift = because(isOtherVersion(row.baseVersion, present) ? Why::OtherwiseChanged : Why::AsWritten);
        return on(std::move(drift), std::move(edit), present);
    }
    [[nodiscard]] static RowDrift on(RowDrift drift, Edit edit, qint64 present)
    {
        drift.edit = std::move(edit);
        drift.baseVersion = present;
        return drift;
    }

    /// The member a row is about, or why it can't be about them.
    [[nodiscard]] tl::expected<Member, Why> member(const MemberId &id, bool ofSelfToo = false) const
    {
        if (!account().may.manage)
            return tl::unexpected(Why::NoManagement);
        auto found = standing.member(id);
        if (!found)
            return tl::unexpected(Why::NoMember);
        if (found->isOwner())
            return tl::unexpected(Why::Owner);
        if (found->isSelf && !ofSelfToo)
            return tl::unexpected(Why::Self);
        return *std::move(found);
    }
    /// The same of who has access now.
    [[nodiscard]] tl::expected<Member, Why> present(const MemberId &id, bool ofSelfToo = false) const
    {
        auto found = member(id, ofSelfToo);
        if (found && found->status == MemberStatus::Removed)
            return tl::unexpected(Why::AccessRemoved);
        return found;
    }
    [[nodiscard]] tl::expected<Invitation, Why> invitation(const InvitationId &id) const
    {
        if (!account().may.manage)
            return tl::unexpected(Why::NoManagement);
        const auto found = standing.m_invitations.constFind(id);
        if (found == standing.m_invitations.cend())
            return tl::unexpected(Why::NoInvitation);
        return *found;
    }
    [[nodiscard]] InvitationState stateOf(const Invitation &invitation) const
    {
        return gatehouse::stateOf(invitation, standing.m_ground.portalNow);
    }

    RowDrift operator()(const InviteEdit &edit) const;
    RowDrift operator()(const EditInvitationEdit &edit) const;
    RowDrift operator()(const ResendEdit &edit) const
    {
        const auto found = invitation(edit.invitation);
        if (!found)
            return because(found.error());
        const InvitationState state = stateOf(*found);
        if (state != InvitationState::Pending && state != InvitationState::Expired)
            return because(Why::InvitationOver);
        return asVersioned(edit, found->version);
    }
    RowDrift operator()(const RevokeEdit &edit) const
    {
        const auto found = invitation(edit.invitation);
        if (!found)
            return because(found.error());
        const InvitationState state = stateOf(*found);
        if (state == InvitationState::Revoked)
            return because(Why::SoAtPortal);
        return state == InvitationState::Pending ? asVersioned(edit, found->version) : because(Why::InvitationOver);
    }
    RowDrift operator()(const ChangeGrantEdit &edit) const;
    RowDrift operator()(const RemoveEdit &edit) const
    {
        const auto found = member(edit.member);
        if (!found)
            return because(found.error());
        return found->status == MemberStatus::Removed ? because(Why::SoAtPortal) : asVersioned(edit, found->version);
    }
    RowDrift operator()(const RestoreEdit &edit) const
    {
        const auto found = member(edit.member);
        if (!found)
            return because(found.error());
        if (found->status != MemberStatus::Removed)
            return because(Why::SoAtPortal);
        const bool isInTime = found->restorableUntil && standing.m_ground.portalNow < *found->restorableUntil;
        return isInTime ? asVersioned(edit, found->version) : because(Why::TooLate);
    }
    RowDrift operator()(const DeactivateEdit &edit) const
    {
        const auto found = present(edit.member);
        if (!found)
            return because(found.error());
        if (found->status == MemberStatus::Deactivated)
            return because(Why::SoAtPortal);
        return portal().deactivates ? asVersioned(edit, found->version) : because(Why::NotOffered);
    }
    RowDrift operator()(const ReactivateEdit &edit) const
    {
        const auto found = present(edit.member);
        if (!found)
            return because(found.error());
        if (found->status == MemberStatus::Active)
            return because(Why::SoAtPortal);
        return portal().deactivates ? asVersioned(edit, found->version) : because(Why::NotOffered);
    }
    RowDrift operator()(const ChangeRoleEdit &edit) const;
    RowDrift operator()(const TicketWishesEdit &edit) const;
    RowDrift operator()(const TicketEdit &edit) const;
    // A document has none of these: they are refused before.
    RowDrift operator()(const AnswerInvitationEdit & /*edit*/) const { return because(Why::NotOffered); }
    RowDrift operator()(const LeaveEdit & /*edit*/) const { return because(Why::NotOffered); }
    RowDrift operator()(const TransferEdit & /*edit*/) const { return because(Why::NotOffered); }
};

RowDrift AccountStanding::Judge::operator()(const InviteEdit &edit) const
{
    if (!account().may.manage)
        return because(Why::NoManagement);
    if (standing.m_invitations.contains(edit.invitation))
        return because(Why::Applied);
    const QString address = AccountStanding::canonical(edit.email);
    if (address == AccountStanding::canonical(account().identityEmail))
        return because(Why::Self);
    if (const auto known = standing.memberOfEmail(address); known && known->status != MemberStatus::Removed)
        return because(Why::HasAccess);
    const QStringList &domains = portal().invitations.allowedDomains;
    if (!domains.isEmpty() && !domains.contains(address.section(u'@', -1), Qt::CaseInsensitive))
        return because(Why::OtherDomain);
    if (auto why = whyNotRole(portal(), edit.role))
        return *why;
    if (auto why = whyNotGiven({portal(), account(), edit.role, {}, edit.grant}))
        return *why;
    const Invitation *const open = standing.openInvitation(address);
    if (open != nullptr && open->grant == edit.grant && open->role == edit.role)
        return because(Why::SoAtPortal);
    const auto &seats = account().seats;
    if (open == nullptr && seats && seats->limit && seats->used + standing.m_invited >= *seats->limit)
        return because(Why::NoSeats);
    return on(because(open == nullptr ? Why::AsWritten : Why::OpenInvitation), edit, 0);
}

RowDrift AccountStanding::Judge::operator()(const EditInvitationEdit &edit) const
{
    const auto found = invitation(edit.invitation);
    if (!found)
        return because(found.error());
    if (stateOf(*found) != InvitationState::Pending)
        return because(Why::InvitationOver);
    const InvitationTerms terms = termsOf(*found);
    if (found->grant == edit.grant && edit.terms.value_or(terms) == terms)
        return because(Why::SoAtPortal);
    const QString role = edit.terms ? edit.terms->role : found->role;
    if (auto why = whyNotRole(portal(), edit.terms ? role : QString()))
        return *why;
    if (auto why = whyNotGiven({portal(), account(), role, found->grant, edit.grant}))
        return *why;
    EditInvitationEdit fresh = edit;
    fresh.former = found->grant;
    if (edit.terms)
        fresh.formerTerms = terms;
    const bool isOther =
        (edit.former && *edit.former != found->grant) || (edit.formerTerms && *edit.formerTerms != terms);
    if (!isOther)
        return edit.former ? on(because(Why::AsWritten), fresh, found->version) : asVersioned(fresh, found->version);
    RowDrift drift = because(Why::OfferChanged);
    drift.grant = moveBetween(edit.former.value_or(found->grant), found->grant);
    return on(std::move(drift), fresh, found->version);
}

RowDrift AccountStanding::Judge::operator()(const ChangeGrantEdit &edit) const
{
    const auto found = present(edit.member);
    if (!found)
        return because(found.error());
    const auto wanted = apply(edit.delta, edit.base, found->grant, portal().catalogue);
    if (wanted && *wanted == found->grant)
        return because(Why::SoAtPortal);
    Grant given{edit.delta.all.value_or(false), edit.delta.add, {}};
    if (auto why = whyNotGiven({portal(), account(), found->role, found->grant, given}))
        return *why;
    if (edit.delta.end && edit.delta.end->to && !portal().endDates)
        return because(Why::NotOffered);
    const bool isSame = found->grant == edit.base;
    RowDrift drift = because(!wanted ? Why::Clashes : isSame ? Why::AsWritten : Why::GrantChanged);
    if (!isSame)
        drift.grant = moveBetween(edit.base, found->grant);
    ChangeGrantEdit fresh = edit;
    fresh.base = found->grant;
    return on(std::move(drift), fresh, found->version);
}

RowDrift AccountStanding::Judge::operator()(const ChangeRoleEdit &edit) const
{
    const auto found = present(edit.member);
    if (!found)
        return because(found.error());
    if (found->role == edit.role)
        return because(Why::SoAtPortal);
    if (auto why = whyNotRole(portal(), edit.role))
        return *why;
    ChangeRoleEdit fresh{
        edit.member, edit.role, labelOf(portal(), edit.role), found->role, labelOf(portal(), found->role)};
    if (edit.former.isEmpty() || edit.former == found->role)
        return on(because(Why::AsWritten), fresh, found->version);
    RowDrift drift = because(Why::RoleChanged);
    drift.then = labelOf(portal(), edit.former);
    drift.now = fresh.formerLabel;
    return on(std::move(drift), fresh, found->version);
}

RowDrift AccountStanding::Judge::operator()(const TicketWishesEdit &edit) const
{
    const auto found = present(edit.member, true);
    if (!found)
        return because(found.error());
    const TicketWishes &now = found->wishes;
    if (!portal().memberTickets)
        return because(Why::NotOffered);
    if ((!edit.wanted.notify || edit.wanted.notify == now.notify)
        && (!edit.wanted.sight || edit.wanted.sight == now.sight))
        return because(Why::SoAtPortal);
    TicketWishesEdit fresh = edit;
    fresh.former.notify = edit.wanted.notify ? now.notify : std::nullopt;
    fresh.former.sight = edit.wanted.sight ? now.sight : std::nullopt;
    return on(because(differs(edit.former, now) ? Why::OtherwiseChanged : Why::AsWritten), fresh, found->version);
}

RowDrift AccountStanding::Judge::operator()(const TicketEdit &edit) const
{
    if (!portal().tickets || !maySeeTickets(&portal(), account()))
        return because(Why::NoTickets);
    const auto found = standing.m_tickets.constFind(edit.ticket);
    const bool isThere = found != standing.m_tickets.cend();
    if (std::holds_alternative<OpenTicket>(edit.what))
        return isThere ? because(Why::Applied) : on(because(Why::AsWritten), edit, 0);
    if (!isThere)
        return because(Why::NoTicket);
    if (std::holds_alternative<ReplyToTicket>(edit.what))
        return on(because(Why::AsWritten), edit, found->version);
    const bool isClosed = found->status == TicketStatus::Closed;
    if (isClosed == std::holds_alternative<CloseTicket>(edit.what))
        return because(Why::SoAtPortal);
    return asVersioned(edit, found->version);
}

RowDrift AccountStanding::judge(const Change &row) const
{
    return std::visit(Judge{*this, row}, row.edit);
}

} // namespace gatehouse
