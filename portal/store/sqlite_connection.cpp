// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sqlite_connection.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QSqlRecord>

#include <array>
#include <atomic>
#include <optional>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStore, "gatehouse.portal.store")

std::atomic<quint64> connectionNumber{0};

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
};

/// Qt binds a null QString as NULL, so that an empty name would break NOT NULL: only an invalid QVariant is NULL here.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull()) {
        return QString::fromLatin1("");
    }
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()) {
        return QByteArray("");
    }
    return value;
}

Problem storeFailed(const QSqlError &error, const char *sql)
{
    qCWarning(lcStore).noquote() << "statement failed:" << error.nativeErrorCode() << error.databaseText() << "in"
                                 << QByteArrayView(sql).first(qMin<qsizetype>(60, qsizetype(qstrlen(sql))));
    // SQLITE_BUSY 5, SQLITE_LOCKED 6, SQLITE_FULL 13: worth another try later.
    const QString code = error.nativeErrorCode();
    if (code == u"5"_s || code == u"6"_s || code == u"13"_s) {
        return Problem{503, u"overloaded"_s, u"The store can't take this now."_s, {}, 2};
    }
    return Problem{500, u"internal"_s, u"The store failed."_s, {}, 0};
}

/// The one transaction open on a connection. Remembers whether any of its statements failed.
class SqliteTransaction final : public Transaction {
public:
    explicit SqliteTransaction(SqliteConnection &connection)
        : m_connection(connection)
    {
    }

    Result<std::vector<Row>> rows(const char *sql, std::initializer_list<QVariant> values) override
    {
        return counted(m_connection.rows(sql, values));
    }
    Result<int> run(const char *sql, std::initializer_list<QVariant> values) override
    {
        return counted(m_connection.run(sql, values));
    }

    [[nodiscard]] bool isPoisoned() const { return m_failure.has_value(); }
    [[nodiscard]] const Problem &failure() const { return *m_failure; }
    [[nodiscard]] int statements() const { return m_statements; }

private:
    template <class T>
    Result<T> counted(Result<T> result)
    {
        ++m_statements;
        if (!result && !m_failure) {
            m_failure = result.error();
        }
        return result;
    }

    SqliteConnection &m_connection;
    std::optional<Problem> m_failure;
    int m_statements = 0;
};

} // namespace

SqliteConnection::SqliteConnection(QString name)
    : m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    m_owned.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Mode mode)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        return refuse(500, u"store_driver"_s, u"Qt's SQLite driver is missing; install libqt6sql6-sqlite."_s);
    }
    std::unique_ptr<SqliteConnection> connection(
        new SqliteConnection(u"gatehouse-portal-"_s + QString::number(++connectionNumber)));
    connection->m_database.setDatabaseName(path);
    if (mode == Mode::ReadOnly) {
        connection->m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    }
    if (!connection->m_database.open()) {
        return refuse(500, u"store_open"_s, u"The database can't be opened."_s);
    }
    if (mode == Mode::ReadWrite) {
        if (auto set = connection->setPragmas(); !set) {
            return tl::unexpected(set.error());
        }
    }
    return connection;
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

Result<QSqlQuery *> SqliteConnection::execute(const char *sql, const std::initializer_list<QVariant> &values)
{
    const auto length = qsizetype(qstrlen(sql));
    QSqlQuery *query = m_statements.value(QByteArray::fromRawData(sql, length));
    if (query == nullptr) {
        auto prepared = std::make_unique<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(QString::fromUtf8(sql, length))) {
            return tl::unexpected(storeFailed(prepared->lastError(), sql));
        }
        query = prepared.get();
        m_owned.push_back(std::move(prepared));
        m_statements.insert(QByteArray(sql, length), query);
    }
    int position = 0;
    for (const QVariant &value : values) {
        query->bindValue(position++, bindable(value));
    }
    if (!query->exec()) {
        const Problem problem = storeFailed(query->lastError(), sql);
        query->finish();
        return tl::unexpected(problem);
    }
    return query;
}

Result<std::vector<Row>> SqliteConnection::rows(const char *sql, const std::initializer_list<QVariant> &values)
{
    auto query = execute(sql, values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    std::vector<Row> result;
    QSqlQuery &answer = **query;
    int columns = -1;
    while (answer.next()) {
        if (columns < 0) {
            columns = answer.record().count();
        }
        Row row;
        row.reserve(size_t(columns));
        for (int column = 0; column < columns; ++column) {
            row.push_back(answer.value(column));
        }
        result.push_back(std::move(row));
    }
    // A page that can't be read ends the loop like the last row does (M14).
    const QSqlError error = answer.lastError();
    answer.finish();
    if (error.type() != QSqlError::NoError) {
        return tl::unexpected(storeFailed(error, sql));
    }
    return result;
}

Result<int> SqliteConnection::run(const char *sql, const std::initializer_list<QVariant> &values)
{
    auto query = execute(sql, values);
    if (!query) {
        return tl::unexpected(query.error());
    }
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
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

Result<int> SqliteConnection::write(const Work &work)
{
    if (m_inTransaction) {
        return refuse(500, u"internal"_s, u"A transaction is already open here."_s);
    }
    if (auto ready = allowWriting(true); !ready) {
        return tl::unexpected(ready.error());
    }
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) {
        return tl::unexpected(begun.error());
    }
    m_inTransaction = true;
    SqliteTransaction transaction(*this);
    Result<void> done = work(transaction);
    m_inTransaction = false;
    if (done && transaction.isPoisoned()) {
        done = tl::unexpected(transaction.failure());
    }
    if (done) {
        if (auto committed = run("COMMIT"); !committed) {
            done = tl::unexpected(committed.error());
        }
    }
    if (!done) {
        // SQLite has already rolled back by itself after some errors; a second try does no harm.
        if (auto ended = run("ROLLBACK"); !ended) {
            qCWarning(lcStore) << "nothing left to roll back";
        }
        return tl::unexpected(done.error());
    }
    return transaction.statements();
}

} // namespace portal
