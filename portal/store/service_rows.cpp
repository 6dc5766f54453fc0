// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/service_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *insert =
    "INSERT INTO services (name, hash, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING";
constexpr const char *removeOne = "DELETE FROM services WHERE name = ?";
constexpr const char *byName = "SELECT name, created_at FROM services ORDER BY name";
constexpr const char *byHash = "SELECT name FROM services WHERE hash = ?";

ServiceRow serviceFrom(const Row &row)
{
    return ServiceRow{row[0].toString(), instantOf(row[1])};
}

Result<bool> changedOne(const Result<int> &changed)
{
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return *changed == 1;
}

} // namespace

Result<bool> putService(Transaction &transaction, const QString &name, const QByteArray &tokenHash, Instant now)
{
    return changedOne(transaction.run(insert, {name, tokenHash, toStored(now)}));
}

Result<bool> removeService(Transaction &transaction, const QString &name)
{
    return changedOne(transaction.run(removeOne, {name}));
}

Result<std::vector<ServiceRow>> allServices(Transaction &transaction)
{
    return allOf(transaction, serviceFrom, byName, {});
}

Result<QString> serviceByToken(Transaction &transaction, const QByteArray &tokenHash)
{
    auto rows = transaction.rows(byHash, {tokenHash});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? QString() : rows->front().front().toString();
}

} // namespace portal
