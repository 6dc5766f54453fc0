// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/account_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/text_fold.h"

#include <algorithm>
#include <tuple>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *oneMembership =
    "SELECT a.id, a.name, a.owner_id, o.name, m.id, m.identity_id, m.name, m.role, m.grant_json, m.version, "
    "a.sequence, m.ticket_visibility "
    "FROM members m JOIN accounts a ON a.id = m.account_id JOIN identities o ON o.id = a.owner_id "
    "WHERE m.account_id = ? AND m.identity_id = ? AND m.removed_at IS NULL AND m.status = 'active'";
constexpr const char *allMemberships =
    "SELECT a.id, a.name, a.owner_id, o.name, m.id, m.identity_id, m.name, m.role, m.grant_json, m.version, "
    "a.sequence, m.ticket_visibility "
    "FROM members m JOIN accounts a ON a.id = m.account_id JOIN identities o ON o.id = a.owner_id "
    "WHERE m.identity_id = ? AND m.removed_at IS NULL AND m.status = 'active'";

Membership membershipFrom(const Row &row)
{
    return Membership{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), row[9].toLongLong(),
        row[10].toLongLong(), row[11].toString()};
}

Result<QString> onlyText(Result<std::vector<Row>> rows)
{
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? QString() : rows->front().front().toString();
}

} // namespace

Result<std::optional<Membership>> membershipOf(
    Transaction &transaction, const QString &account, const QString &identity)
{
    return oneOf(transaction, membershipFrom, oneMembership, {account, identity});
}

Result<std::vector<Membership>> membershipsOf(Transaction &transaction, const QString &identity)
{
    auto found = allOf(transaction, membershipFrom, allMemberships, {identity});
    if (found) {
        std::sort(found->begin(), found->end(), [](const Membership &left, const Membership &right) {
            return std::tuple(!left.isOwner(), foldedText(left.accountName), left.account)
                < std::tuple(!right.isOwner(), foldedText(right.accountName), right.account);
        });
    }
    return found;
}

Result<QString> ownerIn(Transaction &transaction, const QString &account)
{
    auto owner = onlyText(transaction.rows("SELECT owner_id FROM accounts WHERE id = ?", {account}));
    if (owner && owner->isEmpty()) {
        return refuse(500, u"internal"_s, u"There is no such account."_s);
    }
    return owner;
}

Result<QString> ownerNameIn(Transaction &transaction, const QString &account)
{
    return onlyText(transaction.rows(
        "SELECT o.name FROM accounts a JOIN identities o ON o.id = a.owner_id WHERE a.id = ?", {account}));
}

Result<QString> accountNameOf(Transaction &transaction, const QString &account)
{
    return onlyText(transaction.rows("SELECT name FROM accounts WHERE id = ?", {account}));
}

Result<QStringList> accountsNamed(Transaction &transaction, const QString &idOrName)
{
    auto rows = transaction.rows("SELECT id FROM accounts WHERE id = ? OR name = ? ORDER BY id", {idOrName, idOrName});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QStringList ids;
    for (const Row &row : *rows) {
        ids.append(row.front().toString());
    }
    return ids;
}

Result<QString> dataEpoch(Transaction &transaction)
{
    return onlyText(transaction.rows("SELECT data_epoch FROM installation"));
}

Result<QString> installationId(Transaction &transaction)
{
    return onlyText(transaction.rows("SELECT id FROM installation"));
}

} // namespace portal
