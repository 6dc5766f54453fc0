// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/sqlite_connection.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace portal {

/// The connections that only read. Each is opened when all others are busy, and kept; the one used last is used first,
/// because its pages are the fresh ones. Any number of threads; beyond the most it holds they wait for one another:
/// reading takes a processor, so that more of them would only cost memory.
class ReaderPool {
public:
    ReaderPool(QString path, int most);

    /// SqliteConnection::read() on a connection that is free. Must not be called from within `look`.
    [[nodiscard]] Result<void> read(const SqliteConnection::Work &look);

private:
    [[nodiscard]] Result<std::unique_ptr<SqliteConnection>> take();
    void giveBack(std::unique_ptr<SqliteConnection> connection);

    QString m_path;
    int m_room; ///< how many more may be open
    std::mutex m_guard;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<SqliteConnection>> m_free;
};

} // namespace portal
