// SPDX-License-Identifier: GPL-3.0-or-later
// What Identities does about activity: it goes to the identity whose account is looked at.
#include "app/sync/identities.h"
#include "app/sync/identity_link.h"

namespace gatehouse {

void Identities::showActivity(const AccountKey &account, const ActivityFilter &filter, int question)
{
    if (m_active != account.identity) {
        if (const auto before = m_workers.find(m_active); before != m_workers.end())
            before->second.link->showActivity({}, {}, question);
    }
    m_active = account.identity;
    if (const auto worker = m_workers.find(account.identity); worker != m_workers.end())
        worker->second.link->showActivity(account.account, filter, question);
}

void Identities::moreActivity()
{
    if (const auto worker = m_workers.find(m_active); worker != m_workers.end())
        worker->second.link->moreActivity();
}

void Identities::refreshActivity()
{
    if (const auto worker = m_workers.find(m_active); worker != m_workers.end())
        worker->second.link->refreshActivity();
}

} // namespace gatehouse
