// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// An owner's offer of their account to a member; it changes hands when the member confirms.
struct TransferRow {
    QString account;
    QString accountName;
    QString id; ///< made by the owner's client; unique in its account
    QString linkId; ///< ours; unique here: what the asked member's list names
    QString fromId;
    QString fromName;
    QString toId; ///< identity
    QString toMember;
    QString toName;
    QString resolution = QStringLiteral("open"); ///< open, confirmed, declined, cancelled
    Instant createdAt{};
    Instant expiresAt{}; ///< can be confirmed while now < expiresAt
    std::optional<Instant> resolvedAt;

    /// pending, expired or the resolution.
    [[nodiscard]] QString stateAt(Instant now) const;
};

[[nodiscard]] Result<std::optional<TransferRow>> transferById(
    Transaction &transaction, const QString &account, const QString &id);
/// The one with this link id, if it asks this identity.
[[nodiscard]] Result<std::optional<TransferRow>> receivedTransfer(
    Transaction &transaction, const QString &linkId, const QString &identity);
/// All of an account, newest first; and those that ask `identity` and are pending.
[[nodiscard]] Result<std::vector<TransferRow>> transfersOf(Transaction &transaction, const QString &account);
[[nodiscard]] Result<std::vector<TransferRow>> receivedTransfers(
    Transaction &transaction, const QString &identity, Instant now);
/// The pending one of an account.
[[nodiscard]] Result<std::optional<TransferRow>> pendingTransfer(
    Transaction &transaction, const QString &account, Instant now);

/// Writes a new one.
[[nodiscard]] Result<void> putTransfer(Transaction &transaction, const TransferRow &transfer);
/// Marks it resolved if it is still open; whether it was.
[[nodiscard]] Result<bool> resolveTransfer(
    Transaction &transaction, const TransferRow &transfer, const QString &resolution, Instant now);

/// The account's owner is `to` from now on, if it is `from` until now; anything else is a mistake of ours.
[[nodiscard]] Result<void> changeOwner(
    Transaction &transaction, const QString &account, const QString &from, const QString &to);

} // namespace portal
