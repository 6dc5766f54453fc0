// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/write_queue.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <random>
#include <stdexcept>
#include <thread>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000;

Result<void> put(Transaction &transaction, int id, int thing = 1)
{
    const auto added = transaction.run("INSERT INTO kept (id, thing) VALUES (?, ?)", {id, thing});
    return added ? Result<void>() : Result<void>(tl::unexpected(added.error()));
}

} // namespace

/// Writers that share a commit, and do not notice.
class WriteQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsRefusedLeavesNoTraceAndHindersNobody();
    void aFailedCommitFailsAll();
    void aFailedCommitFailsAlsoWhoWasRefused();
    void whatIsThrownIsThrownWhereItBelongs();
    void thoseThatWaitAreDoneInTheirOrder();
    void aCrowdLeavesWhatItWasTold();

private:
    [[nodiscard]] std::unique_ptr<SqliteConnection> connect() const;
    [[nodiscard]] QList<int> kept() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<SqliteConnection> WriteQueueTest::connect() const
{
    auto opened = SqliteConnection::open(m_folder->filePath(u"store.db"_s), SqliteConnection::Mode::ReadWrite);
    return opened ? std::move(*opened) : nullptr;
}

QList<int> WriteQueueTest::kept() const
{
    QList<int> ids;
    const auto connection = connect();
    const auto rows = connection->rows("SELECT id FROM kept ORDER BY rowid");
    for (const Row &row : rows.value_or(std::vector<Row>())) {
        ids.append(row.front().toInt());
    }
    return ids;
}

void WriteQueueTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto connection = connect();
    QVERIFY(connection);
    QVERIFY(connection->run("CREATE TABLE things (id INTEGER PRIMARY KEY) STRICT"));
    QVERIFY(connection->run("CREATE TABLE kept (place INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, thing INTEGER "
                            "NOT NULL REFERENCES things(id) DEFERRABLE INITIALLY DEFERRED) STRICT"));
    QVERIFY(connection->run("INSERT INTO things VALUES (1)"));
}

void WriteQueueTest::whatIsRefusedLeavesNoTraceAndHindersNobody()
{
    const auto connection = connect();
    const SqliteConnection::Work first = [](Transaction &transaction) {
        return put(transaction, 1);
    };
    const SqliteConnection::Work refused = [](Transaction &transaction) -> Result<void> {
        const auto done = put(transaction, 2);
        return done ? Result<void>(refuse(403, u"forbidden"_s)) : done;
    };
    // It sees what was done before it in the same commit, and fails at it.
    const SqliteConnection::Work failed = [](Transaction &transaction) -> Result<void> {
        const auto done = put(transaction, 3);
        return done ? put(transaction, 1) : done;
    };
    const SqliteConnection::Work last = [](Transaction &transaction) {
        return put(transaction, 4);
    };
    std::array<SqliteConnection::Change, 4> changes{
        {{&first, {}, {}}, {&refused, {}, {}}, {&failed, {}, {}}, {&last, {}, {}}}};
    const std::array<SqliteConnection::Change *, 4> group{&changes[0], &changes[1], &changes[2], &changes[3]};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
    connection->writeTogether(group);
    QVERIFY(changes[0].outcome);
    QVERIFY(!changes[1].outcome);
    QCOMPARE(changes[1].outcome.error().code, u"forbidden"_s);
    QVERIFY(!changes[2].outcome);
    QCOMPARE(changes[2].outcome.error().code, u"internal"_s);
    QVERIFY(changes[3].outcome);
    QCOMPARE(kept(), (QList<int>{1, 4}));
}

void WriteQueueTest::aFailedCommitFailsAll()
{
    const auto connection = connect();
    const SqliteConnection::Work good = [](Transaction &transaction) {
        return put(transaction, 1);
    };
    // What it refers to is looked for at COMMIT only.
    const SqliteConnection::Work bad = [](Transaction &transaction) {
        return put(transaction, 2, 99);
    };
    std::array<SqliteConnection::Change, 2> changes{{{&good, {}, {}}, {&bad, {}, {}}}};
    const std::array<SqliteConnection::Change *, 2> group{&changes[0], &changes[1]};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
    connection->writeTogether(group);
    QVERIFY2(!changes[0].outcome, "who shares a commit that failed must not be told that all is well");
    QVERIFY(!changes[1].outcome);
    QCOMPARE(kept(), QList<int>());
    QVERIFY(connection->write(good));
    QCOMPARE(kept(), QList<int>{1});
}

