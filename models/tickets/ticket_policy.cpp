// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticket_policy.h"

#include "models/accounts/account.h"
#include "models/portals/portal_description.h"

#include <algorithm>

namespace gatehouse {

QString labelOf(const QList<TicketPolicy::Choice> &choices, const QString &key)
{
    const auto found = std::find_if(
        choices.cbegin(), choices.cend(), [&key](const TicketPolicy::Choice &choice) { return choice.key == key; });
    return found == choices.cend() ? key : found->label;
}

bool maySeeTickets(const PortalDescription *portal, const Account &account)
{
    if (portal == nullptr || !portal->tickets)
        return false;
    if (account.may.tickets) // its word also counts what we can't judge: an end date by its clock, for one
        return *account.may.tickets;
    const TicketPolicy &policy = *portal->tickets;
    if (account.isOwn)
        return true;
    const Role *const role = portal->role(account.role);
    if (role != nullptr && (role->closed.contains(policy.permission) || role->closedModules.contains(policy.module)))
        return false;
    const GrantCells &cells = account.grant.cells;
    return account.grant.all || std::any_of(cells.cbegin(), cells.cend(), [&policy](const GrantCell &cell) {
        return cell.permission == policy.permission
            && (cell.module.isEmpty() || policy.module.isEmpty() || cell.module == policy.module);
    });
}

} // namespace gatehouse
