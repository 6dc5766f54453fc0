// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/cache_store.h"

#include "app/store/bulk_members.h"
#include "app/store/store_faults.h"
#include "app/store/store_folder.h"
#include "app/store/stored_values.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSqlQuery>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

Result<void> makeSchema(Database &database)
{
    const std::array statements{
        u"CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), cursor BLOB NOT NULL, "
        "sequence INTEGER NOT NULL, complete INTEGER NOT NULL, data_epoch TEXT NOT NULL, self TEXT NOT NULL, "
        "last_sync INTEGER NOT NULL, snapshot TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE member (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, role TEXT NOT NULL, "
        "grant_form TEXT NOT NULL, status INTEGER NOT NULL, version INTEGER NOT NULL, since INTEGER NOT NULL, "
        "last_sign_in INTEGER NOT NULL, removed_at INTEGER NOT NULL, restorable_until INTEGER NOT NULL, "
        "last_use INTEGER NOT NULL, wishes INTEGER NOT NULL) "
        "STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE invitation (id TEXT PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, "
        "grant_form BLOB NOT NULL, message TEXT NOT NULL, resolution INTEGER NOT NULL, delivery INTEGER NOT NULL, "
        "issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, resolved_at INTEGER, invited_by TEXT NOT NULL, "
        "issue INTEGER NOT NULL, version INTEGER NOT NULL, delivery_note TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
    };
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done)
            return tl::unexpected(done.error());
    }
    if (auto made = makeTicketTables(database); !made)
        return made;
    return makeEventTable(database);
}

// A cache is never migrated: another schema gets another file name, and the old file is unlinked.
constexpr int schema = 6;
constexpr std::array migrations{Migration{1, &makeSchema}};

const QString upsertInvitation =
    u"INSERT OR REPLACE INTO invitation (id, email, name, role, grant_form, message, resolution, delivery, "
    "issued_at, expires_at, resolved_at, invited_by, issue, version, delivery_note) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString selectInvitations =
    u"SELECT id, email, name, role, grant_form, message, resolution, delivery, issued_at, expires_at, resolved_at, "
    "invited_by, issue, version, delivery_note FROM invitation ORDER BY issued_at DESC, id"_s;

InvitationState resolutionOf(int stored)
{
    const auto state = static_cast<InvitationState>(stored);
    switch (state) {
    case InvitationState::Pending:
    case InvitationState::Expired:
    case InvitationState::Accepted:
    case InvitationState::Declined:
    case InvitationState::Revoked:
    case InvitationState::Superseded:
    case InvitationState::Unknown:
        return state;
    }
    return InvitationState::Unknown;
}

Delivery deliveryOf(int stored)
{
    const auto delivery = static_cast<Delivery>(stored);
    switch (delivery) {
    case Delivery::NotAttempted:
    case Delivery::HandedOver:
    case Delivery::Bounced:
    case Delivery::Unknown:
        return delivery;
    }
    return Delivery::Unknown;
}

Result<Invitation> invitationOf(const QSqlQuery &row)
{
    auto grant = grantFromStoredForm(row.value(4).toByteArray());
    if (!grant)
        return tl::unexpected(grant.error());
    Invitation invitation;
    invitation.id = InvitationId{row.value(0).toString()};
    invitation.email = row.value(1).toString();
    invitation.name = row.value(2).toString();
    invitation.role = row.value(3).toString();
    invitation.grant = *std::move(grant);
    invitation.message = row.value(5).toString();
    invitation.resolution = resolutionOf(row.value(6).toInt());
    invitation.delivery = deliveryOf(row.value(7).toInt());
    invitation.issuedAt = instantFromStore(row.value(8));
    invitation.expiresAt = instantFromStore(row.value(9));
    if (!row.value(10).isNull())
        invitation.resolvedAt = instantFromStore(row.value(10));
    invitation.invitedBy = row.value(11).toString();
    invitation.issue = row.value(12).toInt();
    invitation.version = row.value(13).toLongLong();
    invitation.deliveryNote = row.value(14).toString();
    return invitation;
}

} // namespace

