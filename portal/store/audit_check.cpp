// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/audit_check.h"

#include "portal/store/audit_trail.h"
#include "portal/store/migrations.h"
#include "portal/store/row_reading.h"
#include "portal/store/sqlite_connection.h"

#include <QFileInfo>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *allChains =
    "SELECT e.account_id, coalesce(a.name, ''), max(e.number) FROM audit_events e LEFT JOIN accounts a ON a.id = "
    "e.account_id GROUP BY e.account_id ORDER BY e.account_id";
constexpr const char *eventNumbered = "SELECT id, hash FROM audit_events WHERE account_id = ? AND number = ?";

AuditChain chainFrom(const Row &row)
{
    return AuditChain{row[0].toString(), row[1].toString(), row[2].toLongLong(), {}, {}, {}};
}

Result<void> check(Transaction &transaction, AuditChain &chain)
{
    auto broken = firstBrokenLink(transaction, chain.account);
    if (!broken) {
        return tl::unexpected(broken.error());
    }
    chain.broken = *broken;
    auto event = transaction.rows(eventNumbered, {chain.account, broken->value_or(chain.events)});
    if (!event) {
        return tl::unexpected(event.error());
    }
    if (!event->empty()) {
        chain.brokenId = chain.broken ? event->front()[0].toString() : QString();
        chain.head = event->front()[1].toByteArray();
    }
    return {};
}

/// Only the version this program writes: what an older one wrote is checked after its migration.
Result<void> checkVersion(SqliteConnection &connection)
{
    auto version = connection.rows("PRAGMA user_version");
    if (!version) {
        return tl::unexpected(version.error());
    }
    if (version->empty() || version->front().front().toInt() != migrations().back().version) {
        return refuse(500, u"store_version"_s,
            u"The database was written by another version of this program. Start this portal on it once, then verify."_s);
    }
    return {};
}

} // namespace

Result<std::vector<AuditChain>> checkAuditTrail(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return refuse(500, u"store_open"_s, u"There is no database at %1."_s.arg(path));
    }
    if (auto known = checkStoreVersion(path); !known) {
        return tl::unexpected(known.error());
    }
    auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadOnly);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    if (auto version = checkVersion(**connection); !version) {
        return tl::unexpected(version.error());
    }
    std::vector<AuditChain> chains;
    const auto looked = (*connection)->read([&chains](Transaction &transaction) -> Result<void> {
        auto found = allOf(transaction, chainFrom, allChains, {});
        if (!found) {
            return tl::unexpected(found.error());
        }
        chains = std::move(*found);
        for (AuditChain &chain : chains) {
            if (auto checked = check(transaction, chain); !checked) {
                return checked;
            }
        }
        return {};
    });
    if (!looked) {
        return tl::unexpected(looked.error());
    }
    return chains;
}

} // namespace portal
