// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace portal {

class Randomness;

/// One sign-in at this portal.
struct Identity {
    QString id;
    QString email;
    QString name;
    bool emailVerified = false;
    bool disabled = false;
    QByteArray passwordHash; ///< PHC string; empty: can't sign in by password
};

/// What a new identity starts with.
struct NewIdentity {
    QString email;
    QString name;
    QByteArray passwordHash;
    bool emailVerified = false;
};

/// The identity with this address, compared as canonicalAddress() has it; nothing also for what is no address.
[[nodiscard]] Result<std::optional<Identity>> identityByEmail(Transaction &transaction, const QString &email);
[[nodiscard]] Result<std::optional<Identity>> identityById(Transaction &transaction, const QString &id);

/// 422 `address_invalid` for what is no address, or one that has a sign-in already: an existing one is never changed.
[[nodiscard]] Result<Identity> createIdentity(
    Transaction &transaction, const NewIdentity &identity, Instant now, Randomness &randomness);

[[nodiscard]] Result<void> setPasswordHash(Transaction &transaction, const QString &identity, const QByteArray &phc);

/// Something that only the address received came back.
[[nodiscard]] Result<void> markEmailVerified(Transaction &transaction, const QString &identity);

/// `Identity` of openapi.yaml.
[[nodiscard]] QJsonObject identityToJson(const Identity &identity);

} // namespace portal
