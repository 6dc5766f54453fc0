// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_import.h"

#include "models/randomness.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Gives what a change creates a name of its own, and what it names the name that it has here.
struct Renamed {
    Randomness &randomness;
    QHash<InvitationId, InvitationId> invitations;
    QHash<TicketId, TicketId> tickets;

    Edit operator()(InviteEdit edit)
    {
        const InvitationId fresh{randomness.uuid()};
        invitations.insert(edit.invitation, fresh);
        edit.invitation = fresh;
        return edit;
    }
    Edit operator()(EditInvitationEdit edit) { return ofInvitation(std::move(edit)); }
    Edit operator()(ResendEdit edit) { return ofInvitation(std::move(edit)); }
    Edit operator()(RevokeEdit edit) { return ofInvitation(std::move(edit)); }
    Edit operator()(TicketEdit edit)
    {
        if (std::holds_alternative<OpenTicket>(edit.what)) {
            const TicketId fresh{randomness.uuid()};
            tickets.insert(edit.ticket, fresh);
            edit.ticket = fresh;
            return edit;
        }
        edit.ticket = tickets.value(edit.ticket, edit.ticket);
        if (auto *const reply = std::get_if<ReplyToTicket>(&edit.what))
            reply->message = {randomness.uuid()};
        return edit;
    }
    template <class Other>
    Edit operator()(Other edit)
    {
        return edit;
    }

private:
    template <class Named>
    Edit ofInvitation(Named edit)
    {
        edit.invitation = invitations.value(edit.invitation, edit.invitation);
        return edit;
    }
};

const Account *accountOf(const PlanGround &ground, const AccountId &id)
{
    const auto found = std::find_if(ground.accounts.cbegin(), ground.accounts.cend(),
        [&id](const PlanGround::Held &held) { return held.account.key.account == id; });
    return found == ground.accounts.cend() ? nullptr : &found->account;
}

} // namespace

QList<FreshChange> freshChanges(
    const PlanDocument &document, const PlanDrift &drift, const PlanGround &ground, Randomness &randomness)
{
    QList<FreshChange> fresh;
    QHash<ChangeId, ChangeId> ids = drift.own;
    Renamed renamed{randomness, drift.invitations, drift.tickets};
    const qsizetype count = std::min(document.rows.size(), drift.rows.size());
    for (qsizetype index = 0; index < count; ++index) {
        const PlanDocument::Row &row = document.rows.at(index);
        const RowDrift &judged = drift.rows.at(index);
        const Account *const account = accountOf(ground, row.change.account.account);
        if (account == nullptr || !judged.canBeTaken() || drift.leftOut.contains(row.change.id))
            continue;
        FreshChange each;
        each.origin = row.change.id;
        each.reason = row.reason;
        each.change.id = {randomness.uuid()};
        each.change.account = account->key;
        each.change.accountName = account->name;
        each.change.actor = account->identityEmail;
        each.change.subject = row.change.subject;
        each.change.baseVersion = judged.baseVersion;
        each.change.edit = std::visit(renamed, judged.edit);
        if (row.change.dependsOn && ids.contains(*row.change.dependsOn))
            each.change.dependsOn = ids.value(*row.change.dependsOn);
        ids.insert(each.origin, each.change.id);
        fresh.append(std::move(each));
    }
    return fresh;
}

} // namespace gatehouse
