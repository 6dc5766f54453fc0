// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/reader_pool.h"

#include <QScopeGuard>

namespace portal {

ReaderPool::ReaderPool(QString path, int most)
    : m_path(std::move(path))
    , m_room(most)
{
}

Result<void> ReaderPool::read(const SqliteConnection::Work &look)
{
    auto connection = take();
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    SqliteConnection &own = **connection;
    const auto kept = qScopeGuard([&] { giveBack(std::move(*connection)); });
    return own.read(look);
}

Result<std::unique_ptr<SqliteConnection>> ReaderPool::take()
{
    std::unique_lock lock(m_guard);
    m_freed.wait(lock, [this] { return !m_free.empty() || m_room > 0; });
    if (!m_free.empty()) {
        auto connection = std::move(m_free.back());
        m_free.pop_back();
        return connection;
    }
    --m_room;
    lock.unlock();
    auto opened = SqliteConnection::open(m_path, SqliteConnection::Mode::ReadWrite);
    if (!opened) {
        lock.lock();
        ++m_room;
        m_freed.notify_one();
    }
    return opened;
}

void ReaderPool::giveBack(std::unique_ptr<SqliteConnection> connection)
{
    const std::scoped_lock guard(m_guard);
    m_free.push_back(std::move(connection));
    m_freed.notify_one();
}

} // namespace portal
