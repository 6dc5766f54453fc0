// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace gatehouse::simulation {

/// The one scheduler: Qt's timers and what the simulation itself has planned, in the order of a time that nobody waits
/// for. Two things of the same moment happen in the order in which they were planned. Installed before the application
/// is made. One thread.
class VirtualTime final : public QAbstractEventDispatcher {
    Q_OBJECT

public:
    using Duration = std::chrono::milliseconds;

    /// Since the beginning of this run.
    [[nodiscard]] Duration now() const { return m_now; }
    void after(Duration delay, std::function<void()> event);
    /// Carries out what is posted, then the next timer or event up to `until`. False: there is none; it is `until` now.
    [[nodiscard]] bool step(Duration until);
    /// Carries out what is posted, and what that posts. No time passes.
    static void settle();
    /// Forgets what is planned, and begins at zero. Timers belong to objects, which must be gone.
    void beginAnew();
    [[nodiscard]] quint64 steps() const { return m_steps; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override { }
    void interrupt() override { }

private:
    struct Timer {
        QObject *object = nullptr;
        Duration interval{};
        Duration due{};
        quint64 serial = 0;
        Qt::TimerType type = Qt::PreciseTimer;
    };
    /// The moment, then the order of planning.
    using Place = std::pair<Duration, quint64>;

    void fire(int timerId);

    Duration m_now{0};
    quint64 m_serial = 0;
    quint64 m_steps = 0;
    std::map<Place, std::function<void()>> m_events;
    std::map<int, Timer> m_timers;
    std::map<Place, int> m_due; ///< the timers by when they are due
};

} // namespace gatehouse::simulation
