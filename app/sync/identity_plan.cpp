// SPDX-License-Identifier: GPL-3.0-or-later
// What an opened plan is held against: one identity's page of it.
#include "app/sync/identity_link.h"

#include "app/sync/account_sync.h"
#include "app/sync/plan_book.h"
#include "models/clock.h"

namespace gatehouse {

Result<PlanGround> IdentityLink::planGround(const QSet<AccountId> &accounts)
{
    PlanGround ground;
    ground.portal = m_portal;
    ground.portalNow = m_parts.clock.now() + m_portal.clockOffset;
    const QList<Account> known = this->accounts();
    for (const Account &account : known) {
        if (!accounts.contains(account.key.account))
            continue;
        AccountSync &sync = syncOf(account.key.account);
        if (auto opened = sync.open(); !opened)
            return tl::unexpected(opened.error());
        const auto members = sync.members({}, m_portal.catalogue);
        const auto invitations = sync.invitations({}, ground.portalNow, m_portal.invitations, m_identity.name);
        const auto tickets = sync.tickets();
        for (const bool isRead : {members.has_value(), invitations.has_value(), tickets.has_value()}) {
            if (!isRead)
                return tl::unexpected(!members ? members.error()
                        : !invitations         ? invitations.error()
                                               : tickets.error());
        }
        ground.accounts.append({account, *members, *invitations, *tickets, sync.state().isComplete});
    }
    const QList<PlanRow> &rows = m_parts.book.rows();
    for (const PlanRow &row : rows) {
        if (row.change.account.identity != m_identity.id)
            continue;
        ground.plan.append(row.change);
        if (!row.change.origin.isEmpty() && row.change.state != ChangeState::TakenBack)
            ground.takenBefore.insert(row.change.origin, row.change.id);
    }
    return ground;
}

} // namespace gatehouse
