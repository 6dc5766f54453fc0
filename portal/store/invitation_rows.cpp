// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/invitation_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

#include <limits>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *byId = "SELECT " PORTAL_INVITATION_COLUMNS " FROM invitations WHERE account_id = ? AND id = ?";
constexpr const char *byLink = "SELECT " PORTAL_INVITATION_COLUMNS " FROM invitations WHERE link_id = ?";
constexpr const char *openOne =
    "SELECT " PORTAL_INVITATION_COLUMNS
    " FROM invitations WHERE account_id = ? AND canonical_email = ? AND resolution = 'open'";

constexpr const char *received =
    "SELECT i.account_id, i.id, i.link_id, i.email, i.canonical_email, i.name, i.role, i.grant_json, i.message, "
    "i.created_at, i.issued_at, i.expires_at, i.issue, i.resolution, i.resolved_at, i.invited_by_id, i.invited_by, "
    "i.delivery, i.version, i.changed_by, i.changed_at, i.sequence, i.delivery_note, i.language, i.lifetime_s, a.name "
    "FROM invitations i JOIN accounts a ON a.id "
    "= i.account_id JOIN members m ON m.account_id = i.account_id AND m.identity_id = i.invited_by_id AND "
    "m.removed_at IS NULL AND m.status = 'active' WHERE i.canonical_email = ? AND i.resolution = 'open' AND "
    "i.expires_at > ? ORDER BY i.expires_at, i.link_id LIMIT 500";

// The state asked for (empty: all) stands twice, the last one of the page before (empty: from the start) three times.
constexpr const char *naming =
    "SELECT " PORTAL_INVITATION_COLUMNS
    " FROM invitations WHERE account_id = ? AND resolution = 'open' AND instr(grant_json, ?) > 0 ORDER BY id";
constexpr const char *page =
    "SELECT " PORTAL_INVITATION_COLUMNS " FROM invitations WHERE account_id = ? AND (? = '' OR ? = CASE WHEN "
    "resolution <> 'open' THEN resolution WHEN expires_at > ? THEN 'pending' ELSE 'expired' END) AND (? = '' OR "
    "(created_at, id) < ((SELECT created_at FROM invitations WHERE account_id = ? AND id = ?), ?)) "
    "ORDER BY created_at DESC, id DESC LIMIT ?";

constexpr const char *countOfAccount = "SELECT count(*) FROM invitations WHERE account_id = ? AND created_at > ?";
constexpr const char *countToAddress = "SELECT count(*) FROM invitations WHERE canonical_email = ? AND issued_at > ?";

constexpr const char *upsert =
    "INSERT INTO invitations (" PORTAL_INVITATION_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, id) DO UPDATE "
    "SET name = excluded.name, role = excluded.role, grant_json = excluded.grant_json, message = excluded.message, "
    "issued_at = excluded.issued_at, expires_at = excluded.expires_at, issue = excluded.issue, invited_by_id = "
    "excluded.invited_by_id, invited_by = excluded.invited_by, delivery = excluded.delivery, version = "
    "excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at, sequence = "
    "excluded.sequence, delivery_note = excluded.delivery_note, language = excluded.language, lifetime_s = "
    "excluded.lifetime_s";

// An answer needs a living invitation; revoking and superseding take an expired one too.
constexpr const char *resolve =
    "UPDATE invitations SET resolution = ?, resolved_at = ?, version = version + 1, changed_by = ?, changed_at = ?, "
    "sequence = ? WHERE account_id = ? AND id = ? AND resolution = 'open' AND issue = ? AND expires_at > ?";

Result<int> counted(Result<std::vector<Row>> rows)
{
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->front().front().toInt();
}

ReceivedInvitationRow receivedFrom(const Row &row)
{
    return ReceivedInvitationRow{invitationFrom(row), row[25].toString()};
}

} // namespace

QString InvitationRow::stateAt(Instant now) const
{
    if (!isOpen()) {
        return resolution;
    }
    return now < expiresAt ? u"pending"_s : u"expired"_s;
}

