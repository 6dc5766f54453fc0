// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/kept_files.h"

#include "app/store/stored_values.h"
#include "models/tickets/attachment_words.h"

#include <QSqlQuery>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString insertFile =
    u"INSERT INTO kept_file (id, portal, identity, account, ticket, change, name, type, size, key, sequence, remote) "
    "VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, '', 0, '')"_s;
const QString insertContent = u"INSERT INTO kept_file_content (id, bytes) VALUES (?, ?)"_s;
const QString sumSizes = u"SELECT coalesce(sum(size), 0) FROM kept_file"_s;
const QString selectDrafts =
    u"SELECT portal, identity, account, ticket, id, name, size, type FROM kept_file WHERE change = '' ORDER BY ord"_s;
const QString selectChanges =
    u"SELECT change, id, name, size, type, key, sequence, remote FROM kept_file WHERE change <> '' ORDER BY ord"_s;
const QString selectContent = u"SELECT bytes FROM kept_file_content WHERE id = ?"_s;
const QString moveDraft =
    u"UPDATE kept_file SET portal = ?, identity = ?, account = ?, ticket = ? WHERE id = ? AND change = ''"_s;
const QString tieOne = u"UPDATE kept_file SET change = ?, key = ?, sequence = ? WHERE id = ? AND change = ''"_s;
const QString noteOne = u"UPDATE kept_file SET key = ?, sequence = ?, remote = ? WHERE id = ?"_s;
const QString untie = u"UPDATE kept_file SET change = '', key = '', sequence = 0, remote = '', portal = ?, "
                      "identity = ?, account = ?, ticket = ? WHERE change = ?"_s;
const QString countDraft =
    u"SELECT count(*) FROM kept_file WHERE identity = ? AND account = ? AND ticket = ? AND change = ''"_s;

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

/// Removes what `condition` says of the files, bytes first.
Result<void> dropWhere(Database &database, const QString &condition, const QString &value)
{
    const QString contents =
        u"DELETE FROM kept_file_content WHERE id IN (SELECT id FROM kept_file WHERE %1)"_s.arg(condition);
    if (auto dropped = database.run(contents, {value}); !dropped)
        return tl::unexpected(dropped.error());
    return done(database.run(u"DELETE FROM kept_file WHERE "_s + condition, {value}));
}

} // namespace

const KeptFile *PlanRow::nextFile() const
{
    const auto next =
        std::find_if(files.cbegin(), files.cend(), [](const KeptFile &file) { return file.remote.isEmpty(); });
    return next == files.cend() ? nullptr : &*next;
}

Result<void> KeptFiles::add(const TicketKey &ticket, const Attachment &file, const QByteArray &bytes)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    qint64 used = 0;
    auto read = m_database.read(sumSizes, {}, [&used](const QSqlQuery &row) { used = row.value(0).toLongLong(); });
    if (!read)
        return read;
    if (used + bytes.size() > room) {
        Error full;
        full.code = Error::Code::BadInput;
        full.problem = filesFullProblem;
        full.detail = u"%1 of %2 bytes are taken"_s.arg(used).arg(room);
        return tl::unexpected(full);
    }
    const AccountKey &account = ticket.account;
    auto kept = m_database.run(insertFile,
        {file.id, account.portal.value, account.identity.value, account.account.value, storedText(ticket.ticket.value),
            storedText(file.name), storedText(file.type), qint64(bytes.size())});
    if (!kept)
        return tl::unexpected(kept.error());
    if (auto put = m_database.run(insertContent, {file.id, bytes}); !put)
        return tl::unexpected(put.error());
    return transaction.commit();
}

Result<void> KeptFiles::drop(const QString &id)
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto dropped = dropWhere(m_database, u"id = ? AND change = ''"_s, id); !dropped)
        return dropped;
    return transaction.commit();
}

Result<std::optional<QByteArray>> KeptFiles::content(const QString &id)
{
    std::optional<QByteArray> bytes;
    auto read =
        m_database.read(selectContent, {id}, [&bytes](const QSqlQuery &row) { bytes = row.value(0).toByteArray(); });
    if (!read)
        return tl::unexpected(read.error());
    return bytes;
}

