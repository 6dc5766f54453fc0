// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/opt_out_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *find =
    "SELECT account_id FROM invitation_opt_outs WHERE canonical_email = ? AND account_id IN (?, '') "
    "ORDER BY account_id LIMIT 1";
constexpr const char *put =
    "INSERT INTO invitation_opt_outs (canonical_email, account_id, created_at) VALUES (?, ?, ?) "
    "ON CONFLICT (canonical_email, account_id) DO NOTHING";
constexpr const char *take = "DELETE FROM invitation_opt_outs WHERE canonical_email = ? AND account_id IN (?, '')";

} // namespace

Result<OptOut> optOutOf(Transaction &transaction, const QString &canonicalEmail, const QString &account)
{
    const auto rows = transaction.rows(find, {canonicalEmail, account});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->empty()) {
        return OptOut::None;
    }
    return rows->front().front().toString().isEmpty() ? OptOut::Portal : OptOut::Account;
}

Result<void> putOptOut(Transaction &transaction, const QString &canonicalEmail, const QString &account, Instant now)
{
    // A null string would be bound as NULL.
    const auto run = transaction.run(
        put, {canonicalEmail, account.isEmpty() ? QString(QLatin1StringView("")) : account, toStored(now)});
    return run ? Result<void>() : tl::unexpected(run.error());
}

Result<void> removeOptOut(Transaction &transaction, const QString &canonicalEmail, const QString &account)
{
    const auto run = transaction.run(take, {canonicalEmail, account});
    return run ? Result<void>() : tl::unexpected(run.error());
}

} // namespace portal
