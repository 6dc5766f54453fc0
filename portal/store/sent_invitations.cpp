// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sent_invitations.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *pendingBy =
    "SELECT " PORTAL_INVITATION_COLUMNS " FROM invitations WHERE account_id = ? AND invited_by_id = ? AND resolution = "
    "'open' AND expires_at > ? ORDER BY created_at, id";

constexpr const char *acceptedLanguage =
    "SELECT language FROM invitations WHERE canonical_email = ? AND resolution = 'accepted' ORDER BY resolved_at DESC "
    "LIMIT 1";

} // namespace

Result<std::vector<InvitationRow>> pendingInvitationsBy(
    Transaction &transaction, const QString &account, const QString &inviter, Instant now)
{
    return allOf(transaction, invitationFrom, pendingBy, {account, inviter, toStored(now)});
}

Result<QString> languageOfInvitee(Transaction &transaction, const QString &canonicalEmail)
{
    auto rows = transaction.rows(acceptedLanguage, {canonicalEmail});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? QString() : rows->front().front().toString();
}

} // namespace portal
