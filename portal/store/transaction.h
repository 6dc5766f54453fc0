// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QVariant>

#include <functional>
#include <initializer_list>
#include <vector>

namespace portal {

/// One row of an answer.
using Row = std::vector<QVariant>;

/// The row an answer stands at, read without copying it: for lists. What text() gives is good until the next row.
class RowView {
public:
    virtual ~RowView() = default;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 number(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView text(int column) const = 0; ///< UTF-8
};

/// An open transaction of one connection: the only way to the database. Each statement is prepared once a connection
/// and bound; a statement that fails poisons the transaction, which then can't commit (M14). Only an invalid QVariant
/// is NULL: a null QString is stored as the empty text. TEXT takes QString, BLOB QByteArray, INTEGER whole numbers and
/// bool.
class Transaction {
public:
    virtual ~Transaction() = default;

    /// All rows of a query. `sql` is a constant of portal/store; values are bound.
    [[nodiscard]] virtual Result<std::vector<Row>> rows(
        const char *sql, std::initializer_list<QVariant> values = {}) = 0;
    /// Shows each row of a query to `take`, which must not use the transaction.
    [[nodiscard]] virtual Result<void> each(
        const char *sql, std::initializer_list<QVariant> values, const std::function<void(const RowView &)> &take) = 0;
    /// Runs a statement; the number of rows it changed.
    [[nodiscard]] virtual Result<int> run(const char *sql, std::initializer_list<QVariant> values = {}) = 0;
};

} // namespace portal
