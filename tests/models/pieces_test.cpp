// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pieces.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace gatehouse;

class PiecesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOnce_data()
    {
        QTest::addColumn<std::size_t>("count");
        for (const std::size_t count : {0U, 1U, 6U, 7U, 8U, 69U, 70U, 71U, 10'000U})
            QTest::addRow("%zu", count) << count;
    }
    void everyNumberOnce()
    {
        QFETCH(std::size_t, count);
        constexpr std::size_t pieceSize = 7;
        std::vector<std::atomic<int>> taken(count);
        inPieces(count, pieceSize, [&](std::size_t from, std::size_t to) {
            for (std::size_t number = from; number < to; ++number)
                ++taken[number];
        });
        QVERIFY(std::all_of(taken.begin(), taken.end(), [](const std::atomic<int> &times) { return times == 1; }));
    }

    // The window thread filters while the pool builds snapshots: it must not wait for them.
    void busyPoolIsNotWaitedFor()
    {
        QThreadPool &pool = *QThreadPool::globalInstance();
        QVERIFY(pool.waitForDone()); // a helper of the rounds before may still be on its way
        QSemaphore release;
        int held = 0;
        while (pool.tryStart([&release] { release.acquire(); }))
            ++held;
        QVERIFY(held > 0);
        std::atomic<std::size_t> done = 0;
        inPieces(1000, 10, [&done](std::size_t from, std::size_t to) { done += to - from; });
        const std::size_t doneMeanwhile = done;
        release.release(held);
        QVERIFY(pool.waitForDone());
        QCOMPARE(doneMeanwhile, std::size_t{1000});
    }
};

QTEST_GUILESS_MAIN(PiecesTest)
#include "pieces_test.moc"
