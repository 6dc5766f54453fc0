// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_activity_desk.h"

namespace gatehouse::fakes {

void FakeActivityDesk::setEvents(const AccountKey &account, const QList<AuditEvent> &events)
{
    m_events.insert(account, events);
    if (account == shown)
        tell();
}

void FakeActivityDesk::failWith(const Error &error)
{
    m_error = error;
    tell();
}

void FakeActivityDesk::show(const AccountKey &account, const ActivityFilter &filterWanted)
{
    shown = account;
    filter = filterWanted;
    pages = 1;
    questions += account.isEmpty() ? 0 : 1;
    m_activity = {};
    if (!account.isEmpty())
        tell();
}

void FakeActivityDesk::more()
{
    ++pages;
    tell();
}

void FakeActivityDesk::tell()
{
    m_activity = {};
    const QList<AuditEvent> all = m_events.value(shown);
    for (const AuditEvent &event : all) {
        if (filter.matches(event))
            m_activity.events.append(event);
    }
    const bool hasMore = m_activity.events.size() > qsizetype{pages} * pageSize;
    if (hasMore)
        m_activity.events.resize(qsizetype{pages} * pageSize);
    m_activity.state = hasMore ? Activity::State::Ready : Activity::State::Complete;
    if (m_error) {
        m_activity.state = Activity::State::Failed;
        m_activity.error = m_error;
    }
    Q_EMIT changed();
}

} // namespace gatehouse::fakes