CacheStore::CacheStore(StoreFaults *faults)
    : m_database(faults)
{
}

QString CacheStore::fileName(const AccountKey &account)
{
    return fileName(account, schema);
}

QString CacheStore::fileName(const AccountKey &account, int schemaNumber)
{
    // Ids are the portals'; hashed, they can name no other file and say nothing in a directory listing.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {account.portal.value, account.identity.value, account.account.value}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return u"cache-v%1-%2.db"_s.arg(schemaNumber).arg(QString::fromLatin1(hash.result().toHex().first(32)));
}

Result<void> CacheStore::wipe(const QString &folder, const AccountKey &account, StoreFaults *faults)
{
    if (faults != nullptr && faults->strikes({u"unlink the cache"_s, false}))
        return fail(Error::Code::StoreFailed, u"a test made this operation fail: unlink the cache"_s);
    const QDir directory(folder);
    bool gone = true;
    for (int number = 1; number <= schema; ++number) {
        const QString name = fileName(account, number);
        gone = removeStore(directory.filePath(name)) && gone;
        const QStringList leftovers = directory.entryList({name + u".*"_s}, QDir::Files | QDir::Hidden);
        for (const QString &leftover : leftovers)
            gone = removeStore(directory.filePath(leftover)) && gone;
    }
    return gone ? Result<void>() : fail(Error::Code::StoreFailed, u"can't unlink all of "_s + fileName(account));
}

Result<void> CacheStore::open(const QString &folder, const AccountKey &account, Instant now)
{
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    m_path = QDir(folder).filePath(fileName(account));
    // One that can't be removed now goes at the next start; it is not read in any case.
    for (int number = 1; number < schema; ++number)
        static_cast<void>(removeStore(QDir(folder).filePath(fileName(account, number))));
    auto opened = openFile();
    if (opened || !m_database.isDamaged())
        return opened;
    return replace(now);
}

Result<void> CacheStore::openFile()
{
    if (auto opened = m_database.open(m_path, migrations, Database::Durability::Normal); !opened)
        return opened;
    auto loaded = loadState();
    if (!loaded)
        m_database.close();
    return loaded;
}

Result<void> CacheStore::replace(Instant now)
{
    m_database.close();
    m_state = {};
    m_snapshotStamp = {};
    ++m_revision;
    if (auto moved = quarantine(m_path, now); !moved)
        return tl::unexpected(moved.error());
    return openFile();
}

void CacheStore::close()
{
    m_database.close();
}

Result<void> CacheStore::loadState()
{
    CacheState state;
    QUuid snapshot;
    auto read =
        m_database.read(u"SELECT cursor, sequence, complete, data_epoch, self, last_sync, snapshot FROM state"_s, {},
            [&state, &snapshot](const QSqlQuery &row) {
                state.cursor = row.value(0).toByteArray();
                state.sequence = row.value(1).toLongLong();
                state.isComplete = row.value(2).toInt() != 0;
                state.dataEpoch = row.value(3).toString();
                state.self = row.value(4).toString();
                if (row.value(5).toLongLong() > 0)
                    state.lastSync = instantFromStore(row.value(5));
                snapshot = QUuid(row.value(6).toString());
            });
    if (read) {
        m_state = state;
        m_snapshotStamp = snapshot;
    }
    return read;
}

