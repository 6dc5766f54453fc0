// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sqlite_connection.h"

#include <QFile>
#include <QLoggingCategory>

#include <array>
#include <optional>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStore, "gatehouse.portal.store")

constexpr int busyMilliseconds = 5000;
constexpr int primaryCode = 0xff; // SQLite's further codes have it in their lowest byte

struct Pragma {
    const char *set;
    const char *get;
    const char *expected;
};

/// M13, M16. The log is folded back by the writer alone, so each connection's own checkpoint is off.
constexpr std::array pragmas{
    Pragma{"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    Pragma{"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    Pragma{"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    Pragma{"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    Pragma{"PRAGMA busy_timeout=5000", "PRAGMA busy_timeout", "5000"},
    Pragma{"PRAGMA wal_autocheckpoint=0", "PRAGMA wal_autocheckpoint", "0"},
    Pragma{"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    Pragma{"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    // KiB, a connection: the inner pages of every index of 100,000 members and a part of their rows. Not mmap_size:
    // each connection maps for itself, and five of them over 80 MB made 417 MB of the process.
    Pragma{"PRAGMA cache_size=-16384", "PRAGMA cache_size", "-16384"},
};

/// The one transaction open on a connection. Remembers whether any of its statements failed.
class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(SqliteConnection &connection)
        : m_connection(connection)
    {
    }

    Result<std::vector<Row>> rows(const char *sql, std::initializer_list<QVariant> values) override
    {
        return watched(m_connection.rows(sql, values));
    }
    Result<void> each(const char *sql, std::initializer_list<QVariant> values,
        const std::function<void(const RowView &)> &take) override
    {
        return watched(m_connection.each(sql, values, take));
    }
    Result<int> run(const char *sql, std::initializer_list<QVariant> values) override
    {
        return watched(m_connection.run(sql, values));
    }

    [[nodiscard]] bool isPoisoned() const { return m_failure.has_value(); }
    [[nodiscard]] const Problem &failure() const { return *m_failure; }

private:
    template <class T>
    Result<T> watched(Result<T> result)
    {
        if (!result && !m_failure) {
            m_failure = result.error();
        }
        return result;
    }

    SqliteConnection &m_connection;
    std::optional<Problem> m_failure;
};

int notePagesInLog(void *kept, sqlite3 * /*database*/, const char * /*schema*/, int pages)
{
    *static_cast<int *>(kept) = pages;
    return SQLITE_OK;
}

} // namespace

SqliteConnection::SqliteConnection(Handle database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Mode mode)
{
    // Each connection belongs to one thread, so that SQLite needs no locks of its own.
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        | SQLITE_OPEN_NOMUTEX;
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, flags, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(Handle(raw, &sqlite3_close)));
    if (opened != SQLITE_OK) {
        return refuse(500, u"store_open"_s, u"The database can't be opened."_s);
    }
    sqlite3_busy_timeout(raw, busyMilliseconds);
    if (mode == Mode::ReadWrite) {
        if (auto set = connection->setPragmas(); !set) {
            return tl::unexpected(set.error());
        }
        sqlite3_wal_hook(raw, &notePagesInLog, &connection->m_pagesInLog);
    }
    return connection;
}

Problem SqliteConnection::failed(int code, const char *sql) const
{
    qCWarning(lcStore).noquote() << "statement failed:" << code << sqlite3_errmsg(m_database.get()) << "in"
                                 << QByteArrayView(sql).first(qMin<qsizetype>(60, qsizetype(qstrlen(sql))));
    switch (code & primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
        return Problem{503, u"overloaded"_s, u"The store can't take this now."_s, {}, 2};
    default:
        return Problem{500, u"internal"_s, u"The store failed."_s, {}, 0};
    }
}

Result<void> SqliteConnection::setPragmas()
{
    for (const Pragma &pragma : pragmas) {
        if (auto set = rows(pragma.set); !set) {
            return tl::unexpected(set.error());
        }
        auto got = rows(pragma.get);
        if (!got) {
            return tl::unexpected(got.error());
        }
        if (got->size() != 1 || got->front().front().toString() != QLatin1StringView(pragma.expected)) {
            return refuse(
                500, u"store_pragma"_s, u"SQLite does not take the setting «%1»."_s.arg(QLatin1StringView(pragma.set)));
        }
    }
    return {};
}

Result<SqliteStatement *> SqliteConnection::ready(const char *sql, const std::initializer_list<QVariant> &values)
{
    auto known = m_statements.find(std::string_view(sql));
    if (known == m_statements.end()) {
        auto fresh = std::make_unique<SqliteStatement>();
        if (const int prepared = fresh->prepare(m_database.get(), sql); prepared != SQLITE_OK) {
            return tl::unexpected(failed(prepared, sql));
        }
        known = m_statements.emplace(sql, std::move(fresh)).first;
    }
    SqliteStatement *const statement = known->second.get();
    if (const int bound = statement->bind(values); bound != SQLITE_OK) {
        statement->reset();
        return tl::unexpected(failed(bound, sql));
    }
    return statement;
}

Result<void> SqliteConnection::each(
    const char *sql, const std::initializer_list<QVariant> &values, const std::function<void(const RowView &)> &take)
{
    auto statement = ready(sql, values);
    if (!statement) {
        return tl::unexpected(statement.error());
    }
    int code = SQLITE_OK;
    while ((code = (*statement)->step()) == SQLITE_ROW) {
        take(**statement);
    }
    // A page that can't be read ends the loop as the last row does (M14).
    Result<void> done;
    if (code != SQLITE_DONE) {
        done = tl::unexpected(failed(code, sql));
    }
    (*statement)->reset();
    return done;
}

