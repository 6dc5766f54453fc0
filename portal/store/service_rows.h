// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QString>

namespace portal {

/// A program behind the portal that may ask who may do what.
struct ServiceRow {
    QString name;
    Instant createdAt{};
};

/// Writes a new one; false when the name is taken.
[[nodiscard]] Result<bool> putService(
    Transaction &transaction, const QString &name, const QByteArray &tokenHash, Instant now);
/// Its token is worth nothing from now on; false when there is none of this name.
[[nodiscard]] Result<bool> removeService(Transaction &transaction, const QString &name);
[[nodiscard]] Result<std::vector<ServiceRow>> allServices(Transaction &transaction);
/// The name of the service this token belongs to; empty: none.
[[nodiscard]] Result<QString> serviceByToken(Transaction &transaction, const QByteArray &tokenHash);

} // namespace portal
