// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/database.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#include <sys/stat.h>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *addIdentity =
    "INSERT INTO identities (id, email, canonical_email, name, created_at) VALUES (?, ?, ?, ?, 1)";
constexpr const char *countIdentities = "SELECT count(*) FROM identities";

Result<void> addOne(Transaction &transaction, const QString &id)
{
    const QString email = id + u"@example.org"_s;
    if (auto added = transaction.run(addIdentity, {id, email, email, QString()}); !added) {
        return tl::unexpected(added.error());
    }
    return {};
}

int count(Database &database)
{
    int result = -1;
    const auto read = database.read([&result](Transaction &transaction) -> Result<void> {
        auto rows = transaction.rows(countIdentities);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        result = rows->front().front().toInt();
        return {};
    });
    return read ? result : -1;
}

int modeOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 07777U) : -1;
}

QByteArray digest(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

} // namespace

/// The store: modes, lock, transactions that can't half-happen, versions.
class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesFilesForTheOwnerAlone();
    void refusesASecondProgram();
    void refusesAFileOthersMayRead();
    void refusesANewerFileUntouched();
    void refusesGarbageUntouched();
    void opensAgainWithEverythingInPlace();
    void rollsBackOnAProblem();
    void aFailedStatementPoisons();
    void cannotWriteWhileReading();
    void nullTextIsEmptyText();
    void auditEventsHold();
    void writersTakeTurnsAndThreadsMayEnd();
    void foldsTheLogBack();
    void refusesOtherUrls();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/portal.db"_s); }
    [[nodiscard]] Result<std::unique_ptr<Database>> open() const
    {
        return Database::open(QUrl(u"sqlite://"_s + path()));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void DatabaseTest::makesFilesForTheOwnerAlone()
{
    auto database = open();
    QVERIFY(database);
    QVERIFY((*database)->write([](Transaction &transaction) { return addOne(transaction, u"ada"_s); }));
    QCOMPARE(modeOf(m_folder->filePath(u"data"_s)), 0700);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        QCOMPARE(modeOf(path() + suffix), 0600);
    }
}

void DatabaseTest::refusesASecondProgram()
{
    auto first = open();
    QVERIFY(first);
    auto second = open();
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"store_in_use"_s);
    first->reset();
    QVERIFY(open());
}

void DatabaseTest::refusesAFileOthersMayRead()
{
    QVERIFY(open());
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    auto again = open();
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"store_file"_s);
}

void DatabaseTest::refusesANewerFileUntouched()
{
    QVERIFY(open());
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path());
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY(query.exec(u"PRAGMA user_version=999"_s));
        query.finish();
        raw.close();
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const QByteArray before = digest(path());
    auto again = open();
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"store_newer"_s);
    QCOMPARE(digest(path()), before);
}

void DatabaseTest::refusesGarbageUntouched()
{
    QVERIFY(open());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    const QByteArray before = digest(path());
    auto again = open();
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"store_damaged"_s);
    QCOMPARE(digest(path()), before);
}

void DatabaseTest::opensAgainWithEverythingInPlace()
{
    {
        auto database = open();
        QVERIFY(database);
        QVERIFY((*database)->write([](Transaction &transaction) { return addOne(transaction, u"ada"_s); }));
    }
    auto database = open();
    QVERIFY(database);
    QCOMPARE(count(**database), 1);
}

