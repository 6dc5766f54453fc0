// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

namespace gatehouse {

/// A name some portal or we ourselves gave to a thing. `Kind` keeps a member's id from being taken for an account's.
/// Opaque: never parsed, compared byte by byte.
template <class Kind>
struct Id {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &left, const Id &right) { return left.value.compare(right.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using PortalId = Id<struct PortalKind>; ///< ours: a UUID made when the portal was added
using IdentityId = Id<struct IdentityKind>; ///< ours: one sign-in at one portal
using AccountId = Id<struct AccountKind>; ///< the portal's
using MemberId = Id<struct MemberKind>; ///< the portal's
using InvitationId = Id<struct InvitationKind>; ///< made by whoever creates the invitation, here or elsewhere
using TicketId = Id<struct TicketKind>; ///< made by whoever opens the ticket
using MessageId = Id<struct MessageKind>; ///< made by whoever writes it; the first of a ticket by the portal
using TransferId = Id<struct TransferKind>; ///< made by whoever offers an account to another owner
using ChangeId = Id<struct ChangeKind>; ///< ours; also the change's idempotency key

/// One account as one identity sees it. Two identities may see the same account with different rights, so nothing is
/// ever stored, shown or sent by the account's id alone.
struct AccountKey {
    PortalId portal;
    IdentityId identity;
    AccountId account;

    [[nodiscard]] bool isEmpty() const { return account.isEmpty(); }
    friend bool operator==(const AccountKey &, const AccountKey &) = default;
    friend size_t qHash(const AccountKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.portal, key.identity, key.account);
    }
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::AccountKey)
