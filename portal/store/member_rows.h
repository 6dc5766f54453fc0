// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// A person with access to an account, or the tombstone of one.
struct MemberRow {
    QString account;
    QString id;
    QString identity;
    QString name;
    QString email;
    QString role;
    QString grantJson;
    QString status = QStringLiteral("active");
    qint64 version = 1;
    Instant since{};
    std::optional<Instant> removedAt;
    std::optional<Instant> lastSignIn;
    QString changedById;
    QString changedBy;
    Instant changedAt{};
    qint64 sequence = 0;
    bool notify = false; ///< mailed the replies that go to the owner, where the profile allows it
    QString ticketVisibility; ///< own, all; empty: the profile's default
};

/// The columns of MemberRow in its order, for statements beside those here that read one with memberFrom.
#define PORTAL_MEMBER_COLUMNS                                                                                          \
    "account_id, id, identity_id, name, email, role, grant_json, status, version, since, removed_at, last_sign_in, "   \
    "changed_by_id, changed_by, changed_at, sequence, notify, ticket_visibility"
[[nodiscard]] MemberRow memberFrom(const Row &row);

/// The member, tombstones included.
[[nodiscard]] Result<std::optional<MemberRow>> memberById(
    Transaction &transaction, const QString &account, const QString &id);
[[nodiscard]] Result<std::optional<MemberRow>> memberByIdentity(
    Transaction &transaction, const QString &account, const QString &identity);
/// Is somebody with this canonical address a member now?
[[nodiscard]] Result<bool> isMemberAddress(
    Transaction &transaction, const QString &account, const QString &canonicalEmail);

/// Present members by folded name, after member `after` (empty: from the start) and with `search` in name or address.
[[nodiscard]] Result<std::vector<MemberRow>> membersPage(
    Transaction &transaction, const QString &account, const QString &after, const QString &search, int limit);

/// Present and active members who asked to be mailed what support replies.
[[nodiscard]] Result<std::vector<MemberRow>> membersToNotify(Transaction &transaction, const QString &account);

/// Writes a new member, or a former one anew. Takes the account's next sequence number and returns it.
[[nodiscard]] Result<qint64> putMember(Transaction &transaction, MemberRow member);

[[nodiscard]] Result<std::optional<Instant>> lastSignInOf(Transaction &transaction, const QString &identity);

/// Notes a sign-in: at the identity, and at each of its memberships, so that the lists that show it learn of it.
[[nodiscard]] Result<void> noteSignIn(Transaction &transaction, const QString &identity, Instant now);

} // namespace portal
