// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/transfer_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

#define PORTAL_SELECT_TRANSFERS                                                                                        \
    "SELECT t.account_id, a.name, t.id, t.link_id, t.from_id, t.from_name, t.to_id, t.to_member, t.to_name, "          \
    "t.resolution, t.created_at, t.expires_at, t.resolved_at FROM ownership_transfers t JOIN accounts a ON a.id = "    \
    "t.account_id "

constexpr const char *byId = PORTAL_SELECT_TRANSFERS "WHERE t.account_id = ? AND t.id = ?";
constexpr const char *byLink = PORTAL_SELECT_TRANSFERS "WHERE t.link_id = ? AND t.to_id = ?";
constexpr const char *ofAccount =
    PORTAL_SELECT_TRANSFERS "WHERE t.account_id = ? ORDER BY t.created_at DESC, t.id LIMIT 200";
constexpr const char *received =
    PORTAL_SELECT_TRANSFERS "WHERE t.to_id = ? AND t.resolution = 'open' AND t.expires_at > ? ORDER BY t.expires_at";
constexpr const char *pendingOne =
    PORTAL_SELECT_TRANSFERS "WHERE t.account_id = ? AND t.resolution = 'open' AND t.expires_at > ? LIMIT 1";
constexpr const char *insert =
    "INSERT INTO ownership_transfers (account_id, id, link_id, from_id, from_name, to_id, to_member, to_name, "
    "resolution, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char *resolve = "UPDATE ownership_transfers SET resolution = ?, resolved_at = ? WHERE account_id = ? "
                                "AND id = ? AND resolution = 'open'";
constexpr const char *setOwner = "UPDATE accounts SET owner_id = ? WHERE id = ? AND owner_id = ?";

TransferRow transferFrom(const Row &row)
{
    return TransferRow{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), row[9].toString(),
        instantOf(row[10]), instantOf(row[11]), optionalInstantOf(row[12])};
}

} // namespace

QString TransferRow::stateAt(Instant now) const
{
    if (resolution != u"open"_s) {
        return resolution;
    }
    return now < expiresAt ? u"pending"_s : u"expired"_s;
}

Result<std::optional<TransferRow>> transferById(Transaction &transaction, const QString &account, const QString &id)
{
    return oneOf(transaction, transferFrom, byId, {account, id});
}

Result<std::optional<TransferRow>> receivedTransfer(
    Transaction &transaction, const QString &linkId, const QString &identity)
{
    return oneOf(transaction, transferFrom, byLink, {linkId, identity});
}

Result<std::vector<TransferRow>> transfersOf(Transaction &transaction, const QString &account)
{
    return allOf(transaction, transferFrom, ofAccount, {account});
}

Result<std::vector<TransferRow>> receivedTransfers(Transaction &transaction, const QString &identity, Instant now)
{
    return allOf(transaction, transferFrom, received, {identity, toStored(now)});
}

Result<std::optional<TransferRow>> pendingTransfer(Transaction &transaction, const QString &account, Instant now)
{
    return oneOf(transaction, transferFrom, pendingOne, {account, toStored(now)});
}

Result<void> putTransfer(Transaction &transaction, const TransferRow &transfer)
{
    return changeOne(transaction, insert,
        {transfer.account, transfer.id, transfer.linkId, transfer.fromId, transfer.fromName, transfer.toId,
            transfer.toMember, transfer.toName, transfer.resolution, toStored(transfer.createdAt),
            toStored(transfer.expiresAt)});
}

Result<bool> resolveTransfer(
    Transaction &transaction, const TransferRow &transfer, const QString &resolution, Instant now)
{
    auto changed = transaction.run(resolve, {resolution, toStored(now), transfer.account, transfer.id});
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return *changed == 1;
}

Result<void> changeOwner(Transaction &transaction, const QString &account, const QString &from, const QString &to)
{
    return changeOne(transaction, setOwner, {to, account, from});
}

} // namespace portal
