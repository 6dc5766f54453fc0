// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/store_faults.h"
#include "app/store/store_folder.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <array>
#include <atomic>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString freshConnectionName()
{
    static std::atomic<int> count{0};
    return u"gatehouse-%1"_s.arg(++count);
}

/// Reading goes on when the disk is full, and so does taking the lock.
StoreAccess accessFor(const QString &sql)
{
    const bool onlyAsks = sql.startsWith("PRAGMA"_L1) && !sql.contains(u'=');
    return {sql, !onlyAsks && !sql.startsWith("SELECT"_L1) && !sql.startsWith("BEGIN"_L1)};
}

} // namespace

Database::Database(StoreFaults *faults)
    : m_faults(faults)
{
}

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path, std::span<const Migration> steps, Durability durability)
{
    Q_ASSERT(!m_open);
    m_path = path;
    m_damaged = false;
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (auto prepared = prepareFile(newest); !prepared)
        return prepared;
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return fail(Error::Code::StoreFailed, u"Qt's SQLite driver is not installed"_s);

    m_connection = freshConnectionName();
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        m_open = connection.open();
    }
    Result<void> done = m_open ? passFaults({u"open "_s + path, true})
                               : Result<void>(fail(Error::Code::StoreFailed, u"cannot open "_s + path));
    if (done)
        done = migrate(steps);
    if (done)
        done = setPragmas(durability);
    if (!done)
        close();
    return done;
}

Result<void> Database::prepareFile(int newestVersion)
{
    if (auto passed = passFaults({u"make "_s + m_path, true}); !passed)
        return passed;
    if (auto ready = makePrivateFile(m_path); !ready)
        return ready;
    // Read from the header, before SQLite gets a chance to touch a newer program's file.
    const auto version = versionInHeader(m_path);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestVersion)
        return fail(Error::Code::StoreNewer, u"schema %1, known up to %2"_s.arg(*version).arg(newestVersion));
    return {};
}

void Database::close()
{
    m_prepared.clear();
    if (!m_connection.isEmpty()) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
        m_connection.clear();
    }
    m_open = false;
    m_inTransaction = false;
    m_spoiled = false;
}

Result<QString> Database::pragma(const QString &name)
{
    QString value;
    auto done = read(u"PRAGMA "_s + name, {}, [&value](const QSqlQuery &row) { value = row.value(0).toString(); });
    if (!done)
        return tl::unexpected(done.error());
    return value;
}

Result<void> Database::setPragmas(Durability durability)
{
    struct Pragma {
        QString name;
        QString set;
        QString expected;
    };
    const QString synchronous = durability == Durability::Full ? u"2"_s : u"1"_s;
    const std::array wanted{
        Pragma{u"foreign_keys"_s, u"1"_s, u"1"_s},
        Pragma{u"trusted_schema"_s, u"0"_s, u"0"_s},
        Pragma{u"secure_delete"_s, u"1"_s, u"1"_s},
        Pragma{u"synchronous"_s, synchronous, synchronous},
        Pragma{u"journal_mode"_s, u"WAL"_s, u"wal"_s},
    };
    for (const Pragma &each : wanted) {
        // Setting some pragmas answers a row, others none; the check below is what counts.
        if (auto set = read(u"PRAGMA %1=%2"_s.arg(each.name, each.set), {}, [](const QSqlQuery &) { }); !set)
            return set;
        const auto value = pragma(each.name);
        if (!value)
            return tl::unexpected(value.error());
        if (*value != each.expected)
            return fail(Error::Code::StoreFailed, u"pragma %1 is %2"_s.arg(each.name, *value));
    }
    return {};
}

