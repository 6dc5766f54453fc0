// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sequence.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<qint64> numberOf(Result<std::vector<Row>> rows)
{
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->size() != 1) {
        return refuse(500, u"internal"_s, u"There is no such account."_s);
    }
    return rows->front().front().toLongLong();
}

} // namespace

Result<qint64> nextSequence(Transaction &transaction, const QString &account)
{
    return numberOf(
        transaction.rows("UPDATE accounts SET sequence = sequence + 1 WHERE id = ? RETURNING sequence", {account}));
}

Result<qint64> currentSequence(Transaction &transaction, const QString &account)
{
    return numberOf(transaction.rows("SELECT sequence FROM accounts WHERE id = ?", {account}));
}

} // namespace portal
