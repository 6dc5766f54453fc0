// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QVariant>

#include <initializer_list>
#include <vector>

namespace portal {

/// One row of an answer.
using Row = std::vector<QVariant>;

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
    /// Runs a statement; the number of rows it changed.
    [[nodiscard]] virtual Result<int> run(const char *sql, std::initializer_list<QVariant> values = {}) = 0;
};

} // namespace portal
