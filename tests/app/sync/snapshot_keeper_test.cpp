// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/snapshot_keeper.h"
#include "tests/app/support/hand_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"account"_s}};

CachePage pageOf(const QByteArrayList &ids)
{
    CachePage page;
    for (const QByteArray &id : ids) {
        MemberRow row;
        row.id = id;
        row.name = "Name of " + id;
        row.email = id + "@example.org";
        row.role = "user";
        row.grant = toStoredForm(Grant::everything());
        page.members.push_back(row);
    }
    return page;
}

CacheState stateAt(qint64 sequence, const QString &self = u"a"_s)
{
    CacheState state;
    state.cursor = "c";
    state.sequence = sequence;
    state.isComplete = true;
    state.self = self;
    return state;
}

} // namespace

/// A snapshot is used exactly as long as the cache holds what it shows.
class SnapshotKeeperTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = std::make_unique<CacheStore>();
        QVERIFY(m_cache->open(m_folder->path(), account, m_clock.now()));
        QVERIFY(m_cache->apply(pageOf({"a", "b"}), stateAt(1)));
    }

    void whatStandsStillIsThereAtTheNextStart()
    {
        {
            SnapshotKeeper keeper(*m_cache, {1, 0ms});
            QVERIFY(!keeper.fitting());
            keeper.keep(table());
            QTRY_VERIFY(keeper.fitting());
        }
        m_cache = std::make_unique<CacheStore>();
        QVERIFY(m_cache->open(m_folder->path(), account, m_clock.now()));
        const auto seen = SnapshotKeeper(*m_cache).fitting();
        QVERIFY(seen);
        QCOMPARE(seen->size(), 2U);
        QVERIFY(seen->member(0).isSelf);
    }

    void aChangedMemberEndsIt()
    {
        SnapshotKeeper keeper(*m_cache, {1, 0ms});
        keeper.keep(table());
        QTRY_VERIFY(keeper.fitting());
        QVERIFY(m_cache->setState(stateAt(2))); // a poll that brought nothing
        QVERIFY(keeper.fitting());
        QVERIFY(m_cache->apply(pageOf({"c"}), stateAt(3)));
        QVERIFY(!keeper.fitting());
        keeper.keep(table());
        QTRY_VERIFY(keeper.fitting());
        QCOMPARE(keeper.fitting()->size(), 3U);
        QVERIFY(m_cache->setState(stateAt(3, u"b"_s))); // somebody else looks
        QVERIFY(!keeper.fitting());
    }

    void whatChangesWhileItIsWrittenLeavesNothing()
    {
        SnapshotKeeper keeper(*m_cache, {1, 0ms});
        keeper.keep(table());
        QCoreApplication::processEvents(); // the quiet is over: it is being written
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(QFile::exists(m_cache->snapshotPath())); // and the keeper has not heard of it yet
        QVERIFY(m_cache->apply(pageOf({"c"}), stateAt(2)));
        QTRY_VERIFY(!QFile::exists(m_cache->snapshotPath()));
        QVERIFY(!keeper.fitting());
    }

    void whatIsNotWorthKeepingAnyMoreGoes()
    {
        {
            SnapshotKeeper keeper(*m_cache, {1, 0ms});
            keeper.keep(table());
            QTRY_VERIFY(keeper.fitting());
        }
        SnapshotKeeper keeper(*m_cache, {3, 0ms});
        keeper.keep(table()); // so few have stayed
        QVERIFY(!QFile::exists(m_cache->snapshotPath()));
    }

    void whatIsTakenFromUsDoesNotLinger()
    {
        SnapshotKeeper keeper(*m_cache, {1, 0ms});
        keeper.keep(table());
        QTRY_VERIFY(keeper.fitting());
        QVERIFY(m_cache->clear());
        QVERIFY(!QFile::exists(m_cache->snapshotPath()));
        QVERIFY(m_cache->apply(pageOf({"a"}), stateAt(1)));
        keeper.keep(table());
        QTRY_VERIFY(keeper.fitting());
        keeper.stop();
        m_cache->close();
        QVERIFY(CacheStore::wipe(m_folder->path(), account));
        QVERIFY(!QFile::exists(m_cache->snapshotPath()));
    }

    void fewRowsAndHalfAnAccountAreNotWorthIt()
    {
        SnapshotKeeper keeper(*m_cache, {3, 0ms});
        keeper.keep(table());
        CacheState half = stateAt(2);
        half.isComplete = false;
        QVERIFY(m_cache->setState(half));
        SnapshotKeeper other(*m_cache, {1, 0ms});
        other.keep(table());
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        keeper.stop();
        other.stop();
        QVERIFY(!QFile::exists(m_cache->snapshotPath()));
    }

private:
    QSharedPointer<const MemberTable> table()
    {
        MemberTableBuilder builder;
        return m_cache->readMembers([&builder](const MemberTableBuilder::Raw &raw) { builder.add(raw); })
            ? builder.build()
            : nullptr;
    }

    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CacheStore> m_cache;
};

QTEST_GUILESS_MAIN(SnapshotKeeperTest)
#include "snapshot_keeper_test.moc"
