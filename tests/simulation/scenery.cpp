// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/scenery.h"

#include "portal/api/address.h"
#include "portal/api/grant.h"
#include "portal/store/database.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"
#include "tests/simulation/simulated_clocks.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

constexpr const char *addIdentity =
    "INSERT INTO identities (id, email, canonical_email, name, email_verified, created_at) VALUES (?, ?, ?, ?, 1, ?)";
constexpr const char *addAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, 'Account', ?, ?)";
constexpr const char *nameInstallation = "UPDATE installation SET id = 'installation', data_epoch = 'first'";

::portal::Instant beginning()
{
    return ::portal::Instant(dawn);
}

::portal::Result<void> putIdentity(::portal::Transaction &transaction, const QString &identity)
{
    const QString email = Scenery::email(identity);
    return ::portal::changeOne(transaction, addIdentity,
        {identity, email, ::portal::canonicalAddress(email), identity, ::portal::toStored(beginning())});
}

::portal::Result<void> putPerson(
    ::portal::Transaction &transaction, const QString &identity, const QString &role, const ::portal::Grant &grant)
{
    if (auto added = putIdentity(transaction, identity); !added)
        return added;
    const QString email = Scenery::email(identity);
    if (identity == Scenery::owner()) {
        if (auto added = ::portal::changeOne(
                transaction, addAccount, {Scenery::account(), identity, ::portal::toStored(beginning())});
            !added)
            return added;
    }
    ::portal::MemberRow row;
    row.account = Scenery::account();
    row.id = u"m-"_s + identity;
    row.identity = identity;
    row.name = identity;
    row.email = email;
    row.role = role;
    row.grantJson = ::portal::grantToStored(grant);
    row.since = beginning();
    row.changedById = Scenery::owner();
    row.changedBy = Scenery::owner();
    row.changedAt = beginning();
    const auto put = ::portal::putMember(transaction, row);
    return put ? ::portal::Result<void>() : tl::unexpected(put.error());
}

/// The role that may manage, where roles differ.
QString administratorRole(const ::portal::Profile &profile)
{
    const QString key = u"administrator"_s;
    return profile.role(key) != nullptr ? key : profile.defaultRole;
}

/// The first permission alone, as far as the usual role may hold it.
::portal::Grant little(const ::portal::Profile &profile)
{
    const ::portal::Profile::Permission &first = profile.permissions.front();
    return {false, {{first.key, first.modules.value(0), {}}}, {}};
}

} // namespace

Scenery::Scenery(const QString &profileName, const QString &parentFolder)
    : m_folder(parentFolder + u"/scenery-XXXXXX"_s)
{
    auto loaded = ::portal::loadProfile(profileName);
    if (!loaded)
        qFatal("profile: %s", qUtf8Printable(loaded.error().detail));
    m_profile = std::move(*loaded);
    make();
}

QString Scenery::account()
{
    return u"account"_s;
}

QString Scenery::owner()
{
    return u"owner"_s;
}

QString Scenery::identity(int number)
{
    return number < administrators ? u"admin-%1"_s.arg(number) : u"person-%1"_s.arg(number - administrators);
}

QString Scenery::guest(int number)
{
    return u"guest-%1"_s.arg(number);
}

QString Scenery::email(const QString &identity)
{
    return identity + u"@example.org"_s;
}

void Scenery::make()
{
    auto database = ::portal::Database::open(QUrl(u"sqlite://"_s + m_folder.filePath(u"portal.db"_s)));
    if (!database)
        qFatal("scenery: %s", qUtf8Printable(database.error().detail));
    const auto done = (*database)->write([this](::portal::Transaction &transaction) -> ::portal::Result<void> {
        if (auto named = ::portal::changeOne(transaction, nameInstallation, {}); !named)
            return named;
        auto put = putPerson(transaction, owner(), m_profile.ownerRole, ::portal::Grant::everything());
        for (int i = 0; put && i < administrators + people; ++i) {
            const bool manages = i < administrators;
            const bool hasAll = manages || i == administrators;
            put = putPerson(transaction, identity(i), manages ? administratorRole(m_profile) : m_profile.defaultRole,
                hasAll ? ::portal::Grant::everything() : little(m_profile));
        }
        for (int i = 0; put && i < guests; ++i)
            put = putIdentity(transaction, guest(i));
        return put;
    });
    if (!done)
        qFatal("scenery: %s %s", qUtf8Printable(done.error().code), qUtf8Printable(done.error().detail));
}

void Scenery::putInto(const QString &folder) const
{
    const QString file = folder + u"/portal.db"_s;
    if (!QFile::copy(m_folder.filePath(u"portal.db"_s), file))
        qFatal("no place for the portal's store at %s", qUtf8Printable(file));
}

} // namespace gatehouse::simulation