InvitationRow invitationFrom(const Row &row)
{
    return InvitationRow{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), instantOf(row[9]),
        instantOf(row[10]), instantOf(row[11]), row[12].toInt(), row[13].toString(), optionalInstantOf(row[14]),
        row[15].toString(), row[16].toString(), row[17].toString(), row[18].toLongLong(), row[19].toString(),
        instantOf(row[20]), row[21].toLongLong(), row[22].toString(), row[23].toString(),
        std::chrono::seconds{row[24].toLongLong()}};
}

Result<std::optional<InvitationRow>> invitationById(Transaction &transaction, const QString &account, const QString &id)
{
    return oneOf(transaction, invitationFrom, byId, {account, id});
}

Result<std::optional<InvitationRow>> invitationByLink(Transaction &transaction, const QString &linkId)
{
    return oneOf(transaction, invitationFrom, byLink, {linkId});
}

Result<std::optional<InvitationRow>> openInvitation(
    Transaction &transaction, const QString &account, const QString &canonicalEmail)
{
    return oneOf(transaction, invitationFrom, openOne, {account, canonicalEmail});
}

Result<std::vector<InvitationRow>> openInvitationsNaming(
    Transaction &transaction, const QString &account, const QString &subAccount)
{
    return allOf(transaction, invitationFrom, naming, {account, subAccount});
}

Result<std::vector<ReceivedInvitationRow>> receivedInvitations(
    Transaction &transaction, const QString &canonicalEmail, Instant now)
{
    return allOf(transaction, receivedFrom, received, {canonicalEmail, toStored(now)});
}

Result<std::vector<InvitationRow>> invitationsPage(
    Transaction &transaction, const QString &account, const InvitationFilter &filter, Instant now)
{
    return allOf(transaction, invitationFrom, page,
        {account, filter.state, filter.state, toStored(now), filter.after, account, filter.after, filter.after,
            filter.limit});
}

Result<int> invitationsOfAccountSince(Transaction &transaction, const QString &account, Instant since)
{
    return counted(transaction.rows(countOfAccount, {account, toStored(since)}));
}

Result<int> invitationsToAddressSince(Transaction &transaction, const QString &canonicalEmail, Instant since)
{
    return counted(transaction.rows(countToAddress, {canonicalEmail, toStored(since)}));
}

Result<qint64> putInvitation(Transaction &transaction, const InvitationRow &invitation)
{
    auto sequence = nextSequence(transaction, invitation.account);
    if (!sequence) {
        return sequence;
    }
    auto put = changeOne(transaction, upsert,
        {invitation.account, invitation.id, invitation.linkId, invitation.email, invitation.canonicalEmail,
            invitation.name, invitation.role, invitation.grantJson, invitation.message, toStored(invitation.createdAt),
            toStored(invitation.issuedAt), toStored(invitation.expiresAt), invitation.issue, invitation.resolution,
            toStored(invitation.resolvedAt), invitation.invitedById, invitation.invitedBy, invitation.delivery,
            invitation.version, invitation.changedBy, toStored(invitation.changedAt), *sequence,
            invitation.deliveryNote, invitation.language, qint64(invitation.lifetime.count())});
    if (!put) {
        return tl::unexpected(put.error());
    }
    return sequence;
}

Result<bool> resolveInvitation(Transaction &transaction, const InvitationRow &invitation, const QString &resolution,
    const QString &by, Instant now)
{
    auto sequence = nextSequence(transaction, invitation.account);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    const bool isAnswer = resolution == u"accepted"_s || resolution == u"declined"_s;
    const qint64 bound = isAnswer ? toStored(now) : std::numeric_limits<qint64>::min();
    auto changed = transaction.run(resolve,
        {resolution, toStored(now), by, toStored(now), *sequence, invitation.account, invitation.id, invitation.issue,
            bound});
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return *changed == 1;
}

} // namespace portal
