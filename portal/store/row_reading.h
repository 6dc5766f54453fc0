// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <optional>

namespace portal {

/// How the store keeps a time, and no time.
[[nodiscard]] inline qint64 toStored(Instant at)
{
    return at.time_since_epoch().count();
}
[[nodiscard]] inline QVariant toStored(const std::optional<Instant> &at)
{
    return at ? QVariant(toStored(*at)) : QVariant();
}
[[nodiscard]] inline Instant instantOf(const QVariant &stored)
{
    return Instant{std::chrono::milliseconds{stored.toLongLong()}};
}
[[nodiscard]] inline std::optional<Instant> optionalInstantOf(const QVariant &stored)
{
    return stored.isNull() ? std::nullopt : std::optional(instantOf(stored));
}

/// All rows of a query, each made into a T by `read`.
template <class T>
[[nodiscard]] Result<std::vector<T>> allOf(
    Transaction &transaction, T (*read)(const Row &), const char *sql, std::initializer_list<QVariant> values)
{
    auto rows = transaction.rows(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    std::vector<T> result;
    result.reserve(rows->size());
    for (const Row &row : *rows) {
        result.push_back(read(row));
    }
    return result;
}

/// The only row of a query, or nothing.
template <class T>
[[nodiscard]] Result<std::optional<T>> oneOf(
    Transaction &transaction, T (*read)(const Row &), const char *sql, std::initializer_list<QVariant> values)
{
    auto rows = transaction.rows(sql, values);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->empty()) {
        return std::optional<T>();
    }
    return std::optional<T>(read(rows->front()));
}

/// Runs a statement that must change exactly one row; anything else is a mistake of ours and undoes the transaction.
[[nodiscard]] Result<void> changeOne(Transaction &transaction, const char *sql, std::initializer_list<QVariant> values);

} // namespace portal
