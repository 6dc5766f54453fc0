// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/seat_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *findLimit = "SELECT seat_limit FROM accounts WHERE id = ?";
constexpr const char *setLimit = "UPDATE accounts SET seat_limit = ? WHERE id = ?";
constexpr const char *countTaken = "SELECT count(*) FROM (SELECT i.canonical_email AS address FROM members m JOIN "
                                   "identities i ON i.id = m.identity_id "
                                   "WHERE m.account_id = ? AND m.removed_at IS NULL UNION SELECT canonical_email FROM "
                                   "invitations WHERE account_id = ? "
                                   "AND resolution = 'open' AND expires_at > ?) WHERE address <> ?";
constexpr const char *countMembers = "SELECT count(*) FROM members m JOIN identities i ON i.id = m.identity_id WHERE "
                                     "m.account_id = ? AND m.removed_at IS "
                                     "NULL AND i.canonical_email <> ?";

Result<int> counted(Result<std::vector<Row>> rows)
{
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->front().front().toInt();
}

} // namespace

Result<std::optional<int>> seatLimitOf(Transaction &transaction, const QString &account)
{
    auto rows = transaction.rows(findLimit, {account});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const bool hasOne = !rows->empty() && !rows->front().front().isNull();
    return hasOne ? std::optional(rows->front().front().toInt()) : std::nullopt;
}

Result<void> setSeatLimit(Transaction &transaction, const QString &account, std::optional<int> limit)
{
    return changeOne(transaction, setLimit, {limit ? QVariant(*limit) : QVariant(), account});
}

Result<int> seatsTaken(Transaction &transaction, const QString &account, const QString &except, Instant now)
{
    return counted(transaction.rows(countTaken, {account, account, toStored(now), except}));
}

Result<int> seatsOfMembers(Transaction &transaction, const QString &account, const QString &except)
{
    return counted(transaction.rows(countMembers, {account, except}));
}

} // namespace portal