void WriteQueueTest::aFailedCommitFailsAlsoWhoWasRefused()
{
    const auto connection = connect();
    const SqliteConnection::Work bad = [](Transaction &transaction) {
        return put(transaction, 2, 99);
    };
    // Refused because of what never came to be.
    const SqliteConnection::Work refused = [](Transaction &) -> Result<void> {
        return refuse(409, u"conflict"_s);
    };
    std::array<SqliteConnection::Change, 2> changes{{{&bad, {}, {}}, {&refused, {}, {}}}};
    const std::array<SqliteConnection::Change *, 2> group{&changes[0], &changes[1]};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"statement failed"_s));
    connection->writeTogether(group);
    QVERIFY(!changes[1].outcome);
    QCOMPARE(changes[1].outcome.error().status, 500);
}

void WriteQueueTest::whatIsThrownIsThrownWhereItBelongs()
{
    WriteQueue queue(connect());
    QSemaphore entered;
    QSemaphore gate;
    Result<void> slow;
    std::thread first([&] {
        slow = queue.write([&](Transaction &transaction) {
            entered.release();
            gate.acquire();
            return put(transaction, 1);
        });
    });
    QVERIFY(entered.tryAcquire(1, patience));
    std::atomic<int> thrown = 0;
    std::atomic<int> good = 0;
    std::vector<std::thread> others;
    others.reserve(4);
    for (int id = 2; id < 6; ++id) {
        others.emplace_back([&, id] {
            try {
                const auto done = queue.write([id](Transaction &transaction) {
                    auto added = put(transaction, id);
                    if (id % 2 == 0) {
                        throw std::runtime_error("thrown");
                    }
                    return added;
                });
                good += done ? 1 : 0;
            } catch (const std::runtime_error &) {
                ++thrown;
            }
        });
    }
    gate.release();
    first.join();
    for (std::thread &other : others) {
        other.join();
    }
    QVERIFY(slow);
    QCOMPARE(thrown.load(), 2);
    QCOMPARE(good.load(), 2);
    auto ids = kept();
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids, (QList<int>{1, 3, 5}));
}

void WriteQueueTest::thoseThatWaitAreDoneInTheirOrder()
{
    WriteQueue queue(connect());
    QSemaphore entered;
    QSemaphore gate;
    std::thread first([&] {
        const auto done = queue.write([&](Transaction &transaction) {
            entered.release();
            gate.acquire();
            return put(transaction, 0);
        });
        Q_UNUSED(done)
    });
    QVERIFY(entered.tryAcquire(1, patience));
    std::vector<std::thread> others;
    others.reserve(5);
    for (int id = 1; id <= 5; ++id) {
        others.emplace_back([&queue, id] {
            const auto done = queue.write([id](Transaction &transaction) { return put(transaction, id); });
            Q_UNUSED(done)
        });
        QTRY_COMPARE_WITH_TIMEOUT(queue.waiting(), std::size_t(id), patience);
    }
    gate.release();
    first.join();
    for (std::thread &other : others) {
        other.join();
    }
    QCOMPARE(kept(), (QList<int>{0, 1, 2, 3, 4, 5}));
}

void WriteQueueTest::aCrowdLeavesWhatItWasTold()
{
    const auto seed = std::random_device()();
    qInfo("seed %u", seed);
    constexpr int threads = 8;
    constexpr int each = 200;
    WriteQueue queue(connect());
    std::vector<std::thread> crowd;
    crowd.reserve(threads);
    std::mutex guard;
    QList<int> told;
    QtMessageHandler quiet = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) { });
    for (int number = 0; number < threads; ++number) {
        crowd.emplace_back([&, number] {
            std::mt19937 chance(seed + unsigned(number));
            for (int step = 0; step < each; ++step) {
                const int id = number * each + step;
                const unsigned kind = chance() % 4;
                const auto done = queue.write([id, kind](Transaction &transaction) -> Result<void> {
                    auto added = put(transaction, id);
                    if (kind == 0) {
                        return refuse(422, u"invalid_request"_s);
                    }
                    return kind == 1 ? put(transaction, id) : added; // a second one of that name can't be
                });
                if (done.has_value() != (kind > 1)) {
                    qFatal("%d: told the contrary", id);
                }
                if (done) {
                    const std::scoped_lock lock(guard);
                    told.append(id);
                }
            }
        });
    }
    for (std::thread &one : crowd) {
        one.join();
    }
    qInstallMessageHandler(quiet);
    auto ids = kept();
    std::sort(ids.begin(), ids.end());
    std::sort(told.begin(), told.end());
    QCOMPARE(ids, told);
}

QTEST_GUILESS_MAIN(WriteQueueTest)
#include "write_queue_test.moc"
