// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/write_queue.h"

#include <utility>

namespace portal {

namespace {

/// 16 MB, four times what SQLite itself waits for: a page that is changed again and again goes to its place once.
constexpr int pagesBetweenCheckpoints = 4'000;
/// 64 MB: beyond this the log is cut, even if readers must be waited for.
constexpr int mostPages = 16'000;

} // namespace

WriteQueue::WriteQueue(std::unique_ptr<SqliteConnection> connection)
    : m_connection(std::move(connection))
{
}

Result<void> WriteQueue::write(const SqliteConnection::Work &work)
{
    Waiting own{{&work, {}, {}}, false};
    std::unique_lock lock(m_guard);
    m_waiting.push_back(&own);
    m_turnEnded.wait(lock, [&] { return own.isDone || !m_isTurnTaken; });
    if (!own.isDone) {
        m_isTurnTaken = true;
        const auto group = std::exchange(m_waiting, {});
        lock.unlock();
        carryOut(group);
        lock.lock();
        for (Waiting *each : group) {
            each->isDone = true;
        }
        m_isTurnTaken = false;
        m_turnEnded.notify_all();
    }
    lock.unlock();
    if (own.change.thrown) {
        std::rethrow_exception(own.change.thrown);
    }
    return std::move(own.change.outcome);
}

std::size_t WriteQueue::waiting()
{
    const std::scoped_lock lock(m_guard);
    return m_waiting.size();
}

void WriteQueue::carryOut(const std::vector<Waiting *> &group)
{
    std::vector<SqliteConnection::Change *> changes;
    changes.reserve(group.size());
    for (Waiting *each : group) {
        changes.push_back(&each->change);
    }
    m_connection->writeTogether(changes);
    foldLogBack();
}

/// Runs while no commit can (M16): the only place that checkpoints, beside closing.
void WriteQueue::foldLogBack()
{
    const int pages = m_connection->pagesInLog();
    if (pages < m_pagesFoldedBack) {
        m_pagesFoldedBack = 0; // all was folded back, and the log began anew
    }
    if (pages - m_pagesFoldedBack < pagesBetweenCheckpoints) {
        return;
    }
    // A checkpoint that could not run is tried again after the next commit.
    if (m_connection->rows(pages > mostPages ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)")) {
        m_pagesFoldedBack = pages;
    }
}

} // namespace portal
