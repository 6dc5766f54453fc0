// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace portal {

/// One connection to the SQLite file, with every PRAGMA set and read back (M13), and each statement prepared once.
/// Used by the thread that opened it.
class SqliteConnection {
public:
    enum class Mode { ReadWrite, ReadOnly };

    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Mode mode);

    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;
    ~SqliteConnection();

    using Work = std::function<Result<void>(Transaction &)>;

    /// `work` in one deferred transaction in which nothing can be written.
    [[nodiscard]] Result<void> read(const Work &work);
    /// `work` in one BEGIN IMMEDIATE … COMMIT; rolled back on a Problem or when any statement failed (M14). Returns the
    /// number of statements, by which the caller knows when the log should be folded back.
    [[nodiscard]] Result<int> write(const Work &work);

    /// All rows of one statement outside a transaction or within; the error is in the log, never in the Problem.
    [[nodiscard]] Result<std::vector<Row>> rows(const char *sql, const std::initializer_list<QVariant> &values = {});
    [[nodiscard]] Result<int> run(const char *sql, const std::initializer_list<QVariant> &values = {});

private:
    explicit SqliteConnection(QString name);

    [[nodiscard]] Result<void> setPragmas();
    [[nodiscard]] Result<QSqlQuery *> execute(const char *sql, const std::initializer_list<QVariant> &values);
    [[nodiscard]] Result<void> allowWriting(bool allowed);

    QString m_name;
    QSqlDatabase m_database;
    QHash<QByteArray, QSqlQuery *> m_statements;
    std::vector<std::unique_ptr<QSqlQuery>> m_owned;
    bool m_inTransaction = false;
    bool m_mayWrite = true;
};

} // namespace portal