Result<QList<std::pair<TicketKey, Attachment>>> KeptFiles::ofDrafts()
{
    QList<std::pair<TicketKey, Attachment>> files;
    auto read = m_database.read(selectDrafts, {}, [&files](const QSqlQuery &row) {
        const AccountKey account{
            PortalId{row.value(0).toString()}, IdentityId{row.value(1).toString()}, AccountId{row.value(2).toString()}};
        const Attachment file{
            row.value(4).toString(), row.value(5).toString(), row.value(6).toLongLong(), row.value(7).toString()};
        files.append({TicketKey{account, TicketId{row.value(3).toString()}}, file});
    });
    if (!read)
        return tl::unexpected(read.error());
    return files;
}

Result<QHash<QString, QList<KeptFile>>> KeptFiles::ofChanges()
{
    QHash<QString, QList<KeptFile>> files;
    auto read = m_database.read(selectChanges, {}, [&files](const QSqlQuery &row) {
        const Attachment file{
            row.value(1).toString(), row.value(2).toString(), row.value(3).toLongLong(), row.value(4).toString()};
        files[row.value(0).toString()].append(
            {file, row.value(5).toString(), row.value(6).toLongLong(), row.value(7).toString()});
    });
    if (!read)
        return tl::unexpected(read.error());
    return files;
}

Result<void> KeptFiles::follow(const KeptDraft &draft)
{
    const AccountKey &account = draft.key.account;
    for (const Attachment &file : draft.draft.files) {
        auto moved = m_database.run(moveDraft,
            {account.portal.value, account.identity.value, account.account.value, storedText(draft.key.ticket.value),
                file.id});
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return {};
}

Result<void> KeptFiles::tie(const Change &change, const KeptFile &file)
{
    const auto tied = m_database.run(tieOne, {change.id.value, file.key, file.sequence, file.file.id});
    if (!tied)
        return tl::unexpected(tied.error());
    if (*tied != 1)
        return fail(Error::Code::StoreFailed, u"a file of the message is not kept"_s);
    return {};
}

Result<void> KeptFiles::note(const KeptFile &file)
{
    return done(m_database.run(noteOne, {file.key, file.sequence, storedText(file.remote), file.file.id}));
}

Result<void> KeptFiles::dropOf(const ChangeId &change)
{
    return dropWhere(m_database, u"change = ?"_s, change.value);
}

Result<void> KeptFiles::giveBack(const ChangeId &change, const TicketKey &ticket)
{
    const AccountKey &account = ticket.account;
    return done(m_database.run(untie,
        {account.portal.value, account.identity.value, account.account.value, storedText(ticket.ticket.value),
            change.value}));
}

Result<bool> KeptFiles::isBegun(const TicketKey &ticket)
{
    int count = 0;
    auto read = m_database.read(countDraft,
        {ticket.account.identity.value, ticket.account.account.value, storedText(ticket.ticket.value)},
        [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
    if (!read)
        return tl::unexpected(read.error());
    return count > 0;
}

Result<void> makeFileTables(Database &database)
{
    // The bytes stand in a table of their own: a row is rewritten whole when one of its columns changes.
    const std::array statements{
        u"CREATE TABLE kept_file (ord INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, portal TEXT NOT "
        u"NULL, "
        "identity TEXT NOT NULL, account TEXT NOT NULL, ticket TEXT NOT NULL, change TEXT NOT NULL, name TEXT NOT "
        "NULL, "
        "type TEXT NOT NULL, size INTEGER NOT NULL, key TEXT NOT NULL, sequence INTEGER NOT NULL, remote TEXT NOT "
        "NULL) "
        "STRICT"_s,
        u"CREATE TABLE kept_file_content (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT"_s,
    };
    for (const QString &statement : statements) {
        if (auto made = database.run(statement); !made)
            return tl::unexpected(made.error());
    }
    return {};
}

Result<void> dropFilesOf(Database &database, const IdentityId &identity)
{
    return dropWhere(database, u"identity = ?"_s, identity.value);
}

} // namespace gatehouse
