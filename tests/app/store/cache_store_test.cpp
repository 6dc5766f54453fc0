// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/cache_store.h"
#include "app/store/store_faults.h"
#include "tests/app/support/hand_clock.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"../account"_s}};

MemberRow rowOf(const QByteArray &id)
{
    MemberRow row;
    row.id = id;
    row.name = "Name of " + id;
    row.email = id + "@example.org";
    row.role = "user";
    row.grant = toStoredForm(Grant::everything());
    row.version = 3;
    row.lastSignIn = 5;
    return row;
}

CachePage pageOf(const QByteArrayList &ids)
{
    CachePage page;
    for (const QByteArray &id : ids)
        page.members.push_back(rowOf(id));
    return page;
}

CacheState stateAt(qint64 sequence)
{
    CacheState state;
    state.cursor = "c" + QByteArray::number(sequence);
    state.sequence = sequence;
    state.self = u"b"_s;
    return state;
}

QByteArrayList ids(CacheStore &cache)
{
    QByteArrayList result;
    const auto read = cache.readMembers([&result](const MemberTableBuilder::Raw &raw) {
        result.append(QByteArray(raw.id.data(), static_cast<qsizetype>(raw.id.size())) + (raw.isSelf ? "*" : ""));
    });
    return read ? result : QByteArrayList{"unreadable"};
}

} // namespace

/// The cache: a page with its cursor or neither, and no attachment to a file that is broken.
class CacheStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pagesAndTombstonesAndState()
    {
        {
            CacheStore cache;
            QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
            QVERIFY(cache.apply(pageOf({"a", "b", "c"}), stateAt(3)));
            CachePage next = pageOf({"d"});
            next.removedMembers.emplace_back("a");
            Invitation invitation;
            invitation.id = InvitationId{u"i"_s};
            invitation.grant = Grant::everything();
            invitation.resolvedAt = Instant(std::chrono::milliseconds(9));
            next.invitations.append(invitation);
            QVERIFY(cache.apply(next, stateAt(5)));
        }
        CacheStore cache;
        QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
        QCOMPARE(cache.state().cursor, QByteArray("c5"));
        QCOMPARE(ids(cache), (QByteArrayList{"b*", "c", "d"}));
        const auto invitations = cache.invitations();
        QVERIFY(invitations);
        QCOMPARE(invitations->size(), 1);
        QCOMPARE(invitations->at(0).resolvedAt, Instant(std::chrono::milliseconds(9)));
    }

    void whoWasRemovedIsKeptWithTheWayBack()
    {
        CachePage page = pageOf({"a"});
        page.members.front().status = MemberStatus::Removed;
        page.members.front().removedAt = 40;
        page.members.front().restorableUntil = 50;
        Invitation invitation;
        invitation.id = InvitationId{u"i"_s};
        invitation.grant = Grant::everything();
        invitation.deliveryNote = u"550 no such user"_s;
        page.invitations.append(invitation);
        CacheStore cache;
        QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
        QVERIFY(cache.apply(page, stateAt(1)));
        QCOMPARE(cache.invitations()->at(0).deliveryNote, u"550 no such user"_s);
        int rows = 0;
        QVERIFY(cache.readMembers([&rows](const MemberTableBuilder::Raw &raw) {
            ++rows;
            QCOMPARE(raw.status, MemberStatus::Removed);
            QCOMPARE(raw.removedAt, 40);
            QCOMPARE(raw.restorableUntil, 50);
        }));
        QCOMPARE(rows, 1);
    }

    void whatAnOlderVersionStoredGoes()
    {
        const QString now = CacheStore::fileName(account);
        QString before = now;
        before.replace(QRegularExpression(u"-v\\d+-"_s), u"-v1-"_s);
        QVERIFY(before != now);
        QFile file(QDir(m_folder->path()).filePath(before));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        CacheStore cache;
        QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
        QVERIFY(!file.exists());
    }

    void whateverOperationFailsPageAndCursorStayTogether()
    {
        for (int failing = 0;; ++failing) {
            QTemporaryDir folder;
            StoreFaults faults;
            CacheStore cache(&faults);
            QVERIFY(cache.open(folder.path(), account, m_clock.now()));
            QVERIFY(cache.apply(pageOf({"a"}), stateAt(1)));
            faults.failAt = faults.operations + failing;
            CachePage next = pageOf({"d"});
            next.removedMembers.emplace_back("a");
            const auto applied = cache.apply(next, stateAt(2));
            const bool struck = faults.failed;
            faults.failAt = -1;
            QCOMPARE(bool(applied), !struck);
            QCOMPARE(cache.state().sequence, struck ? 1 : 2);
            QCOMPARE(ids(cache), struck ? QByteArrayList{"a"} : QByteArrayList{"d"});
            CacheStore again;
            cache.close();
            QVERIFY(again.open(folder.path(), account, m_clock.now()));
            QCOMPARE(again.state().cursor, struck ? QByteArray("c1") : QByteArray("c2"));
            QCOMPARE(ids(again), struck ? QByteArrayList{"a"} : QByteArrayList{"d"});
            if (!struck)
                break;
        }
    }

    void aDamagedCacheIsMovedAsideAndBegunAnew()
    {
        const QString path = QDir(m_folder->path()).filePath(CacheStore::fileName(account));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        CacheStore cache;
        QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
        QCOMPARE(cache.state().sequence, 0);
        QVERIFY(cache.apply(pageOf({"a"}), stateAt(1)));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 1);
    }

    void wipingLeavesNothing()
    {
        CacheStore cache;
        QVERIFY(cache.open(m_folder->path(), account, m_clock.now()));
        QVERIFY(cache.apply(pageOf({"sentinel-of-a-person"}), stateAt(1)));
        cache.close();
        QVERIFY(CacheStore::wipe(m_folder->path(), account));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void anIdNeverBecomesAPath()
    {
        QVERIFY(!CacheStore::fileName(account).contains(u'/'));
        AccountKey other = account;
        other.identity.value = u"identity2"_s;
        QVERIFY(CacheStore::fileName(account) != CacheStore::fileName(other));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    HandClock m_clock;
};

QTEST_GUILESS_MAIN(CacheStoreTest)
#include "cache_store_test.moc"