Result<void> Database::migrate(std::span<const Migration> steps)
{
    const auto text = pragma(u"user_version"_s);
    if (!text)
        return tl::unexpected(text.error());
    const int current = text->toInt();
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (current > newest)
        return fail(Error::Code::StoreNewer, u"schema %1, known up to %2"_s.arg(current).arg(newest));
    if (current > 0 && current < newest) {
        const QString copy = u"%1.before-%2"_s.arg(m_path).arg(newest);
        if (auto kept = keepCopy(copy, [this, &copy] { return run(u"VACUUM INTO ?"_s, {copy}); }); !kept)
            return kept;
    }
    for (const Migration &step : steps) {
        if (step.version <= current)
            continue;
        Transaction transaction(*this);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        if (auto applied = step.apply(*this); !applied)
            return applied;
        if (auto set = run(u"PRAGMA user_version=%1"_s.arg(step.version)); !set)
            return tl::unexpected(set.error());
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    return {};
}

Result<QSqlQuery *> Database::started(const QString &sql, const QVariantList &values)
{
    if (m_faults != nullptr) {
        if (auto passed = passFaults(accessFor(sql)); !passed)
            return tl::unexpected(passed.error());
    }
    std::shared_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const Error error = failureOf(*query, sql);
            m_prepared.remove(sql);
            return tl::unexpected(error);
        }
    }
    for (int i = 0; i < static_cast<int>(values.size()); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        const Error error = failureOf(*query, sql);
        m_prepared.remove(sql);
        return tl::unexpected(error);
    }
    return query.get();
}

Result<int> Database::run(const QString &sql, const QVariantList &values)
{
    const auto query = started(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    // A statement that is kept keeps what was bound to it: a file's bytes need not stay in memory until the next one.
    constexpr qsizetype large = 64 * 1024;
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        if (values.at(i).typeId() == QMetaType::QByteArray && values.at(i).toByteArray().size() > large)
            (*query)->bindValue(i, QVariant());
    }
    return changed;
}

Result<void> Database::read(
    const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row)
{
    const auto query = started(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        row(**query);
    // next() answers false for the end and for a malformed page alike.
    const bool broken = (*query)->lastError().isValid();
    if (broken) {
        const Error error = failureOf(**query, sql);
        m_prepared.remove(sql);
        return tl::unexpected(error);
    }
    (*query)->finish();
    return {};
}

sqlite3 *Database::handle() const
{
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    Q_ASSERT(handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> Database::passFaults(const StoreAccess &access)
{
    const auto struck = m_faults == nullptr ? std::nullopt : m_faults->strikes(access);
    if (!struck)
        return {};
    m_spoiled = true;
    return fail(*struck, u"a test made this operation fail: "_s + access.what);
}

Error Database::failure(int code, const QString &what)
{
    m_spoiled = true;
    const int primary = code & 0xFF;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        m_damaged = true;
    const Error::Code kind = primary == SQLITE_FULL ? Error::Code::StoreFull : Error::Code::StoreFailed;
    return Error{kind, {}, {}, u"SQLite %1: %2"_s.arg(code).arg(what), {}};
}

Error Database::failureOf(const QSqlQuery &query, const QString &sql)
{
    const QSqlError error = query.lastError();
    return failure(error.nativeErrorCode().toInt(), error.databaseText() + u" in "_s + sql);
}

Transaction::~Transaction()
{
    if (m_active)
        rollBack();
}

Result<void> Transaction::begin()
{
    Q_ASSERT(!m_active);
    m_isPart = m_database.m_inTransaction;
    if (m_isPart) {
        m_active = true;
        return {};
    }
    m_database.m_spoiled = false;
    if (auto begun = m_database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    m_active = true;
    m_database.m_inTransaction = true;
    return {};
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_active);
    if (m_database.m_spoiled) {
        rollBack();
        return fail(Error::Code::StoreFailed, u"a statement of this transaction failed"_s);
    }
    if (m_isPart) {
        m_active = false;
        return {};
    }
    if (auto committed = m_database.run(u"COMMIT"_s); !committed) {
        rollBack();
        return tl::unexpected(committed.error());
    }
    m_active = false;
    m_database.m_inTransaction = false;
    return {};
}

void Transaction::rollBack()
{
    m_active = false;
    if (m_isPart) {
        m_database.m_spoiled = true; // the whole is not kept without it
        return;
    }
    m_database.m_inTransaction = false;
    m_database.m_spoiled = false;
    // Not through run(): a test's fault must not turn a rollback into a commit. SQLite may have rolled back by itself.
    sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace gatehouse
