// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/account_uses.h"

#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

#include <algorithm>

namespace portal {

namespace {

constexpr const char *knownUse = "SELECT coalesce(last_use, 0), coalesce(last_sign_in, 0), since FROM members WHERE "
                                 "account_id = ? AND id = ? AND removed_at IS NULL AND status = 'active'";
constexpr const char *putUse = "UPDATE members SET last_use = ? WHERE account_id = ? AND id = ?";
constexpr const char *putUseAndMove = "UPDATE members SET last_use = ?, sequence = ? WHERE account_id = ? AND id = ?";
constexpr const char *putSession =
    "INSERT INTO account_uses (account_id, session_id, identity_id, last_at) VALUES (?, ?, ?, ?) ON CONFLICT "
    "(account_id, session_id) DO UPDATE SET last_at = excluded.last_at";
constexpr const char *countLiving =
    "SELECT count(*) FROM account_uses u JOIN sessions s ON s.id = u.session_id WHERE u.account_id = ? AND "
    "u.identity_id = ? AND s.ended_at IS NULL AND s.expires_at > ?";
constexpr const char *forget = "DELETE FROM account_uses WHERE account_id = ? AND identity_id = ?";
constexpr const char *prune = "DELETE FROM account_uses WHERE last_at <= ? OR session_id IN (SELECT id FROM sessions "
                              "WHERE ended_at IS NOT NULL OR expires_at <= ?)";

/// No session is older.
constexpr std::chrono::days longestSession{30};

qint64 dayOf(qint64 stored)
{
    return stored / std::chrono::milliseconds(std::chrono::days{1}).count();
}

} // namespace

Result<void> noteUse(Transaction &transaction, const MemberUse &use, Instant now)
{
    auto known = transaction.rows(knownUse, {use.account, use.member});
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (known->empty()) {
        return {};
    }
    if (use.isRefused) {
        return changeOne(transaction, putSession, {use.account, use.session, use.identity, toStored(now)});
    }
    const Row &row = known->front();
    const qint64 latest = std::max({row[0].toLongLong(), row[1].toLongLong(), row[2].toLongLong()});
    if (dayOf(latest) < dayOf(toStored(now))) {
        auto sequence = nextSequence(transaction, use.account);
        if (!sequence) {
            return tl::unexpected(sequence.error());
        }
        if (auto put = changeOne(transaction, putUseAndMove, {toStored(now), *sequence, use.account, use.member});
            !put) {
            return put;
        }
    } else if (auto put = changeOne(transaction, putUse, {toStored(now), use.account, use.member}); !put) {
        return put;
    }
    return changeOne(transaction, putSession, {use.account, use.session, use.identity, toStored(now)});
}

Result<int> forgetUses(Transaction &transaction, const QString &account, const QString &identity, Instant now)
{
    auto living = transaction.rows(countLiving, {account, identity, toStored(now)});
    if (!living) {
        return tl::unexpected(living.error());
    }
    if (auto forgotten = transaction.run(forget, {account, identity}); !forgotten) {
        return tl::unexpected(forgotten.error());
    }
    return living->front().front().toInt();
}

Result<int> pruneUses(Transaction &transaction, Instant now)
{
    return transaction.run(prune, {toStored(now - longestSession), toStored(now)});
}

} // namespace portal
