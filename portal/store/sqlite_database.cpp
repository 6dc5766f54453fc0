// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sqlite_database.h"

#include "portal/store/migrations.h"

#include <algorithm>
#include <thread>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

int mostReaders()
{
    constexpr int fewest = 4;
    return std::max(fewest, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace

SqliteDatabase::SqliteDatabase(const QString &path, StoreLock lock, std::unique_ptr<SqliteConnection> writer)
    : m_lock(std::move(lock))
    , m_writers(std::move(writer))
    , m_readers(path, mostReaders())
{
}

Result<std::unique_ptr<Database>> SqliteDatabase::open(const QString &path)
{
    if (auto file = prepareStoreFile(path); !file) {
        return tl::unexpected(file.error());
    }
    auto lock = StoreLock::take(path);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    if (auto known = checkStoreVersion(path); !known) {
        return tl::unexpected(known.error());
    }
    auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadWrite);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    if (auto migrated = migrate(**connection); !migrated) {
        return tl::unexpected(migrated.error());
    }
    return std::unique_ptr<Database>(new SqliteDatabase(path, std::move(*lock), std::move(*connection)));
}

Result<void> SqliteDatabase::read(const std::function<Result<void>(Transaction &)> &look)
{
    return m_readers.read(look);
}

Result<void> SqliteDatabase::write(const std::function<Result<void>(Transaction &)> &change)
{
    return m_writers.write(change);
}

Result<std::unique_ptr<Database>> Database::open(const QUrl &url)
{
    if (url.scheme() != u"sqlite"_s || !url.host().isEmpty() || url.hasQuery() || url.path().isEmpty()) {
        return refuse(500, u"store_url"_s, u"The database is named like sqlite:///folder/portal.db."_s);
    }
    return SqliteDatabase::open(url.path(QUrl::FullyDecoded));
}

} // namespace portal
