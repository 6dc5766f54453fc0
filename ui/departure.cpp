// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departure.h"

#include "models/services/plan_desk.h"
#include "ui/panels/notice_bar.h"

#include <algorithm>

namespace gatehouse {

Departure::Departure(PlanDesk *plan, NoticeBar *bar, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_bar(bar)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Departure::leaveNow);
    connect(plan, &PlanDesk::changed, this, [this] {
        if (m_isBusy)
            say();
    });
}

bool Departure::mayLeave()
{
    if (m_isOver || (!m_isBusy && unsent() == 0))
        return true;
    if (!m_isBusy)
        begin();
    return false;
}

void Departure::begin()
{
    m_isBusy = true;
    m_refusedBefore = refused();
    say();
    m_patience.start();
    m_sending = m_plan->sendNow();
    connect(m_sending, &Request::finished, this, [this] {
        // A refusal that comes now would go unread.
        end(refused().subtract(m_refusedBefore).isEmpty());
    });
}

void Departure::say()
{
    m_bar->post(Notice::Leaving, tr("Sending %n change(s)…", nullptr, std::max(unsent(), 1)));
}

void Departure::leaveNow()
{
    if (m_isBusy)
        end(true);
}

void Departure::end(bool leaves)
{
    m_isBusy = false;
    m_patience.stop();
    if (m_sending)
        m_sending->disconnect(this);
    m_bar->withdraw(Notice::Leaving);
    if (!leaves)
        return;
    m_isOver = true;
    Q_EMIT ready();
}

int Departure::unsent() const
{
    const auto changes = m_plan->changes();
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(), [](const Change &change) {
        return (change.state == ChangeState::Staged && !isHeld(change)) || change.state == ChangeState::Sending;
    }));
}

QSet<ChangeId> Departure::refused() const
{
    QSet<ChangeId> ids;
    const auto changes = m_plan->changes();
    for (const auto &change : changes) {
        if (change.state == ChangeState::NeedsAttention)
            ids.insert(change.id);
    }
    return ids;
}

} // namespace gatehouse
