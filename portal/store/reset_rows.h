// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portal {

/// Somebody's wish for a new password.
struct ResetRow {
    QString id; ///< what the mail's link is made of
    QString identity; ///< empty: nobody has the address that was given
    Instant expiresAt{};
    bool used = false;

    [[nodiscard]] bool isGoodAt(Instant now) const { return !identity.isEmpty() && !used && now < expiresAt; }
};

/// Keeps it under the hash of its link's token, and forgets those that are long over.
[[nodiscard]] Result<void> addReset(
    Transaction &transaction, const ResetRow &reset, const QByteArray &hash, Instant now);

[[nodiscard]] Result<std::optional<ResetRow>> resetByHash(Transaction &transaction, const QByteArray &hash);
[[nodiscard]] Result<std::optional<ResetRow>> resetById(Transaction &transaction, const QString &id);

/// One link was used, and with it all others of the same identity.
[[nodiscard]] Result<void> spendResetsOf(Transaction &transaction, const QString &identity, Instant now);

} // namespace portal
