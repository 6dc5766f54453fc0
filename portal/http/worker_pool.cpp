// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/worker_pool.h"

#include <utility>

namespace portal {

WorkerPool::WorkerPool(int workers, std::size_t longestQueue)
    : m_longestQueue(longestQueue)
{
    for (int i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_queue.clear();
    }
    m_wake.notify_all();
    for (auto &thread : m_threads)
        thread.join();
}

bool WorkerPool::tryRun(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_queue.size() >= m_longestQueue)
            return false;
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
        if (m_closing)
            return;
        const auto job = std::exchange(m_queue.front(), nullptr);
        m_queue.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace portal