void DatabaseTest::rollsBackOnAProblem()
{
    auto database = open();
    QVERIFY(database);
    const auto refused = (*database)->write([](Transaction &transaction) -> Result<void> {
        if (auto added = addOne(transaction, u"ada"_s); !added) {
            return added;
        }
        return refuse(403, u"forbidden"_s);
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"forbidden"_s);
    QCOMPARE(count(**database), 0);
}

void DatabaseTest::aFailedStatementPoisons()
{
    auto database = open();
    QVERIFY(database);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
    const auto written = (*database)->write([](Transaction &transaction) -> Result<void> {
        if (auto added = addOne(transaction, u"ada"_s); !added) {
            return added;
        }
        // The second fails and its failure is overlooked, as careless code would.
        const auto overlooked = addOne(transaction, u"ada"_s);
        Q_UNUSED(overlooked)
        return {};
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"internal"_s);
    QCOMPARE(count(**database), 0);
    QVERIFY((*database)->write([](Transaction &transaction) { return addOne(transaction, u"ada"_s); }));
}

void DatabaseTest::cannotWriteWhileReading()
{
    auto database = open();
    QVERIFY(database);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
    QVERIFY(!(*database)->read([](Transaction &transaction) { return addOne(transaction, u"ada"_s); }));
    QCOMPARE(count(**database), 0);
    QVERIFY((*database)->write([](Transaction &transaction) { return addOne(transaction, u"ada"_s); }));
    QCOMPARE(count(**database), 1);
}

void DatabaseTest::nullTextIsEmptyText()
{
    auto database = open();
    QVERIFY(database);
    QVERIFY((*database)->write([](Transaction &transaction) -> Result<void> {
        if (auto added = addOne(transaction, u"ada"_s); !added) {
            return added;
        }
        auto rows = transaction.rows("SELECT name, name IS NULL, last_sign_in IS NULL FROM identities");
        if (!rows || rows->front()[1].toInt() != 0 || rows->front()[2].toInt() != 1) {
            return refuse(500, u"wrong"_s);
        }
        return {};
    }));
}

void DatabaseTest::auditEventsHold()
{
    auto database = open();
    QVERIFY(database);
    QVERIFY((*database)->write([](Transaction &transaction) -> Result<void> {
        auto added =
            transaction.run("INSERT INTO audit_events (account_id, number, id, at, actor_id, actor, principal, "
                            "action, object, before, after, request_id, previous_hash, hash) "
                            "VALUES ('a', 1, 'e', 1, '', '', '', '', '', '', '', '', x'', x'')");
        return added ? Result<void>() : Result<void>(tl::unexpected(added.error()));
    }));
    for (const char *attempt : {"UPDATE audit_events SET actor = 'x'", "DELETE FROM audit_events"}) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
        QVERIFY(!(*database)->write([attempt](Transaction &transaction) -> Result<void> {
            auto run = transaction.run(attempt);
            return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
        }));
    }
}

void DatabaseTest::writersTakeTurnsAndThreadsMayEnd()
{
    auto database = open();
    QVERIFY(database);
    constexpr int threads = 8;
    constexpr int each = 50;
    std::atomic<int> failures{0};
    std::vector<std::thread> crowd;
    crowd.reserve(threads);
    for (int number = 0; number < threads; ++number) {
        crowd.emplace_back([&database, &failures, number] {
            for (int step = 0; step < each; ++step) {
                const QString id = QString::number(number) + u'-' + QString::number(step);
                if (!(*database)->write([&id](Transaction &transaction) { return addOne(transaction, id); })
                    || count(**database) < 1) {
                    ++failures;
                }
            }
        });
    }
    for (std::thread &one : crowd) {
        one.join();
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(count(**database), threads * each);
}

void DatabaseTest::foldsTheLogBack()
{
    auto database = open();
    QVERIFY(database);
    for (int step = 0; step < 4'000; ++step) {
        QVERIFY((*database)->write(
            [step](Transaction &transaction) { return addOne(transaction, QString::number(step)); }));
    }
    // About 3 pages a commit: without folding back the log would hold some 50 MB.
    QVERIFY2(QFileInfo(path() + u"-wal"_s).size() < 25'000'000, "the log grew without bound");
    QVERIFY(QFileInfo(path()).size() > 200'000);
}

void DatabaseTest::refusesOtherUrls()
{
    for (const QString &url : {u"postgres://host/db"_s, u"sqlite://host/portal.db"_s, u"portal.db"_s, u"sqlite://"_s}) {
        auto database = Database::open(QUrl(url));
        QVERIFY(!database);
        QCOMPARE(database.error().code, u"store_url"_s);
    }
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
