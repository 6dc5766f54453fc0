// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <sqlite3.h>

namespace portal {

/// One statement, prepared once and run many times; also the row it stands at. Used by the thread of its connection.
///
/// SQLite's C interface instead of Qt Sql: a page of a hundred members took 2.0 ms through QSqlQuery, most of it in
/// QVariant and in the record that each answer describes itself with.
class SqliteStatement final : public RowView {
public:
    SqliteStatement() = default;
    ~SqliteStatement() override;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    /// The calls below return SQLite's result codes.
    [[nodiscard]] int prepare(sqlite3 *database, const char *sql);
    /// SQLITE_RANGE when there are more or fewer values than places for them.
    [[nodiscard]] int bind(const std::initializer_list<QVariant> &values);
    /// SQLITE_ROW, SQLITE_DONE or an error.
    [[nodiscard]] int step();
    /// Ends the run and lets go of what was bound.
    void reset();

    [[nodiscard]] bool changesRows() const;
    [[nodiscard]] Row row() const;

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QByteArrayView text(int column) const override;

private:
    [[nodiscard]] int bindOne(int place, const QVariant &value);
    [[nodiscard]] QVariant value(int column) const;

    sqlite3_stmt *m_statement = nullptr;
};

} // namespace portal
