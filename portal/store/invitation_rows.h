// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// An offer of a grant to an address.
struct InvitationRow {
    QString account;
    QString id; ///< made by the inviting client; unique in its account
    QString linkId; ///< ours; unique here: what the link and the invitee's own list name
    QString email;
    QString canonicalEmail;
    QString name;
    QString role;
    QString grantJson;
    QString message;
    Instant createdAt{};
    Instant issuedAt{};
    Instant expiresAt{}; ///< valid while now < expiresAt
    int issue = 1;
    QString resolution = QStringLiteral("open"); ///< open, accepted, declined, revoked, superseded
    std::optional<Instant> resolvedAt;
    QString invitedById;
    QString invitedBy;
    QString delivery = QStringLiteral("not_attempted");
    qint64 version = 1;
    QString changedBy;
    Instant changedAt{};
    qint64 sequence = 0;
    QString deliveryNote; ///< why its mail waits or bounced; the mail server's words
    QString language = QStringLiteral("en"); ///< of its mail
    std::chrono::seconds lifetime{0}; ///< of each issue

    [[nodiscard]] bool isOpen() const { return resolution == QLatin1StringView("open"); }
    /// pending, expired or the resolution: as openapi.yaml names the state.
    [[nodiscard]] QString stateAt(Instant now) const;
};

/// The columns of InvitationRow in its order, for statements beside those here.
#define PORTAL_INVITATION_COLUMNS                                                                                      \
    "account_id, id, link_id, email, canonical_email, name, role, grant_json, message, created_at, issued_at, "        \
    "expires_at, issue, resolution, resolved_at, invited_by_id, invited_by, delivery, version, changed_by, "           \
    "changed_at, sequence, delivery_note, language, lifetime_s"
[[nodiscard]] InvitationRow invitationFrom(const Row &row);

[[nodiscard]] Result<std::optional<InvitationRow>> invitationById(
    Transaction &transaction, const QString &account, const QString &id);
[[nodiscard]] Result<std::optional<InvitationRow>> invitationByLink(Transaction &transaction, const QString &linkId);
/// The one nobody has decided about yet, expired or not; there is at most one an account and address.
[[nodiscard]] Result<std::optional<InvitationRow>> openInvitation(
    Transaction &transaction, const QString &account, const QString &canonicalEmail);

/// Undecided ones whose grant names this sub-account.
[[nodiscard]] Result<std::vector<InvitationRow>> openInvitationsNaming(
    Transaction &transaction, const QString &account, const QString &subAccount);

/// An invitation as its invitee sees it.
struct ReceivedInvitationRow {
    InvitationRow invitation;
    QString accountName;
};
/// Pending ones to an address, whose inviter is still a member, soonest to expire first.
[[nodiscard]] Result<std::vector<ReceivedInvitationRow>> receivedInvitations(
    Transaction &transaction, const QString &canonicalEmail, Instant now);

/// Which invitations a page lists, newest first.
struct InvitationFilter {
    QString state; ///< empty: all
    QString after; ///< id of the last one of the page before; empty: from the start
    int limit = 100;
};
[[nodiscard]] Result<std::vector<InvitationRow>> invitationsPage(
    Transaction &transaction, const QString &account, const InvitationFilter &filter, Instant now);

/// Issues of an account, and to an address in all accounts, since `since`: what the quotas count.
[[nodiscard]] Result<int> invitationsOfAccountSince(Transaction &transaction, const QString &account, Instant since);
[[nodiscard]] Result<int> invitationsToAddressSince(
    Transaction &transaction, const QString &canonicalEmail, Instant since);

/// Writes a new invitation or one as it is now. Takes the account's next sequence number and returns it.
[[nodiscard]] Result<qint64> putInvitation(Transaction &transaction, const InvitationRow &invitation);

/// Marks it resolved if it is still open, of this issue and, for `accepted` and `declined`, not expired; whether it
/// was (R39). Takes the next sequence number.
[[nodiscard]] Result<bool> resolveInvitation(Transaction &transaction, const InvitationRow &invitation,
    const QString &resolution, const QString &by, Instant now);

} // namespace portal