Result<std::vector<Row>> SqliteConnection::rows(const char *sql, const std::initializer_list<QVariant> &values)
{
    std::vector<Row> result;
    auto done = each(sql, values,
        [&result](const RowView &row) { result.push_back(static_cast<const SqliteStatement &>(row).row()); });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return result;
}

Result<int> SqliteConnection::run(const char *sql, const std::initializer_list<QVariant> &values)
{
    auto statement = ready(sql, values);
    if (!statement) {
        return tl::unexpected(statement.error());
    }
    int code = SQLITE_OK;
    while ((code = (*statement)->step()) == SQLITE_ROW) { }
    Result<int> changed = (*statement)->changesRows() ? sqlite3_changes(m_database.get()) : 0;
    if (code != SQLITE_DONE) {
        changed = tl::unexpected(failed(code, sql));
    }
    (*statement)->reset();
    return changed;
}

Result<void> SqliteConnection::allowWriting(bool allowed)
{
    if (m_mayWrite == allowed) {
        return {};
    }
    if (auto set = run(allowed ? "PRAGMA query_only=OFF" : "PRAGMA query_only=ON"); !set) {
        return tl::unexpected(set.error());
    }
    m_mayWrite = allowed;
    return {};
}

Result<void> SqliteConnection::read(const Work &work)
{
    if (m_inTransaction) {
        return refuse(500, u"internal"_s, u"A transaction is already open here."_s);
    }
    if (auto ready = allowWriting(false); !ready) {
        return ready;
    }
    if (auto begun = run("BEGIN"); !begun) {
        return tl::unexpected(begun.error());
    }
    m_inTransaction = true;
    SqliteTransaction transaction(*this);
    Result<void> done = work(transaction);
    m_inTransaction = false;
    if (auto ended = run("ROLLBACK"); !ended) {
        return tl::unexpected(ended.error());
    }
    if (done && transaction.isPoisoned()) {
        return tl::unexpected(transaction.failure());
    }
    return done;
}

Result<void> SqliteConnection::write(const Work &work)
{
    Change change{&work, {}, {}};
    const std::array changes{&change};
    writeTogether(changes);
    if (change.thrown) {
        std::rethrow_exception(change.thrown);
    }
    return change.outcome;
}

void SqliteConnection::writeTogether(std::span<Change *const> changes)
{
    Result<void> done;
    if (m_inTransaction) {
        done = refuse(500, u"internal"_s, u"A transaction is already open here."_s);
    }
    if (done) {
        done = allowWriting(true);
    }
    if (done) {
        if (auto begun = run("BEGIN IMMEDIATE"); !begun) {
            done = tl::unexpected(begun.error());
        }
    }
    if (done) {
        m_inTransaction = true;
        const auto carried = carryOut(changes);
        m_inTransaction = false;
        const auto ended = end(carried.value_or(false));
        done = carried ? ended : tl::unexpected(carried.error());
    }
    if (!done) {
        for (Change *change : changes) {
            change->outcome = done;
        }
    }
}

Result<bool> SqliteConnection::carryOut(std::span<Change *const> changes)
{
    bool isAnythingKept = false;
    for (Change *change : changes) {
        // A change that is alone needs none: what it leaves is rolled back as a whole.
        const bool isGuarded = changes.size() > 1;
        if (isGuarded) {
            if (auto begun = run("SAVEPOINT change"); !begun) {
                return tl::unexpected(begun.error());
            }
        }
        carryOut(*change);
        if (sqlite3_get_autocommit(m_database.get()) != 0) {
            // After some errors (disk full, input and output) SQLite rolls everything back by itself, the others too.
            return tl::unexpected(change->outcome
                    ? Problem{503, u"overloaded"_s, u"The store can't take this now."_s, {}, 2}
                    : change->outcome.error());
        }
        if (isGuarded && !change->outcome) {
            if (auto undone = run("ROLLBACK TO change"); !undone) {
                return tl::unexpected(undone.error());
            }
        }
        if (isGuarded) {
            if (auto ended = run("RELEASE change"); !ended) {
                return tl::unexpected(ended.error());
            }
        }
        isAnythingKept = isAnythingKept || change->outcome.has_value();
    }
    return isAnythingKept;
}

void SqliteConnection::carryOut(Change &change)
{
    SqliteTransaction transaction(*this);
    try {
        change.outcome = (*change.work)(transaction);
    } catch (...) {
        change.thrown = std::current_exception(); // goes on in the thread that asked for the change
        change.outcome = refuse(500, u"internal"_s);
    }
    if (change.outcome && transaction.isPoisoned()) {
        change.outcome = tl::unexpected(transaction.failure());
    }
}

Result<void> SqliteConnection::end(bool isKept)
{
    Result<void> done;
    if (isKept) {
        auto committed = run("COMMIT");
        if (committed) {
            return {};
        }
        done = tl::unexpected(committed.error());
    }
    // SQLite has already rolled back by itself after some errors; a second try does no harm.
    if (sqlite3_get_autocommit(m_database.get()) == 0) {
        if (auto ended = run("ROLLBACK"); !ended && done) {
            done = tl::unexpected(ended.error());
        }
    }
    return done;
}

} // namespace portal
