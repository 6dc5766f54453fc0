// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/grant_judgement.h"
#include "models/word_list.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

using Why = RowDrift::Why;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::PlanDrift)
};

QString listedCells(const GrantCells &cells, const PortalDescription &portal)
{
    QStringList words;
    for (const GrantCell &cell : cells)
        words.append(cellWords(cell, portal));
    words.sort();
    return listed(words);
}

/// What was given and taken since, cell by cell.
QString moveWords(const RowDrift::GrantMove &move, const PortalDescription &portal)
{
    QStringList sentences;
    if (move.before.all != move.now.all) {
        sentences.append(move.now.all ? Words::tr("All permissions were given since.")
                                      : Words::tr("All permissions were narrowed to chosen ones since."));
    } else {
        if (!move.gained.isEmpty())
            sentences.append(Words::tr("Given since: %1.").arg(listedCells(move.gained, portal)));
        if (!move.lost.isEmpty())
            sentences.append(Words::tr("Taken since: %1.").arg(listedCells(move.lost, portal)));
    }
    if (move.before.endsAt != move.now.endsAt)
        sentences.append(Words::tr("The end date is another since."));
    return sentences.join(u' ');
}

QString changedWords(const RowDrift &drift, const PortalDescription &portal)
{
    const QString move = drift.grant ? moveWords(*drift.grant, portal) : QString();
    if (drift.why != Why::Clashes)
        return move.isEmpty() ? Words::tr("Somebody has changed this since.") : move;
    const QString clash =
        Words::tr("This was changed so that both do not go together. Look at what is there now and decide anew.");
    return move.isEmpty() ? clash : QString(clash + u' ' + move);
}

} // namespace

QString driftWords(const RowDrift &drift, const PortalDescription &portal)
{
    switch (drift.why) {
    case Why::AsWritten:
        return Words::tr("Can be applied as it is.");
    case Why::SoAtPortal:
        return Words::tr("It is so already; there is nothing to do.");
    case Why::HasAccess:
        return Words::tr("This address has access already; there is nothing to do.");
    case Why::InOwnPlan:
        return Words::tr("Your own changes hold the same; there is nothing to do.");
    case Why::Applied:
        return Words::tr("This was applied already.");
    case Why::AppliedWaits:
        return Words::tr("This is among your changes already, and will be sent.");
    case Why::AppliedNeedsAttention:
        return Words::tr("This is among your changes already, and needs your attention there.");
    case Why::RoleChanged:
        return Words::tr("“%1” has become “%2” since.", "a role, another role").arg(drift.then, drift.now);
    case Why::OpenInvitation:
        return Words::tr("This address was invited to something else since. The new invitation takes the place of the "
                         "open one.");
    case Why::GrantChanged:
    case Why::OfferChanged:
    case Why::OtherwiseChanged:
    case Why::Clashes:
        return changedWords(drift, portal);
    case Why::NoMember:
        return Words::tr("This person is not in the account.");
    case Why::AccessRemoved:
        return Words::tr("The access of this person was removed since.");
    case Why::TooLate:
        return Words::tr("It is too late to give the same access back. Invite the person anew.");
    case Why::NoInvitation:
        return Words::tr("This invitation is not there.");
    case Why::InvitationOver:
        return Words::tr("This invitation was answered, revoked or has expired since.");
    case Why::NoTicket:
        return Words::tr("This ticket is not there.");
    case Why::NeedsOther:
        return Words::tr("It builds on a change of this plan that is not applied.");
    case Why::OtherPortal:
        return Words::tr("This plan was made for another portal.");
    case Why::OtherAccount:
        return Words::tr("You have no access to this account.");
    case Why::NotSeenYet:
        return Words::tr("Nothing of this account was fetched to this computer yet. Switch to it once, then open the "
                         "plan again.");
    case Why::NoManagement:
        return Words::tr("You may not manage the people of this account.");
    case Why::NoTickets:
        return Words::tr("You may not see the tickets of this account.");
    case Why::Owner:
        return Words::tr("The owner holds everything; this can't be narrowed or removed.");
    case Why::Self:
        return Words::tr("This is you. Nobody changes their own access.");
    case Why::OtherDomain:
        return Words::tr("This portal does not invite addresses of this domain.");
    case Why::NoSeats:
        return Words::tr("The account has no free seat.");
    case Why::BeyondOwnRights:
        return drift.about.isEmpty() ? Words::tr("You do not hold all permissions, so you can't give them.")
                                     : Words::tr("You can't give what you do not hold: %1.").arg(listed(drift.about));
    case Why::ClosedToRole:
        return drift.about.isEmpty() ? Words::tr("This role can't hold all permissions.")
                                     : Words::tr("This role can't hold: %1.").arg(listed(drift.about));
    case Why::NotOffered:
        return Words::tr("This portal does nothing of the kind.");
    case Why::UnknownPermission:
        return Words::tr("The portal does not know these permissions: %1.").arg(listed(drift.about));
    case Why::UnknownModule:
        return Words::tr("The portal does not know these modules: %1.").arg(listed(drift.about));
    case Why::UnknownSubAccount:
        return Words::tr("The account does not have these sub-accounts: %1.").arg(listed(drift.about));
    case Why::UnknownRole:
        return Words::tr("The portal does not know this role: %1.").arg(listed(drift.about));
    }
    return {};
}

QString refusedWords(PlanDocument::Refused::Why why)
{
    switch (why) {
    case PlanDocument::Refused::Why::Personal:
        return Words::tr("Only the person themselves can do this. It is not applied for anybody else.");
    case PlanDocument::Refused::Why::BuildsOnRefused:
        return Words::tr("It builds on something that only the person themselves can do.");
    }
    return {};
}

QString leftOutWords(PlanDraft::LeftOut::Why why)
{
    switch (why) {
    case PlanDraft::LeftOut::Why::Personal:
        return Words::tr("Only you can do this yourself, so it is not handed on.");
    case PlanDraft::LeftOut::Why::BuildsOnLeftOut:
        return Words::tr("It builds on a change that is not handed on.");
    case PlanDraft::LeftOut::Why::OtherPortal:
        return Words::tr("It is for another portal; a plan is for one.");
    case PlanDraft::LeftOut::Why::CannotBeWritten:
        return Words::tr("It holds something that a file can't say: hidden characters, or more than fits.");
    }
    return {};
}

QString filesLeftOutWords(int count)
{
    return count == 0
        ? QString()
        : Words::tr("%n file(s) can't go along with the plan. Attach them again once it is applied.", nullptr, count);
}

} // namespace gatehouse
