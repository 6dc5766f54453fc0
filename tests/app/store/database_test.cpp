// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/store_faults.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

Result<void> makeTable(Database &database)
{
    auto done = database.run(u"CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"_s);
    return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
}
Result<void> addColumn(Database &database)
{
    auto done = database.run(u"ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 0"_s);
    return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
}
Result<void> breakHalfway(Database &database)
{
    auto done = database.run(u"CREATE TABLE other (id INTEGER) STRICT"_s);
    if (!done)
        return tl::unexpected(done.error());
    return fail(Error::Code::StoreFailed, u"halfway"_s);
}

constexpr std::array one{Migration{1, &makeTable}};
constexpr std::array two{Migration{1, &makeTable}, Migration{2, &addColumn}};
constexpr std::array broken{Migration{1, &makeTable}, Migration{2, &breakHalfway}};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int count(Database &database, const QString &sql)
{
    int rows = -1;
    const auto read = database.read(sql, {}, [&rows](const QSqlQuery &row) { rows = row.value(0).toInt(); });
    return read ? rows : -1;
}

} // namespace

/// The one wrapper around SQLite: what it refuses, what it undoes, what it leaves alone.
class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"store.db"_s);
    }

    void theFileIsPrivate()
    {
        Database database;
        QVERIFY(database.open(m_path, one, Database::Durability::Full));
        QVERIFY(database.run(u"INSERT INTO thing (name) VALUES ('a')"_s));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            const auto mode = QFile::permissions(m_path + QLatin1StringView(suffix));
            QCOMPARE(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                QFile::Permissions());
        }
    }

    void aFailedStatementSpoilsItsTransaction()
    {
        Database database;
        QVERIFY(database.open(m_path, one, Database::Durability::Full));
        {
            Transaction transaction(database);
            QVERIFY(transaction.begin());
            QVERIFY(database.run(u"INSERT INTO thing (name) VALUES ('kept?')"_s));
            QVERIFY(!database.run(u"INSERT INTO thing (name) VALUES (NULL)"_s)); // dropped on purpose
            QVERIFY(!transaction.commit());
        }
        QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), 0);
        Transaction again(database);
        QVERIFY(again.begin());
        QVERIFY(database.run(u"INSERT INTO thing (name) VALUES ('b')"_s));
        QVERIFY(again.commit());
        QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), 1);
    }

    void withoutCommitNothingHappened()
    {
        Database database;
        QVERIFY(database.open(m_path, one, Database::Durability::Full));
        {
            Transaction transaction(database);
            QVERIFY(transaction.begin());
            QVERIFY(database.run(u"INSERT INTO thing (name) VALUES ('a')"_s));
        }
        QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), 0);
    }

    void anOlderFileIsMigratedAndACopyKept()
    {
        {
            Database database;
            QVERIFY(database.open(m_path, one, Database::Durability::Full));
            QVERIFY(database.run(u"INSERT INTO thing (name) VALUES ('a')"_s));
        }
        Database database;
        QVERIFY(database.open(m_path, two, Database::Durability::Full));
        QCOMPARE(count(database, u"SELECT size FROM thing"_s), 0);
        QVERIFY(QFile::exists(m_path + u".before-2"_s));
    }

    void aMigrationThatFailsLeavesTheFileAsItWas()
    {
        {
            Database database;
            QVERIFY(database.open(m_path, one, Database::Durability::Full));
        }
        Database database;
        QVERIFY(!database.open(m_path, broken, Database::Durability::Full));
        QVERIFY(database.open(m_path, one, Database::Durability::Full));
        QCOMPARE(count(database, u"SELECT count(*) FROM sqlite_schema WHERE name = 'other'"_s), 0);
        QCOMPARE(count(database, u"PRAGMA user_version"_s), 1);
    }

    void aNewerFileIsRefusedUntouched()
    {
        {
            Database database;
            QVERIFY(database.open(m_path, two, Database::Durability::Full));
        }
        const QByteArray before = contents(m_path);
        Database database;
        const auto opened = database.open(m_path, one, Database::Durability::Full);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::StoreNewer);
        QCOMPARE(contents(m_path), before);
    }

    void aLinkIsRefused()
    {
        QVERIFY(QFile(m_path + u".real"_s).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(m_path + u".real"_s, m_path));
        Database database;
        QVERIFY(!database.open(m_path, one, Database::Durability::Full));
    }

    void garbageIsSaidToBeDamaged()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        Database database;
        QVERIFY(!database.open(m_path, one, Database::Durability::Full));
        QVERIFY(database.isDamaged());
    }

    void whateverOperationFailsTheTransactionIsWholeOrNotThere()
    {
        for (int failing = 0;; ++failing) {
            const QString path = m_folder->filePath(u"faults-%1.db"_s.arg(failing));
            StoreFaults faults;
            Database database(&faults);
            QVERIFY(database.open(path, one, Database::Durability::Full));
            faults.failAt = faults.operations + failing;
            bool committed = false;
            {
                Transaction transaction(database);
                committed = transaction.begin() && database.run(u"INSERT INTO thing (name) VALUES ('a')"_s)
                    && database.run(u"INSERT INTO thing (name) VALUES ('b')"_s) && transaction.commit();
            }
            const bool struck = faults.failed;
            faults.failAt = -1;
            QCOMPARE(committed, !struck);
            QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), committed ? 2 : 0);
            if (!struck)
                break;
        }
    }

    void aTransactionInAnotherIsAPartOfIt()
    {
        Database database;
        QVERIFY(database.open(m_folder->filePath(u"parts.db"_s), one, Database::Durability::Full));
        const auto written = [&database](bool isPartKept) {
            Transaction whole(database);
            if (!whole.begin() || !database.run(u"INSERT INTO thing (name) VALUES ('whole')"_s))
                return false;
            {
                Transaction part(database);
                const bool isThere = part.begin() && database.run(u"INSERT INTO thing (name) VALUES ('part')"_s);
                if (!isThere || (isPartKept && !part.commit()))
                    return false;
            }
            return whole.commit().has_value();
        };
        QVERIFY(!written(false)); // without its part the whole is nothing
        QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), 0);
        QVERIFY(written(true));
        QCOMPARE(count(database, u"SELECT count(*) FROM thing"_s), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
