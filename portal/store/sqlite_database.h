// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/database.h"
#include "portal/store/reader_pool.h"
#include "portal/store/store_file.h"
#include "portal/store/write_queue.h"

namespace portal {

/// Database on one SQLite file of one machine.
class SqliteDatabase final : public Database {
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);

    [[nodiscard]] Result<void> read(const std::function<Result<void>(Transaction &)> &look) override;
    [[nodiscard]] Result<void> write(const std::function<Result<void>(Transaction &)> &change) override;

private:
    SqliteDatabase(const QString &path, StoreLock lock, std::unique_ptr<SqliteConnection> writer);

    StoreLock m_lock; // first, so that it is given up behind the connections
    WriteQueue m_writers;
    ReaderPool m_readers;
};

} // namespace portal
