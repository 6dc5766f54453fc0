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
    std::optional<Instant> lastUse; ///< written by noteUse() alone
    std::optional<Instant> restorableUntil; ///< of a removed one; nothing: they left, or it is no use asking
    QString statusById; ///< who deactivated or reactivated; empty: nobody did
};

/// The columns of MemberRow in its order, for statements beside those here that read one with memberFrom.
#define PORTAL_MEMBER_COLUMNS                                                                                          \
    "account_id, id, identity_id, name, email, role, grant_json, status, version, since, removed_at, last_sign_in, "   \
    "changed_by_id, changed_by, changed_at, sequence, notify, ticket_visibility, last_use, restorable_until, "         \
    "status_by_id"
[[nodiscard]] MemberRow memberFrom(const Row &row);

/// Where each of PORTAL_MEMBER_COLUMNS stands in a RowView.
enum class MemberColumn {
    Account,
    Id,
    Identity,
    Name,
    Email,
    Role,
    GrantJson,
    Status,
    Version,
    Since,
    RemovedAt,
    LastSignIn,
    ChangedById,
    ChangedBy,
    ChangedAt,
    Sequence,
    Notify,
    TicketVisibility,
    LastUse,
    RestorableUntil,
    StatusById,
};

/// The member, tombstones included.
[[nodiscard]] Result<std::optional<MemberRow>> memberById(
    Transaction &transaction, const QString &account, const QString &id);
[[nodiscard]] Result<std::optional<MemberRow>> memberByIdentity(
    Transaction &transaction, const QString &account, const QString &identity);
/// Is somebody with this canonical address a member now?
[[nodiscard]] Result<bool> isMemberAddress(
    Transaction &transaction, const QString &account, const QString &canonicalEmail);

/// Which members a page lists, by folded name.
struct MemberFilter {
    QString status; ///< active, deactivated, removed; empty: all who are present
    QString search; ///< in name or address
    QString after; ///< id of the last one of the page before; empty: from the start
    int limit = 100;
};
/// Shows the members of a page, each as PORTAL_MEMBER_COLUMNS: found by the list's index, or row after row when
/// something is searched for.
[[nodiscard]] Result<void> eachMember(Transaction &transaction, const QString &account, const MemberFilter &filter,
    const std::function<void(const RowView &)> &take);
/// Shows those of `ids` that the filter still lets through, in their order.
[[nodiscard]] Result<void> eachMemberOf(Transaction &transaction, const QString &account,
    const std::vector<QString> &ids, const MemberFilter &filter, const std::function<void(const RowView &)> &take);

/// Present and active members who asked to be mailed what support replies.
[[nodiscard]] Result<std::vector<MemberRow>> membersToNotify(Transaction &transaction, const QString &account);

/// Present members whose grant names this sub-account.
[[nodiscard]] Result<std::vector<MemberRow>> membersNaming(
    Transaction &transaction, const QString &account, const QString &subAccount);

/// Writes a new member, or a former one anew. Takes the account's next sequence number and returns it.
[[nodiscard]] Result<qint64> putMember(Transaction &transaction, const MemberRow &member);

[[nodiscard]] Result<std::optional<Instant>> lastSignInOf(Transaction &transaction, const QString &identity);

/// When a stored grant ends, as the store keeps a time; NULL for one that does not.
[[nodiscard]] QVariant endOfStoredGrant(const QString &grantJson);

/// Notes a sign-in: at the identity, and at each of its memberships, so that the lists that show it learn of it.
[[nodiscard]] Result<void> noteSignIn(Transaction &transaction, const QString &identity, Instant now);

} // namespace portal
