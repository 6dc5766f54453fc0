// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcorotask.h>

#include <memory>

namespace gatehouse {

/// Counts the coroutines somebody started, since dropping a QCoro::Task does not end it: the owner asks its work to
/// stop and waits for isIdle() before it goes. Engine thread.
class TaskScope {
public:
    TaskScope() = default;
    ~TaskScope() { Q_ASSERT_X(isIdle(), "TaskScope", "a coroutine outlives its owner; stop it first"); }
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    void launch(QCoro::Task<> task) { track(std::move(task), m_running); }
    [[nodiscard]] bool isIdle() const noexcept { return *m_running == 0; }

private:
    static QCoro::Task<> track(QCoro::Task<> task, std::shared_ptr<int> running)
    {
        ++*running;
        co_await task;
        --*running;
    }
    std::shared_ptr<int> m_running = std::make_shared<int>(0);
};

} // namespace gatehouse
