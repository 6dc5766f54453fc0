// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/identity_store.h"

#include "portal/api/address.h"
#include "portal/randomness.h"
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto findByEmail = R"(SELECT id, email, name, email_verified, disabled, password_hash FROM identities
    WHERE canonical_email = ?)";
constexpr auto findById =
    "SELECT id, email, name, email_verified, disabled, password_hash FROM identities WHERE id = ?";
constexpr auto insertIdentity = R"(INSERT INTO identities
    (id, email, canonical_email, name, password_hash, email_verified, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (canonical_email) DO NOTHING)";
constexpr auto updatePassword = "UPDATE identities SET password_hash = ? WHERE id = ?";
constexpr auto verifyEmail = "UPDATE identities SET email_verified = 1 WHERE id = ?";

Identity identityFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toBool(), row[4].toBool(),
        row[5].toString().toLatin1()};
}

} // namespace

Result<std::optional<Identity>> identityByEmail(Transaction &transaction, const QString &email)
{
    const QString canonical = canonicalAddress(email);
    if (canonical.isEmpty())
        return std::optional<Identity>();
    return oneOf(transaction, identityFrom, findByEmail, {canonical});
}

Result<std::optional<Identity>> identityById(Transaction &transaction, const QString &id)
{
    return oneOf(transaction, identityFrom, findById, {id});
}

Result<Identity> createIdentity(
    Transaction &transaction, const NewIdentity &identity, Instant now, Randomness &randomness)
{
    const auto address = parseAddress(identity.email);
    if (!address)
        return tl::unexpected(address.error());
    Identity created{
        randomness.id(), address->written, identity.name, identity.emailVerified, false, identity.passwordHash};
    const QVariant phc = created.passwordHash.isEmpty() ? QVariant() : QString::fromLatin1(created.passwordHash);
    const auto inserted = transaction.run(insertIdentity,
        {created.id, created.email, address->canonical, created.name, phc, created.emailVerified, toStored(now)});
    if (!inserted)
        return tl::unexpected(inserted.error());
    if (*inserted != 1)
        return refuse(422, u"address_invalid"_s, u"This address has a sign-in already."_s);
    return created;
}

Result<void> setPasswordHash(Transaction &transaction, const QString &identity, const QByteArray &phc)
{
    return changeOne(transaction, updatePassword, {QString::fromLatin1(phc), identity});
}

Result<void> markEmailVerified(Transaction &transaction, const QString &identity)
{
    return changeOne(transaction, verifyEmail, {identity});
}

QJsonObject identityToJson(const Identity &identity)
{
    return {{u"id"_s, identity.id}, {u"email"_s, identity.email}, {u"name"_s, identity.name},
        {u"email_verified"_s, identity.emailVerified}};
}

} // namespace portal
