// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace portal {

class Randomness;

/// Somebody the operator lets in, whose password was hashed where it was typed: only the hash travels.
struct NewUser {
    QString email;
    QString name;
    QString account; ///< opened for them; empty: none
    QByteArray passwordHash;
    std::optional<int> seats = {}; ///< of that account; none: as the profile says
};

[[nodiscard]] QJsonObject newUserToJson(const NewUser &user);
[[nodiscard]] Result<NewUser> newUserFromJson(const QJsonObject &object);

/// Writes identity, account and the events of both.
[[nodiscard]] Result<void> addNewUser(
    Transaction &transaction, const NewUser &user, const QString &ownerRole, Instant now, Randomness &randomness);

} // namespace portal
