// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/member_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"
#include "portal/store/text_fold.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *byId = "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND id = ?";
constexpr const char *byIdentity =
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND identity_id = ?";
constexpr const char *byAddress =
    "SELECT 1 FROM identities i JOIN members m ON m.account_id = ? AND m.identity_id = i.id AND m.removed_at IS NULL "
    "WHERE i.canonical_email = ?";

/// The status asked for (empty: all) stands twice.
#define PORTAL_PRESENT_PAGE                                                                                            \
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND removed_at IS NULL AND (? = '' OR status " \
    "= ?) AND instr(search_text, ?) > 0 "
#define PORTAL_REMOVED_PAGE                                                                                            \
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND removed_at IS NOT NULL AND "               \
    "instr(search_text, ?) > 0 "
// The last one of the page before is found whatever became of it since: its row keeps its place.
#define PORTAL_AFTER "AND (folded_name, id) > ((SELECT folded_name FROM members WHERE account_id = ? AND id = ?), ?) "
#define PORTAL_BY_NAME "ORDER BY folded_name, id LIMIT ?"

constexpr const char *firstPage = PORTAL_PRESENT_PAGE PORTAL_BY_NAME;
constexpr const char *nextPage = PORTAL_PRESENT_PAGE PORTAL_AFTER PORTAL_BY_NAME;
constexpr const char *firstRemovedPage = PORTAL_REMOVED_PAGE PORTAL_BY_NAME;
constexpr const char *nextRemovedPage = PORTAL_REMOVED_PAGE PORTAL_AFTER PORTAL_BY_NAME;

constexpr const char *oneFound =
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND id = ? AND removed_at IS NULL AND (? = '' "
    "OR status = ?) AND instr(search_text, ?) > 0";

constexpr const char *toNotify =
    "SELECT " PORTAL_MEMBER_COLUMNS
    " FROM members WHERE account_id = ? AND notify = 1 AND removed_at IS NULL AND status = "
    "'active' ORDER BY id";

constexpr const char *naming =
    "SELECT " PORTAL_MEMBER_COLUMNS
    " FROM members WHERE account_id = ? AND removed_at IS NULL AND instr(grant_json, ?) > 0 ORDER BY id";

constexpr const char *upsert =
    "INSERT INTO members (account_id, id, identity_id, name, email, folded_name, search_text, role, grant_json, "
    "status, version, since, removed_at, last_sign_in, changed_by_id, changed_by, changed_at, sequence, notify, "
    "ticket_visibility, restorable_until, status_by_id, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (account_id, id) DO UPDATE SET name = excluded.name, email = excluded.email, folded_name = "
    "excluded.folded_name, search_text = excluded.search_text, role = excluded.role, grant_json = "
    "excluded.grant_json, status = excluded.status, version = excluded.version, since = excluded.since, removed_at = "
    "excluded.removed_at, last_sign_in = excluded.last_sign_in, changed_by_id = excluded.changed_by_id, changed_by = "
    "excluded.changed_by, changed_at = excluded.changed_at, sequence = excluded.sequence, notify = excluded.notify, "
    "ticket_visibility = excluded.ticket_visibility, restorable_until = excluded.restorable_until, "
    "status_by_id = excluded.status_by_id, ends_at = excluded.ends_at";

// A member whose name stays is where he was in the list: the upsert would write the leaves of its indexes anew, each of
// them four KiB more for the commit to wait for.
constexpr const char *updateInPlace =
    "UPDATE members SET role = ?, grant_json = ?, status = ?, version = ?, since = ?, last_sign_in = ?, changed_by_id "
    "= ?, changed_by = ?, changed_at = ?, sequence = ?, notify = ?, ticket_visibility = ?, restorable_until = ?, "
    "status_by_id = ?, ends_at = ? WHERE account_id = ? AND id = ? AND name = ? AND email = ? AND removed_at IS ?";

constexpr const char *signInAtIdentity = "UPDATE identities SET last_sign_in = ? WHERE id = ?";
constexpr const char *signInMovesAccounts =
    "UPDATE accounts SET sequence = sequence + 1 WHERE id IN (SELECT account_id FROM members WHERE identity_id = ? AND "
    "removed_at IS NULL)";
constexpr const char *signInAtMembers =
    "UPDATE members SET last_sign_in = ?, sequence = (SELECT sequence FROM accounts WHERE accounts.id = account_id) "
    "WHERE identity_id = ? AND removed_at IS NULL";

} // namespace

QVariant endOfStoredGrant(const QString &grantJson)
{
    if (!grantJson.contains(u"ends_at"_s)) {
        return {};
    }
    const QJsonValue end = QJsonDocument::fromJson(grantJson.toUtf8()).object().value("ends_at"_L1);
    return end.isDouble() ? QVariant(end.toInteger()) : QVariant();
}