Result<void> CacheStore::writeState(const CacheState &next, const QUuid &snapshot)
{
    const auto done =
        m_database.run(u"INSERT OR REPLACE INTO state (only, cursor, sequence, complete, data_epoch, self, last_sync, "
                       "snapshot) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"_s,
            {next.cursor.isNull() ? QByteArray("") : next.cursor, next.sequence, next.isComplete ? 1 : 0,
                storedText(next.dataEpoch), storedText(next.self), next.lastSync ? storedInstant(*next.lastSync) : 0,
                snapshot.isNull() ? storedText(QString()) : storedText(snapshot.toString(QUuid::WithoutBraces))});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

QString CacheStore::snapshotPath() const
{
    return m_path + u".members"_s;
}

void CacheStore::setSnapshotStamp(const QUuid &stamp)
{
    // On failure the snapshot is merely of no use at the next start.
    if (writeState(m_state, stamp))
        m_snapshotStamp = stamp;
}

Result<void> CacheStore::setState(const CacheState &next)
{
    return apply({}, next);
}

Result<void> CacheStore::apply(const CachePage &page, const CacheState &next)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto written = writeMembers(m_database, page.members, page.removedMembers); !written)
        return written;
    if (auto written = writeInvitations(page); !written)
        return written;
    if (auto written = writeConversations(page); !written)
        return written;
    const bool isSame = page.members.empty() && page.removedMembers.empty() && next.self == m_state.self;
    const QUuid snapshot = isSame ? m_snapshotStamp : QUuid();
    if (auto written = writeState(next, snapshot); !written)
        return written;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_state = next;
    m_snapshotStamp = snapshot;
    m_revision += isSame ? 0 : 1;
    return {};
}

Result<void> CacheStore::writeInvitations(const CachePage &page)
{
    for (const Invitation &invitation : page.invitations) {
        const QVariant resolvedAt =
            invitation.resolvedAt ? QVariant(storedInstant(*invitation.resolvedAt)) : QVariant();
        const auto done = m_database.run(upsertInvitation,
            {invitation.id.value, storedText(invitation.email), storedText(invitation.name),
                storedText(invitation.role), toStoredForm(invitation.grant), storedText(invitation.message),
                static_cast<int>(invitation.resolution), static_cast<int>(invitation.delivery),
                storedInstant(invitation.issuedAt), storedInstant(invitation.expiresAt), resolvedAt,
                storedText(invitation.invitedBy), invitation.issue, invitation.version,
                storedText(invitation.deliveryNote)});
        if (!done)
            return tl::unexpected(done.error());
    }
    for (const InvitationId &id : page.removedInvitations) {
        if (auto done = m_database.run(u"DELETE FROM invitation WHERE id = ?"_s, {id.value}); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> CacheStore::writeConversations(const CachePage &page)
{
    if (auto written = writeTickets(m_database, page.tickets); !written)
        return written;
    if (auto written = writeMessages(m_database, page.messages); !written)
        return written;
    return removeTickets(m_database, page.removedTickets);
}

Result<void> CacheStore::clear()
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const QString &statement : {u"DELETE FROM member"_s, u"DELETE FROM invitation"_s, u"DELETE FROM state"_s}) {
        if (auto done = m_database.run(statement); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = clearTickets(m_database); !done)
        return done;
    if (auto done = clearEvents(m_database); !done)
        return done;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_state = {};
    m_snapshotStamp = {};
    ++m_revision;
    QFile::remove(snapshotPath());
    // What was taken from us must not linger in the journal either (deleted pages are overwritten by secure_delete).
    return m_database.read(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [](const QSqlQuery & /*row*/) { });
}

Result<void> CacheStore::readMembers(const std::function<void(const MemberTableBuilder::Raw &)> &row)
{
    const QByteArray self = m_state.self.toUtf8();
    return gatehouse::readMembers(
        m_database, std::string_view(self.constData(), static_cast<size_t>(self.size())), row);
}

Result<QList<Invitation>> CacheStore::invitations()
{
    QList<Invitation> invitations;
    std::optional<Error> unreadable;
    auto read = m_database.read(selectInvitations, {}, [&invitations, &unreadable](const QSqlQuery &row) {
        if (auto invitation = invitationOf(row))
            invitations.append(*std::move(invitation));
        else
            unreadable = invitation.error();
    });
    if (!read)
        return tl::unexpected(read.error());
    if (unreadable)
        return tl::unexpected(*unreadable);
    return invitations;
}

Result<int> CacheStore::memberCount()
{
    int count = 0;
    auto read = m_database.read(
        u"SELECT count(*) FROM member"_s, {}, [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
    if (!read)
        return tl::unexpected(read.error());
    return count;
}

} // namespace gatehouse
