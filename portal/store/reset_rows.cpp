// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/reset_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr std::chrono::days keptAfterwards{7};

constexpr const char *insertReset =
    "INSERT INTO password_resets (hash, id, identity_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)";
constexpr const char *findByHash =
    "SELECT id, identity_id, expires_at, used_at IS NOT NULL FROM password_resets WHERE hash = ?";
constexpr const char *findById =
    "SELECT id, identity_id, expires_at, used_at IS NOT NULL FROM password_resets WHERE id = ?";
constexpr const char *spendAll = "UPDATE password_resets SET used_at = ? WHERE identity_id = ? AND used_at IS NULL";
constexpr const char *prune = "DELETE FROM password_resets WHERE expires_at <= ?";

ResetRow resetFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), instantOf(row[2]), row[3].toBool()};
}

} // namespace

Result<void> addReset(Transaction &transaction, const ResetRow &reset, const QByteArray &hash, Instant now)
{
    if (auto pruned = transaction.run(prune, {toStored(now - keptAfterwards)}); !pruned) {
        return tl::unexpected(pruned.error());
    }
    const QVariant identity = reset.identity.isEmpty() ? QVariant() : QVariant(reset.identity);
    return changeOne(transaction, insertReset, {hash, reset.id, identity, toStored(now), toStored(reset.expiresAt)});
}

Result<std::optional<ResetRow>> resetByHash(Transaction &transaction, const QByteArray &hash)
{
    return oneOf(transaction, resetFrom, findByHash, {hash});
}

Result<std::optional<ResetRow>> resetById(Transaction &transaction, const QString &id)
{
    return oneOf(transaction, resetFrom, findById, {id});
}

Result<void> spendResetsOf(Transaction &transaction, const QString &identity, Instant now)
{
    auto spent = transaction.run(spendAll, {toStored(now), identity});
    return spent ? Result<void>() : Result<void>(tl::unexpected(spent.error()));
}

} // namespace portal
