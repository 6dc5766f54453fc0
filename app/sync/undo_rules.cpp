// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/undo_rules.h"

#include "app/store/change_form.h"
#include "app/sync/plan_rules.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// What the editor's delta makes of the grant the editor saw.
Grant wished(const ChangeGrantEdit &edit)
{
    Grant after = edit.base;
    if (edit.delta.end)
        after.endsAt = edit.delta.end->to;
    if (edit.delta.all) {
        after.all = *edit.delta.all;
        after.cells = *edit.delta.all ? GrantCells() : edit.delta.add;
        return after;
    }
    after.cells -= edit.delta.remove;
    after.cells += edit.delta.add;
    return after;
}

struct Inverse {
    std::optional<Edit> operator()(const InviteEdit &edit) const { return RevokeEdit{edit.invitation}; }
    std::optional<Edit> operator()(const EditInvitationEdit &edit) const
    {
        if (!edit.former || (*edit.former == edit.grant && edit.terms == edit.formerTerms))
            return std::nullopt;
        return EditInvitationEdit{edit.invitation, *edit.former, edit.grant, edit.formerTerms, edit.terms};
    }
    std::optional<Edit> operator()(const ResendEdit & /*edit*/) const { return std::nullopt; }
    std::optional<Edit> operator()(const RevokeEdit & /*edit*/) const { return std::nullopt; }
    std::optional<Edit> operator()(const AnswerInvitationEdit & /*edit*/) const { return std::nullopt; }
    std::optional<Edit> operator()(const ChangeGrantEdit &edit) const
    {
        const Grant after = wished(edit);
        const GrantDelta back = difference(after, edit.base);
        if (back.isEmpty())
            return std::nullopt;
        return ChangeGrantEdit{edit.member, after, back};
    }
    std::optional<Edit> operator()(const RemoveEdit &edit) const { return RestoreEdit{edit.member}; }
    std::optional<Edit> operator()(const RestoreEdit &edit) const { return RemoveEdit{edit.member}; }
    std::optional<Edit> operator()(const DeactivateEdit &edit) const { return ReactivateEdit{edit.member}; }
    std::optional<Edit> operator()(const ReactivateEdit &edit) const { return DeactivateEdit{edit.member}; }
    std::optional<Edit> operator()(const ChangeRoleEdit &edit) const
    {
        if (edit.former.isEmpty() || edit.former == edit.role)
            return std::nullopt;
        return ChangeRoleEdit{edit.member, edit.former, edit.formerLabel, edit.role, edit.label};
    }
    std::optional<Edit> operator()(const TicketWishesEdit &edit) const
    {
        return TicketWishesEdit{edit.member, edit.former, edit.wanted};
    }
    std::optional<Edit> operator()(const TransferEdit &edit) const
    {
        if (edit.act != TransferEdit::Act::Offer)
            return std::nullopt; // an answer is for good, and what was taken back is offered anew
        return TransferEdit{edit.transfer, TransferEdit::Act::Cancel, edit.member, edit.memberName};
    }
    std::optional<Edit> operator()(const LeaveEdit & /*edit*/) const { return std::nullopt; }
    std::optional<Edit> operator()(const TicketEdit &edit) const
    {
        if (std::holds_alternative<CloseTicket>(edit.what))
            return TicketEdit{edit.ticket, ReopenTicket{}};
        if (std::holds_alternative<ReopenTicket>(edit.what))
            return TicketEdit{edit.ticket, CloseTicket{}};
        return std::nullopt; // support has read it
    }
};

/// A message that the portal has refused for good: its writer may have it back, to write on it. Of what was parked when
/// access was lost it is not known whether it arrived.
bool isToBeMended(const Change &change)
{
    const auto *const ticket = std::get_if<TicketEdit>(&change.edit);
    return ticket != nullptr && !writtenText(*ticket).isEmpty() && change.error && !change.error->problem.isEmpty();
}

/// What an invitation offers is sent whole, so an older offer must not come back over a newer one; and a revoked
/// invitation offers nothing any more. The same of a role, and of somebody who was removed. Whether it was answered
/// meanwhile only the portal knows: then it refuses.
bool isOvertaken(const Change &change, const QList<Change> &plan)
{
    const bool ofInvitation = std::holds_alternative<EditInvitationEdit>(change.edit);
    const bool ofTransfer = std::holds_alternative<TransferEdit>(change.edit);
    const bool ofWishes = std::holds_alternative<TicketWishesEdit>(change.edit);
    if (!ofInvitation && !ofTransfer && !ofWishes && !std::holds_alternative<ChangeRoleEdit>(change.edit))
        return false;
    return std::any_of(plan.cbegin(), plan.cend(), [&](const Change &other) {
        const bool overtakes = ofTransfer || ofWishes ? other.edit.index() == change.edit.index()
            : ofInvitation
            ? std::holds_alternative<EditInvitationEdit>(other.edit) || std::holds_alternative<RevokeEdit>(other.edit)
            : std::holds_alternative<ChangeRoleEdit>(other.edit) || std::holds_alternative<RemoveEdit>(other.edit);
        return overtakes && other.order > change.order && other.state != ChangeState::TakenBack
            && other.account == change.account && targetOf(other.edit) == targetOf(change.edit);
    });
}

} // namespace

std::optional<Edit> inverseOf(const Edit &edit)
{
    return std::visit(Inverse{}, edit);
}

bool isTakenBackAlready(const Change &change, const QList<Change> &plan)
{
    const std::optional<Edit> inverse = inverseOf(change.edit);
    return std::any_of(plan.cbegin(), plan.cend(), [&](const Change &other) {
        return other.dependsOn == change.id && other.state != ChangeState::TakenBack && inverse
            && other.edit.index() == inverse->index();
    });
}

PlanDesk::Undo undoOf(const Change &change, const QList<Change> &plan, std::chrono::seconds restoreGrace, Instant now)
{
    using Undo = PlanDesk::Undo;
    switch (change.state) {
    case ChangeState::Staged:
        if (isCertainlyUnsent(change))
            return Undo::TakeBack;
        break;
    case ChangeState::Sending:
    case ChangeState::Acknowledged:
    case ChangeState::Done:
        break;
    case ChangeState::NeedsAttention:
        return isToBeMended(change) ? Undo::TakeBack : Undo::None;
    case ChangeState::TakenBack:
        return Undo::None;
    }
    if (!inverseOf(change.edit) || isTakenBackAlready(change, plan) || isOvertaken(change, plan))
        return Undo::None;
    const bool isRemoval = std::holds_alternative<RemoveEdit>(change.edit);
    if (isRemoval && now - change.stagedAt >= restoreGrace)
        return Undo::None;
    return Undo::Inverse;
}

} // namespace gatehouse
