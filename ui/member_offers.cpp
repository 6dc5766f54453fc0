// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/member_offers.h"

#include "models/access/member_words.h"
#include "models/plan/change.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "ui/account_context.h"
#include "ui/terms.h"
#include "ui/words/seats.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::MemberOffers)
};

bool hasSeveralRoles(const PortalDescription &portal)
{
    return std::count_if(portal.roles.begin(), portal.roles.end(), [](const Role &role) { return role.assignable; })
        > 1;
}

/// Why nothing at all can be done with this person; empty when something can.
QString standingReason(const AccountContext &context, const Member &member)
{
    if (member.isOwner())
        return Words::tr("The owner holds everything; this can't be narrowed or removed.");
    if (!context.account().may.manage)
        return Words::tr("You may not manage the people of this account.");
    if (member.isSelf)
        return Words::tr("This is you. Nobody changes their own access.");
    return {};
}

bool isUnderWay(const Change &change)
{
    return change.state == ChangeState::Staged || change.state == ChangeState::Sending;
}

/// Whether `act` makes no sense before `edit` is done or taken back.
bool standsBefore(MemberAct act, const Edit &edit)
{
    return std::holds_alternative<RemoveEdit>(edit) || std::holds_alternative<LeaveEdit>(edit)
        || (std::holds_alternative<DeactivateEdit>(edit) && act == MemberAct::Deactivate)
        || (std::holds_alternative<ReactivateEdit>(edit) && act == MemberAct::Reactivate)
        || (std::holds_alternative<RestoreEdit>(edit) && (act == MemberAct::Restore || act == MemberAct::InviteAgain));
}

/// Why `act` waits for something that is decided already and not yet in force; empty when nothing stands before it.
QString underWay(MemberAct act, const AccountContext &context, const Member &member)
{
    if (member.pending != PendingMark::Waiting && member.pending != PendingMark::Sending)
        return {};
    const auto changes = context.services().plan->changes();
    for (const Change &change : changes) {
        if (!isUnderWay(change) || change.account != context.key() || memberOf(change.edit) != member.id)
            continue;
        const Edit &edit = change.edit;
        if (isHeld(change) && standsBefore(act, edit))
            return Words::tr("This waits in Changes already. Apply it there, or take it back with Undo.");
        if (std::holds_alternative<RemoveEdit>(edit))
            return Words::tr("The removal is under way. To take it back, use Undo in Changes.");
        if (std::holds_alternative<LeaveEdit>(edit))
            return Words::tr("You are leaving already. To stay, use Undo in Changes.");
        if (std::holds_alternative<DeactivateEdit>(edit) && act == MemberAct::Deactivate)
            return Words::tr("The deactivation is under way. To take it back, use Undo in Changes.");
        if (std::holds_alternative<ReactivateEdit>(edit) && act == MemberAct::Reactivate)
            return Words::tr("The reactivation is under way. To take it back, use Undo in Changes.");
        if (std::holds_alternative<RestoreEdit>(edit) && (act == MemberAct::Restore || act == MemberAct::InviteAgain))
            return Words::tr("Giving the access back is under way. To take it back, use Undo in Changes.");
    }
    return {};
}

QString tooLate(const AccountContext &context, const Member &member)
{
    if (member.restorableUntil && context.portalNow() < *member.restorableUntil)
        return {};
    return Words::tr("It is too late to give the same access back. Use %1; the person agrees anew.")
        .arg(word(Term::InviteAgain, context.portal()));
}

/// Why the account can't be offered to this person now; empty when it can.
QString noTransfer(const AccountContext &context, const PortalDescription &portal, const Member &member)
{
    if (!portal.ownershipTransferable) {
        return portal.ownershipReason.isEmpty() ? Words::tr("This portal does not let accounts change their owner.")
                                                : portal.ownershipReason;
    }
    if (member.status != MemberStatus::Active || hasEnded(member, context.portalNow()))
        return Words::tr("Only somebody whose access is active can become the owner.");
    const auto transfers = context.services().directory->transfers();
    for (const OwnershipTransfer &transfer : transfers) {
        const bool isOpen = !transfer.isReceived && transfer.account == context.key()
            && stateOf(transfer, context.portalNow()) == TransferState::Pending;
        if (isOpen)
            return Words::tr("You have offered the account to %1 already. Take that offer back first.")
                .arg(transfer.memberName);
    }
    return {};
}

} // namespace

QString whyNoInvitation(const AccountContext &context)
{
    if (!context.hasAccount() || !context.account().may.manage)
        return Words::tr("You may not manage the people of this account.");
    return fullWords(context.account().seats);
}

QString wordOf(MemberAct act, const PortalDescription *portal)
{
    switch (act) {
    case MemberAct::Manage:
        return buttonWord(Term::ManagePermissions, portal);
    case MemberAct::ChangeRole:
        return buttonWord(Term::ChangeRole, portal);
    case MemberAct::Restore:
        return buttonWord(Term::RestoreAccess, portal);
    case MemberAct::InviteAgain:
        return buttonWord(Term::InviteAgain, portal);
    case MemberAct::Reactivate:
        return buttonWord(Term::Reactivate, portal);
    case MemberAct::Deactivate:
        return buttonWord(Term::Deactivate, portal);
    case MemberAct::Remove:
        return buttonWord(Term::RemoveAccess, portal);
    case MemberAct::Leave:
        return buttonWord(Term::LeaveAccount, portal);
    case MemberAct::TransferOwnership:
        return buttonWord(Term::TransferOwnership, portal);
    }
    return {};
}

Offer offerOf(MemberAct act, const AccountContext &context, const Member &member)
{
    const auto *portal = context.portal();
    if (!context.hasAccount() || portal == nullptr)
        return {};
    QString reason = standingReason(context, member);
    const QString waits = underWay(act, context, member);
    if (reason.isEmpty())
        reason = waits;
    const bool removed = member.status == MemberStatus::Removed;
    const bool rests = member.status == MemberStatus::Deactivated;
    const bool leaves = member.isSelf && !member.isOwner();
    switch (act) {
    case MemberAct::Manage:
        return {!removed, reason};
    case MemberAct::ChangeRole:
        return {!removed && hasSeveralRoles(*portal), reason};
    case MemberAct::Restore:
        return {removed, reason.isEmpty() ? tooLate(context, member) : reason};
    case MemberAct::InviteAgain:
        return {removed, reason.isEmpty() ? fullWords(context.account().seats) : reason};
    case MemberAct::Reactivate:
        return {rests, reason};
    case MemberAct::Deactivate:
        return {portal->deactivates && !removed && !rests && !leaves, reason};
    case MemberAct::Remove:
        return {!removed && !leaves, reason};
    case MemberAct::Leave:
        return {leaves && context.account().may.leave && !removed, waits};
    case MemberAct::TransferOwnership:
        return {context.account().isOwn && !member.isOwner() && !removed,
            waits.isEmpty() ? noTransfer(context, *portal, member) : waits};
    }
    return {};
}

} // namespace gatehouse
