// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/virtual_time.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace gatehouse::simulation {

void VirtualTime::after(Duration delay, std::function<void()> event)
{
    m_events.emplace(Place{m_now + delay, ++m_serial}, std::move(event));
}

void VirtualTime::settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool VirtualTime::step(Duration until)
{
    settle();
    const bool hasEvent = !m_events.empty();
    const bool isTimerFirst = !m_due.empty() && (!hasEvent || m_due.begin()->first < m_events.begin()->first);
    if (!hasEvent && !isTimerFirst) {
        m_now = std::max(m_now, until);
        return false;
    }
    const Place place = isTimerFirst ? m_due.begin()->first : m_events.begin()->first;
    if (place.first > until) {
        m_now = std::max(m_now, until);
        return false;
    }
    m_now = std::max(m_now, place.first);
    ++m_steps;
    if (isTimerFirst) {
        fire(m_due.begin()->second);
    } else {
        auto node = m_events.extract(m_events.begin());
        node.mapped()();
    }
    settle();
    return true;
}

void VirtualTime::fire(int timerId)
{
    Timer &timer = m_timers.at(timerId);
    m_due.erase({timer.due, timer.serial});
    timer.due = m_now + timer.interval;
    timer.serial = ++m_serial;
    m_due.emplace(Place{timer.due, timer.serial}, timerId);
    QTimerEvent event(timerId); // whoever wants it once stops it while it is told
    QCoreApplication::sendEvent(timer.object, &event);
}

void VirtualTime::beginAnew()
{
    settle();
    m_events.clear();
    Q_ASSERT_X(m_timers.empty(), "VirtualTime", "somebody of the run before still has a timer");
    m_now = Duration(0);
    m_serial = 0;
}

bool VirtualTime::processEvents(QEventLoop::ProcessEventsFlags /*flags*/)
{
    settle();
    return false;
}

void VirtualTime::registerSocketNotifier(QSocketNotifier * /*notifier*/)
{
    qFatal("nothing of a simulation may open a socket");
}

void VirtualTime::unregisterSocketNotifier(QSocketNotifier * /*notifier*/) { }

void VirtualTime::registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object)
{
    const Timer timer{object, Duration(interval), m_now + Duration(interval), ++m_serial, type};
    m_timers.insert_or_assign(timerId, timer);
    m_due.emplace(Place{timer.due, timer.serial}, timerId);
}

bool VirtualTime::unregisterTimer(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return false;
    m_due.erase({found->second.due, found->second.serial});
    m_timers.erase(found);
    return true;
}

bool VirtualTime::unregisterTimers(QObject *object)
{
    std::erase_if(m_due, [&](const auto &entry) { return m_timers.at(entry.second).object == object; });
    return std::erase_if(m_timers, [object](const auto &entry) { return entry.second.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> VirtualTime::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            infos.append(TimerInfo(id, static_cast<int>(timer.interval.count()), timer.type));
    }
    return infos;
}

int VirtualTime::remainingTime(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return -1;
    constexpr qint64 most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp<qint64>((found->second.due - m_now).count(), 0, most));
}

} // namespace gatehouse::simulation
