// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plan_file.h"

#include "app/store/draft_store.h"
#include "app/store/kept_files.h"
#include "app/store/store_faults.h"
#include "app/store/store_folder.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QSqlRecord>

#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

Result<void> makeFirstSchema(Database &database)
{
    const std::array statements{
        u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE portal (id TEXT PRIMARY KEY, address TEXT NOT NULL, document BLOB NOT NULL, "
        "clock_offset INTEGER NOT NULL, embedded INTEGER NOT NULL) STRICT"_s,
        u"CREATE TABLE identity (id TEXT PRIMARY KEY, portal TEXT NOT NULL REFERENCES portal(id), "
        "remote_id TEXT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL, token_stored INTEGER NOT NULL, "
        "accounts BLOB NOT NULL, received BLOB NOT NULL) STRICT"_s,
        // No reference to identity: a change outlives the identity that staged it until the person decides.
        u"CREATE TABLE change (ord INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, portal TEXT NOT NULL, "
        "identity TEXT NOT NULL, account TEXT NOT NULL, actor TEXT NOT NULL, subject TEXT NOT NULL, "
        "account_name TEXT NOT NULL, base_version INTEGER NOT NULL, kind TEXT NOT NULL, edit BLOB NOT NULL, "
        "state INTEGER NOT NULL, staged_at INTEGER NOT NULL, send_after INTEGER NOT NULL, depends_on TEXT NOT NULL, "
        "attempts INTEGER NOT NULL, acknowledged INTEGER NOT NULL, error BLOB NOT NULL, key TEXT NOT NULL UNIQUE, "
        "sequence INTEGER NOT NULL UNIQUE, result_version INTEGER NOT NULL, failures INTEGER NOT NULL, "
        "rebases INTEGER NOT NULL, retry_at INTEGER NOT NULL) STRICT"_s,
    };
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

/// What ended with the access that a change took; none: nothing was counted.
Result<void> addEnded(Database &database)
{
    for (const QString &column : {u"ended_sessions"_s, u"ended_invitations"_s}) {
        if (auto done = database.run(u"ALTER TABLE change ADD COLUMN "_s + column + u" INTEGER"_s); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

/// Changes that wait to be applied, why people make them, and what they were called in another person's plan.
Result<void> addReview(Database &database)
{
    for (const QString &column : {u"hold INTEGER NOT NULL DEFAULT 0"_s, u"reason TEXT NOT NULL DEFAULT ''"_s,
             u"origin TEXT NOT NULL DEFAULT ''"_s}) {
        if (auto done = database.run(u"ALTER TABLE change ADD COLUMN "_s + column); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

/// What was applied together, so that it can be taken back together.
Result<void> addBatch(Database &database)
{
    const auto done = database.run(u"ALTER TABLE change ADD COLUMN batch TEXT NOT NULL DEFAULT ''"_s);
    return done ? Result<void>() : tl::unexpected(done.error());
}

constexpr std::array migrations{Migration{1, &makeFirstSchema}, Migration{2, &makeDraftTable}, Migration{3, &addEnded},
    Migration{4, &makeFileTables}, Migration{5, &addReview}, Migration{6, &addBatch}};

/// Qt reads an empty blob as a null one, and would bind that as NULL: no column of ours takes it, and the row was lost.
QVariant asItStood(const QVariant &value)
{
    const bool isEmptyBlob = value.typeId() == QMetaType::QByteArray && !value.isNull() && value.toByteArray().isNull();
    return isEmptyBlob ? QVariant(QByteArray("")) : value;
}

QString rescueOf(const QString &path)
{
    return path + u".rescue"_s;
}

QString newestDamaged(const QString &folder)
{
    const QDir directory(folder);
    const QStringList copies = directory.entryList({PlanFile::fileName() + u".damaged-*"_s}, QDir::Files, QDir::Time);
    for (const QString &copy : copies) {
        if (!copy.endsWith("-wal"_L1) && !copy.endsWith("-shm"_L1) && !copy.endsWith("-journal"_L1))
            return directory.filePath(copy);
    }
    return {};
}

/// Copies what can be read of one table; a row or page that can't be read ends that table, not the rescue.
Result<void> copyReadable(Database &from, Database &to, const QString &table)
{
    QList<std::pair<QString, QVariantList>> rows;
    const auto read = from.read(u"SELECT * FROM "_s + table, {}, [&rows, &table](const QSqlQuery &row) {
        const QSqlRecord record = row.record();
        QStringList names;
        QStringList marks;
        QVariantList values;
        for (int i = 0; i < record.count(); ++i) {
            names.append(record.fieldName(i));
            marks.append(u"?"_s);
            values.append(asItStood(record.value(i)));
        }
        const QString sql =
            u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), marks.join(u", "_s));
        rows.append({sql, values});
    });
    Q_UNUSED(read) // an error is what we came for; the rows before it count
    for (const auto &[sql, values] : std::as_const(rows)) {
        if (auto kept = to.run(sql, values); !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

} // namespace

PlanFile::PlanFile(StoreFaults *faults)
    : m_faults(faults)
    , m_database(faults)
{
}

QString PlanFile::fileName()
{
    return u"plan-v1.db"_s;
}

Result<void> PlanFile::open(const QString &folder, Instant now)
{
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    const QString path = QDir(folder).filePath(fileName());
    const QString rescue = rescueOf(path);
    // The program ended between the two steps that put it in place.
    if (!QFile::exists(path) && QFile::exists(rescue)) {
        if (auto placed = putInPlace(rescue, path); !placed)
            return placed;
        m_damagedCopy = newestDamaged(folder);
    }
    Result<void> opened = m_database.open(path, migrations, Database::Durability::Full);
    if (opened)
        opened = check();
    if (opened)
        shrink();
    if (opened || !m_database.isDamaged())
        return opened;

    m_database.close();
    if (auto replaced = replace(path, now); !replaced)
        return replaced;
    return m_database.open(path, migrations, Database::Durability::Full);
}

Result<void> PlanFile::replace(const QString &path, Instant now)
{
    const QString rescue = rescueOf(path);
    if (auto salvaged = salvage(path, rescue); !salvaged)
        return salvaged;
    if (auto passed = m_database.passFaults({u"move the damaged plan aside"_s, false}); !passed)
        return passed;
    const auto moved = quarantine(path, now);
    if (!moved)
        return tl::unexpected(moved.error());
    m_damagedCopy = *moved;
    return putInPlace(rescue, path);
}

Result<void> PlanFile::putInPlace(const QString &rescue, const QString &path)
{
    if (auto passed = m_database.passFaults({u"put the rescued plan in place"_s, false}); !passed)
        return passed;
    if (!QFile::rename(rescue, path))
        return fail(Error::Code::StoreFailed, u"cannot put in place "_s + rescue);
    return {};
}

Result<void> PlanFile::check()
{
    QString verdict;
    auto read = m_database.read(
        u"PRAGMA quick_check(1)"_s, {}, [&verdict](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!read)
        return read;
    if (verdict == "ok"_L1)
        return {};
    constexpr int malformed = 11; // SQLITE_CORRUPT
    return tl::unexpected(m_database.failure(malformed, verdict));
}

void PlanFile::shrink()
{
    constexpr qint64 worthIt = 16LL * 1024 * 1024;
    qint64 free = 0;
    const auto read = m_database.read(u"SELECT f.freelist_count * p.page_size FROM pragma_freelist_count AS f, "
                                      "pragma_page_size AS p"_s,
        {}, [&free](const QSqlQuery &row) { free = row.value(0).toLongLong(); });
    if (!read || free < worthIt)
        return;
    // Without room for the copy it stays as large as it is, and as whole.
    if (auto done = m_database.run(u"VACUUM"_s); !done)
        qInfo("the plan's file was not made smaller: %s", qUtf8Printable(done.error().detail));
}

Result<void> PlanFile::salvage(const QString &damaged, const QString &rescue)
{
    if (!removeStore(rescue)) // one that was cut short
        return fail(Error::Code::StoreFailed, u"cannot remove "_s + rescue);
    Database fresh(m_faults);
    if (auto made = fresh.open(rescue, migrations, Database::Durability::Full); !made)
        return made;
    Database old; // what of it can't be read is not a failure, but the reason why we are here
    auto opened = old.open(damaged, migrations, Database::Durability::Full);
    if (!opened) { // a damaged file may take no further step; what its first one made is what matters
        old.close();
        opened = old.open(damaged, std::span(migrations).first(1), Database::Durability::Full);
    }
    if (!opened)
        return {}; // not one page of it is readable; the copy stays for whoever knows better
    Transaction transaction(fresh);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const QString &table :
        {u"setting"_s, u"portal"_s, u"identity"_s, u"change"_s, u"draft"_s, u"kept_file"_s, u"kept_file_content"_s}) {
        if (auto copied = copyReadable(old, fresh, table); !copied)
            return copied;
    }
    return transaction.commit();
}

} // namespace gatehouse
