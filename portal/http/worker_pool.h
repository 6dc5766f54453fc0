// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace portal {

/// A fixed number of threads over a bounded queue: what doesn't fit is refused at once, so that a rush grows neither
/// memory nor waiting times (R95).
class WorkerPool {
public:
    WorkerPool(int workers, std::size_t longestQueue);
    /// Finishes the jobs that run; drops those that wait.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when the queue is full.
    [[nodiscard]] bool tryRun(std::function<void()> job);

private:
    void work();

    const std::size_t m_longestQueue;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace portal
