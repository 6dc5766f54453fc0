// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// One account as one of its members sees it.
struct Membership {
    QString account;
    QString accountName;
    QString ownerId;
    QString ownerName;
    QString member;
    QString identity;
    QString name; ///< the member's
    QString role;
    QString grantJson;
    qint64 version = 0;
    qint64 sequence = 0; ///< the account's
    QString ticketVisibility; ///< own, all; empty: the profile's default

    [[nodiscard]] bool isOwner() const { return identity == ownerId; }
};

/// The membership of `identity` in `account`, when it is an active member now; the one look-up behind each right.
[[nodiscard]] Result<std::optional<Membership>> membershipOf(
    Transaction &transaction, const QString &account, const QString &identity);

/// All accounts `identity` is an active member of: own first, then by name.
[[nodiscard]] Result<std::vector<Membership>> membershipsOf(Transaction &transaction, const QString &identity);

/// The identity that owns an account; 500 when there is no such account.
[[nodiscard]] Result<QString> ownerIn(Transaction &transaction, const QString &account);

/// Their name.
[[nodiscard]] Result<QString> ownerNameIn(Transaction &transaction, const QString &account);
[[nodiscard]] Result<QString> accountNameOf(Transaction &transaction, const QString &account);

/// The ids of the accounts with this id or name.
[[nodiscard]] Result<QStringList> accountsNamed(Transaction &transaction, const QString &idOrName);

/// The id of the data, given out with each cursor.
[[nodiscard]] Result<QString> dataEpoch(Transaction &transaction);

/// The stable id of this installation.
[[nodiscard]] Result<QString> installationId(Transaction &transaction);

} // namespace portal