MemberRow memberFrom(const Row &row)
{
    return MemberRow{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toLongLong(), instantOf(row[9]),
        optionalInstantOf(row[10]), optionalInstantOf(row[11]), row[12].toString(), row[13].toString(),
        instantOf(row[14]), row[15].toLongLong(), row[16].toBool(), row[17].toString(), optionalInstantOf(row[18]),
        optionalInstantOf(row[19]), row[20].toString()};
}

Result<std::optional<MemberRow>> memberById(Transaction &transaction, const QString &account, const QString &id)
{
    return oneOf(transaction, memberFrom, byId, {account, id});
}

Result<std::optional<MemberRow>> memberByIdentity(
    Transaction &transaction, const QString &account, const QString &identity)
{
    return oneOf(transaction, memberFrom, byIdentity, {account, identity});
}

Result<bool> isMemberAddress(Transaction &transaction, const QString &account, const QString &canonicalEmail)
{
    auto rows = transaction.rows(byAddress, {account, canonicalEmail});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return !rows->empty();
}

Result<void> eachMember(Transaction &transaction, const QString &account, const MemberFilter &filter,
    const std::function<void(const RowView &)> &take)
{
    const QString folded = foldedText(filter.search);
    const QString &after = filter.after;
    const QString &status = filter.status;
    if (status == u"removed"_s) {
        return after.isEmpty()
            ? transaction.each(firstRemovedPage, {account, folded, filter.limit}, take)
            : transaction.each(nextRemovedPage, {account, folded, account, after, after, filter.limit}, take);
    }
    return after.isEmpty()
        ? transaction.each(firstPage, {account, status, status, folded, filter.limit}, take)
        : transaction.each(nextPage, {account, status, status, folded, account, after, after, filter.limit}, take);
}

Result<void> eachMemberOf(Transaction &transaction, const QString &account, const std::vector<QString> &ids,
    const MemberFilter &filter, const std::function<void(const RowView &)> &take)
{
    const QString folded = foldedText(filter.search);
    for (const QString &id : ids) {
        if (auto shown = transaction.each(oneFound, {account, id, filter.status, filter.status, folded}, take);
            !shown) {
            return shown;
        }
    }
    return {};
}

Result<std::vector<MemberRow>> membersToNotify(Transaction &transaction, const QString &account)
{
    return allOf(transaction, memberFrom, toNotify, {account});
}

Result<std::vector<MemberRow>> membersNaming(
    Transaction &transaction, const QString &account, const QString &subAccount)
{
    return allOf(transaction, memberFrom, naming, {account, subAccount});
}

Result<qint64> putMember(Transaction &transaction, const MemberRow &member)
{
    auto sequence = nextSequence(transaction, member.account);
    if (!sequence) {
        return sequence;
    }
    const QVariant end = endOfStoredGrant(member.grantJson);
    const auto inPlace = transaction.run(updateInPlace,
        {member.role, member.grantJson, member.status, member.version, toStored(member.since),
            toStored(member.lastSignIn), member.changedById, member.changedBy, toStored(member.changedAt), *sequence,
            member.notify, member.ticketVisibility, toStored(member.restorableUntil), member.statusById, end,
            member.account, member.id, member.name, member.email, toStored(member.removedAt)});
    if (!inPlace) {
        return tl::unexpected(inPlace.error());
    }
    if (*inPlace == 1) {
        return sequence;
    }
    auto put = changeOne(transaction, upsert,
        {member.account, member.id, member.identity, member.name, member.email, foldedText(member.name),
            memberSearchText(member.name, member.email), member.role, member.grantJson, member.status, member.version,
            toStored(member.since), toStored(member.removedAt), toStored(member.lastSignIn), member.changedById,
            member.changedBy, toStored(member.changedAt), *sequence, member.notify, member.ticketVisibility,
            toStored(member.restorableUntil), member.statusById, end});
    if (!put) {
        return tl::unexpected(put.error());
    }
    return sequence;
}

Result<std::optional<Instant>> lastSignInOf(Transaction &transaction, const QString &identity)
{
    auto rows = transaction.rows("SELECT last_sign_in FROM identities WHERE id = ?", {identity});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? std::optional<Instant>() : optionalInstantOf(rows->front().front());
}

Result<void> noteSignIn(Transaction &transaction, const QString &identity, Instant now)
{
    if (auto noted = changeOne(transaction, signInAtIdentity, {toStored(now), identity}); !noted) {
        return noted;
    }
    if (auto moved = transaction.run(signInMovesAccounts, {identity}); !moved) {
        return tl::unexpected(moved.error());
    }
    if (auto noted = transaction.run(signInAtMembers, {toStored(now), identity}); !noted) {
        return tl::unexpected(noted.error());
    }
    return {};
}

} // namespace portal
