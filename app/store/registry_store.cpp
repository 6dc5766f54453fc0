// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/registry_store.h"

#include "app/store/draft_store.h"
#include "app/store/kept_files.h"
#include "app/store/stored_values.h"

#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

Result<void> withoutCount(const Result<int> &done)
{
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

QString transfersOf(const IdentityId &identity)
{
    return u"transfers/"_s + identity.value;
}

} // namespace

Result<QList<StoredPortal>> RegistryStore::portals()
{
    QList<StoredPortal> portals;
    auto read = m_database.read(u"SELECT id, address, document, clock_offset, embedded FROM portal ORDER BY rowid"_s,
        {}, [&portals](const QSqlQuery &row) {
            StoredPortal portal;
            portal.id = PortalId{row.value(0).toString()};
            portal.address = QUrl(row.value(1).toString(), QUrl::StrictMode);
            portal.document = row.value(2).toByteArray();
            portal.clockOffset = std::chrono::milliseconds(row.value(3).toLongLong());
            portal.isEmbedded = row.value(4).toInt() != 0;
            portals.append(portal);
        });
    if (!read)
        return tl::unexpected(read.error());
    return portals;
}

Result<void> RegistryStore::keep(const StoredPortal &portal)
{
    return withoutCount(
        m_database.run(u"INSERT INTO portal (id, address, document, clock_offset, embedded) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET address = excluded.address, document = excluded.document, "
                       "clock_offset = excluded.clock_offset, embedded = excluded.embedded"_s,
            {portal.id.value, portal.address.toString(QUrl::FullyEncoded), storedBytes(portal.document),
                static_cast<qint64>(portal.clockOffset.count()), portal.isEmbedded ? 1 : 0}));
}

Result<void> RegistryStore::forget(const PortalId &portal)
{
    return withoutCount(m_database.run(u"DELETE FROM portal WHERE id = ?"_s, {portal.value}));
}

Result<QList<StoredIdentity>> RegistryStore::identities()
{
    QList<StoredIdentity> identities;
    auto read = m_database.read(
        u"SELECT id, portal, remote_id, email, name, token_stored, accounts, received FROM identity ORDER BY rowid"_s,
        {}, [&identities](const QSqlQuery &row) {
            StoredIdentity identity;
            identity.id = IdentityId{row.value(0).toString()};
            identity.portal = PortalId{row.value(1).toString()};
            identity.remoteId = row.value(2).toString();
            identity.email = row.value(3).toString();
            identity.name = row.value(4).toString();
            identity.isTokenStored = row.value(5).toInt() != 0;
            identity.accounts = row.value(6).toByteArray();
            identity.received = row.value(7).toByteArray();
            identities.append(identity);
        });
    if (!read)
        return tl::unexpected(read.error());
    return identities;
}

Result<void> RegistryStore::keep(const StoredIdentity &identity)
{
    return withoutCount(
        m_database.run(u"INSERT INTO identity (id, portal, remote_id, email, name, token_stored, accounts, received) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET remote_id = excluded.remote_id, "
                       "email = excluded.email, name = excluded.name, token_stored = excluded.token_stored, "
                       "accounts = excluded.accounts, received = excluded.received"_s,
            {identity.id.value, identity.portal.value, storedText(identity.remoteId), storedText(identity.email),
                storedText(identity.name), identity.isTokenStored ? 1 : 0, storedBytes(identity.accounts),
                storedBytes(identity.received)}));
}

Result<void> RegistryStore::forget(const IdentityId &identity)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto dropped = dropFilesOf(m_database, identity); !dropped)
        return dropped;
    if (auto dropped = dropDraftsOf(m_database, identity); !dropped)
        return dropped;
    auto dropped = m_database.run(u"DELETE FROM setting WHERE name = ?"_s, {transfersOf(identity)});
    if (!dropped)
        return tl::unexpected(dropped.error());
    if (auto gone = m_database.run(u"DELETE FROM identity WHERE id = ?"_s, {identity.value}); !gone)
        return tl::unexpected(gone.error());
    return transaction.commit();
}

Result<std::optional<QString>> RegistryStore::transfers(const IdentityId &identity)
{
    return setting(transfersOf(identity));
}

Result<void> RegistryStore::keepTransfers(const IdentityId &identity, const QString &lists)
{
    return keepSetting(transfersOf(identity), lists);
}

Result<std::optional<QString>> RegistryStore::setting(const QString &name)
{
    std::optional<QString> value;
    auto read = m_database.read(u"SELECT value FROM setting WHERE name = ?"_s, {name},
        [&value](const QSqlQuery &row) { value = row.value(0).toString(); });
    if (!read)
        return tl::unexpected(read.error());
    return value;
}

Result<void> RegistryStore::keepSetting(const QString &name, const QString &value)
{
    return withoutCount(m_database.run(
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, storedText(value)}));
}

} // namespace gatehouse
