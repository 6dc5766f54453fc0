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
    Waiting own;
    own.change.work = &work;
    if (!takeTurnOrWait(own)) {
        own.woken.acquire();
    }
    if (!own.isDone) {
        carryOutWith(own);
    }
    if (own.change.thrown) {
        std::rethrow_exception(own.change.thrown);
    }
    return std::move(own.change.outcome);
}

bool WriteQueue::takeTurnOrWait(Waiting &own)
{
    const std::scoped_lock lock(m_guard);
    if (m_isTurnTaken) {
        m_waiting.push_back(&own);
        return false;
    }
    return m_isTurnTaken = true;
}

void WriteQueue::carryOutWith(Waiting &own)
{
    std::vector<Waiting *> group{&own};
    {
        const std::scoped_lock lock(m_guard);
        group.insert(group.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
    }
    carryOut(group);
    // Whoever is next first: while it works the others are told. Each is gone as soon as it is woken.
    if (Waiting *const next = handTurnOn()) {
        next->woken.release();
    }
    for (std::size_t i = 1; i < group.size(); ++i) {
        group[i]->isDone = true;
        group[i]->woken.release();
    }
}

WriteQueue::Waiting *WriteQueue::handTurnOn()
{
    const std::scoped_lock lock(m_guard);
    if (m_waiting.empty()) {
        m_isTurnTaken = false;
        return nullptr;
    }
    Waiting *const next = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    return next;
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
