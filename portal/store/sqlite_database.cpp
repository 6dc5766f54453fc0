// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sqlite_database.h"

#include "portal/store/migrations.h"
#include "portal/store/sqlite_connection.h"
#include "portal/store/store_file.h"

#include <QFileInfo>

#include <atomic>
#include <map>
#include <mutex>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// About 1,000 to 4,000 pages: SQLite's own default is 1,000.
constexpr int statementsBetweenCheckpoints = 1'000;
/// Beyond this the log is cut, even if readers must be waited for.
constexpr qint64 largestLog = 64LL * 1024 * 1024;

std::atomic<quint64> threadNumber{0};

} // namespace

/// What all threads share. Connections are kept by thread number and closed when their thread ends.
class SqliteDatabase::Core : public std::enable_shared_from_this<SqliteDatabase::Core> {
public:
    Core(QString path, StoreLock lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }

    [[nodiscard]] Result<SqliteConnection *> connection();
    [[nodiscard]] Result<void> write(const std::function<Result<void>(Transaction &)> &change);
    void forget(quint64 thread);
    void close();

private:
    void foldLogBack(SqliteConnection &connection, int statements);

    QString m_path;
    StoreLock m_lock;
    std::mutex m_writer;
    std::mutex m_connectionsGuard;
    std::map<quint64, std::unique_ptr<SqliteConnection>> m_connections;
    int m_statementsSinceCheckpoint = 0;

    /// Lives as long as its thread; tells each core when the thread ends.
    struct ThreadMark {
        quint64 number = ++threadNumber;
        std::vector<std::weak_ptr<Core>> cores;
        ~ThreadMark()
        {
            for (const std::weak_ptr<Core> &known : cores) {
                if (const auto core = known.lock()) {
                    core->forget(number);
                }
            }
        }
    };
    static ThreadMark &threadMark()
    {
        thread_local ThreadMark mark;
        return mark;
    }
};

Result<SqliteConnection *> SqliteDatabase::Core::connection()
{
    ThreadMark &mark = threadMark();
    {
        const std::scoped_lock guard(m_connectionsGuard);
        if (const auto known = m_connections.find(mark.number); known != m_connections.end()) {
            return known->second.get();
        }
    }
    auto opened = SqliteConnection::open(m_path, SqliteConnection::Mode::ReadWrite);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    mark.cores.push_back(weak_from_this());
    const std::scoped_lock guard(m_connectionsGuard);
    return m_connections.emplace(mark.number, std::move(*opened)).first->second.get();
}

Result<void> SqliteDatabase::Core::write(const std::function<Result<void>(Transaction &)> &change)
{
    auto own = connection();
    if (!own) {
        return tl::unexpected(own.error());
    }
    const std::scoped_lock writer(m_writer);
    auto written = (*own)->write(change);
    if (!written) {
        return tl::unexpected(written.error());
    }
    foldLogBack(**own, *written);
    return {};
}

/// Runs while no commit can (M16): the only place that checkpoints, beside closing.
void SqliteDatabase::Core::foldLogBack(SqliteConnection &connection, int statements)
{
    m_statementsSinceCheckpoint += statements;
    if (m_statementsSinceCheckpoint < statementsBetweenCheckpoints) {
        return;
    }
    const bool huge = QFileInfo(m_path + u"-wal"_s).size() > largestLog;
    // A checkpoint that could not run is tried again after the next commit.
    if (connection.rows(huge ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)")) {
        m_statementsSinceCheckpoint = 0;
    }
}

void SqliteDatabase::Core::forget(quint64 thread)
{
    const std::scoped_lock locks(m_writer, m_connectionsGuard);
    m_connections.erase(thread);
}

void SqliteDatabase::Core::close()
{
    const std::scoped_lock locks(m_writer, m_connectionsGuard);
    m_connections.clear();
}

SqliteDatabase::SqliteDatabase(std::shared_ptr<Core> core)
    : m_core(std::move(core))
{
}

SqliteDatabase::~SqliteDatabase()
{
    m_core->close();
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
    auto core = std::make_shared<Core>(path, std::move(*lock));
    auto connection = core->connection();
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    if (auto migrated = migrate(**connection); !migrated) {
        return tl::unexpected(migrated.error());
    }
    return std::unique_ptr<Database>(new SqliteDatabase(std::move(core)));
}

Result<void> SqliteDatabase::read(const std::function<Result<void>(Transaction &)> &look)
{
    auto own = m_core->connection();
    if (!own) {
        return tl::unexpected(own.error());
    }
    return (*own)->read(look);
}

Result<void> SqliteDatabase::write(const std::function<Result<void>(Transaction &)> &change)
{
    return m_core->write(change);
}

Result<std::unique_ptr<Database>> Database::open(const QUrl &url)
{
    if (url.scheme() != u"sqlite"_s || !url.host().isEmpty() || url.hasQuery() || url.path().isEmpty()) {
        return refuse(500, u"store_url"_s, u"The database is named like sqlite:///folder/portal.db."_s);
    }
    return SqliteDatabase::open(url.path(QUrl::FullyDecoded));
}

} // namespace portal
