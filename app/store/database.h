// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHash>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <span>

class QSqlQuery;
struct sqlite3;

namespace gatehouse {

class Database;
struct StoreAccess;
struct StoreFaults;

/// One step of a schema. Never edited after a release; a fresh file runs all of them.
struct Migration {
    int version;
    Result<void> (*apply)(Database &database);
};

/// One SQLite file and its one connection, for the thread that opened it. Every statement is checked (a failed one
/// spoils its transaction), the file is 0600, and its pragmas are read back after they were set (M13, M14).
class Database {
public:
    enum class Durability {
        Full, ///< a commit outlives a power cut
        Normal, ///< a commit outlives the program's end; the last ones may be lost with the power
    };

    explicit Database(StoreFaults *faults = nullptr);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens or makes the file and brings it to the last of `steps`. StoreNewer when a newer program wrote it; the file
    /// is then bit for bit as it was.
    [[nodiscard]] Result<void> open(const QString &path, std::span<const Migration> steps, Durability durability);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Runs one statement with bound values; answers the number of rows it changed.
    [[nodiscard]] Result<int> run(const QString &sql, const QVariantList &values = {});
    /// Runs one query and hands over each row.
    [[nodiscard]] Result<void> read(
        const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &row);

    /// True once SQLite has said that the file is no database or is malformed.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

    /// SQLite's own handle, for bulk reading and writing only (measured: four times QSqlQuery).
    [[nodiscard]] sqlite3 *handle() const;
    /// For bulk code, and for what is done to files beside it: counts one operation; an Error when a test wants it to
    /// fail.
    [[nodiscard]] Result<void> passFaults(const StoreAccess &access);
    /// For bulk code: the Error for SQLite's result `code`, which also spoils the transaction.
    [[nodiscard]] Error failure(int code, const QString &what);

private:
    friend class Transaction;

    [[nodiscard]] Result<void> prepareFile(int newestVersion);
    [[nodiscard]] Result<void> setPragmas(Durability durability);
    [[nodiscard]] Result<void> migrate(std::span<const Migration> steps);
    [[nodiscard]] Result<QString> pragma(const QString &name);
    [[nodiscard]] Result<QSqlQuery *> started(const QString &sql, const QVariantList &values);
    [[nodiscard]] Error failureOf(const QSqlQuery &query, const QString &sql);

    StoreFaults *m_faults;
    QString m_path;
    QString m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    bool m_open = false;
    bool m_inTransaction = false;
    bool m_spoiled = false;
    bool m_damaged = false;
};

/// A write transaction (BEGIN IMMEDIATE), rolled back unless it was committed. A statement that failed in it makes
/// commit() fail too, even if the caller dropped the error (M14: SQLite itself would commit the rest). Begun inside
/// another one it is a part of that: it is kept or undone with the whole, which can't be kept without it.
class Transaction {
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
    }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    void rollBack();

    Database &m_database;
    bool m_active = false;
    bool m_isPart = false;
};

} // namespace gatehouse
