// SPDX-License-Identifier: GPL-3.0-or-later
// What IdentityLink does about activity: of the one account that is looked at.
#include "app/sync/identity_link.h"

#include <utility>

namespace gatehouse {

ActivityFeed::Shelf IdentityLink::activityShelf()
{
    const auto with = [this](const AccountId &account, const auto &work) {
        AccountSync &sync = syncOf(account);
        auto result = work(sync);
        release(account);
        return result;
    };
    ActivityFeed::Shelf shelf;
    shelf.read = [with](const AccountId &account) {
        return with(account, [](AccountSync &sync) { return sync.events(); });
    };
    shelf.keep = [with](const AccountId &account, const QList<AuditEvent> &events) {
        return with(account, [&events](AccountSync &sync) { return sync.keepEvents(events); });
    };
    shelf.clear = [with](const AccountId &account) {
        return with(account, [](AccountSync &sync) { return sync.forgetEvents(); });
    };
    return shelf;
}

void IdentityLink::showActivity(const AccountId &account, const ActivityFilter &filter, int question)
{
    const AccountRow *const row = rowOf(account);
    m_activityQuestion = question;
    m_activitySequence = row == nullptr ? -1 : row->sequence;
    m_activity.show(row == nullptr ? AccountId() : account, filter);
}

void IdentityLink::followActivity()
{
    const AccountRow *const row = rowOf(m_activity.account());
    if (row == nullptr)
        return;
    const bool hasMoved = std::exchange(m_activitySequence, row->sequence) != row->sequence;
    // What failed is tried again as soon as the portal answers anything.
    if (hasMoved || m_activity.activity().state == Activity::State::Failed)
        m_activity.refresh();
}

void IdentityLink::tellActivity(const AccountId &account, const Activity &activity)
{
    Q_EMIT activityReady(keyOf(account), m_activityQuestion, activity);
}

} // namespace gatehouse
