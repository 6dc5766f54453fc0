// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/store/store_faults.h"
#include "app/sync/account_sync.h"
#include "app/sync/typed_address.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

} // namespace

/// Delta pages into the cache: all of them, each once, and again from the start when the portal says so.
class AccountSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_portal = std::make_unique<SimulatedPortal>(m_clock);
        m_portal->pageSize = 10;
        for (int i = 0; i < 45; ++i)
            m_portal->addMember(u"m%1"_s.arg(i), u"Name%1"_s.arg(i), SimulatedPortal::grantOf({u"users"_s}));
        m_connector = std::make_unique<GatehouseConnector>(
            QUrl(u"https://portal.example"_s), u"en"_s,
            [this](HttpRequest request) {
                if (m_beforeEach && request.url.path().endsWith(u"/changes"_s))
                    m_beforeEach(m_portal->pagesServed() + 1);
                return m_portal->send(std::move(request));
            },
            m_clock);
        m_beforeEach = {};
    }

    void pagesUntilTheEndThenOnlyWhatIsNew()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QSignalSpy grown(&sync, &AccountSync::grown);
        QVERIFY(fetched(sync));
        QCOMPARE(m_portal->pagesServed(), 5);
        QCOMPARE(names(sync).size(), 45);
        QVERIFY(sync.state().isComplete);
        QCOMPARE(grown.size(), 3); // at 10, 20 and 40 rows
        m_portal->removeMember(u"m7"_s);
        m_portal->touchMember(u"m8"_s);
        QVERIFY(fetched(sync));
        QCOMPARE(m_portal->pagesServed(), 6);
        QCOMPARE(names(sync).size(), 44);
        QVERIFY(!names(sync).contains(u"Name7"_s));
        QCOMPARE(sync.state().sequence, m_portal->sequence());
    }

    void aRemovalAloneIsShown()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QVERIFY(fetched(sync));
        const auto shown = sync.members({}, {}); // by a window, which gets the very same one while nothing changes
        QVERIFY(shown);
        QVERIFY(fetched(sync));
        QVERIFY(sync.members({}, {}).value() == *shown);
        m_portal->removeMember(u"m7"_s);
        QVERIFY(fetched(sync));
        QVERIFY(!names(sync).contains(u"Name7"_s));
        QCOMPARE(names(sync).size(), 44);
    }

    void whatIsStoredIsThereWithoutANetwork()
    {
        {
            AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
            QVERIFY(fetched(sync));
        }
        m_portal->isOffline = true;
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QCOMPARE(names(sync).size(), 45);
        QVERIFY(!fetched(sync));
        QCOMPARE(names(sync).size(), 45);
    }

    void resyncBeginsAnew()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QVERIFY(fetched(sync));
        m_portal->removeMember(u"m1"_s);
        m_portal->needsResync = true;
        QVERIFY(fetched(sync));
        QCOMPARE(names(sync).size(), 44);
    }

    void aPortalThatKnowsNoneOfItsCursorsIsAskedTwice()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QVERIFY(fetched(sync));
        const int before = m_portal->pagesServed();
        m_beforeEach = [this, before](int page) {
            m_portal->needsResync = page < before + 20;
        };
        QVERIFY(!fetched(sync));
        QCOMPARE(m_portal->pagesServed(), before + 3); // 410, the first page anew, 410
        m_beforeEach = {};
        m_portal->needsResync = false;
        QVERIFY(fetched(sync));
        QCOMPARE(names(sync).size(), 45);
    }

    void whoIsRemovedAndBackWhileTheListIsReadIsInIt()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        // Pages 5 and 6 are stored together: on the one m0 is gone, on the other back.
        m_beforeEach = [this](int page) {
            if (page == 2) {
                m_portal->removeMember(u"m0"_s);
                for (int i = 1; i < 7; ++i)
                    m_portal->touchMember(u"m%1"_s.arg(i));
            } else if (page == 6) {
                m_portal->addMember(u"m0"_s, u"Name0"_s, SimulatedPortal::grantOf({u"users"_s}));
            }
        };
        QVERIFY(fetched(sync));
        QCOMPARE(m_portal->pagesServed(), 6);
        QVERIFY(names(sync).contains(u"Name0"_s));
        QCOMPARE(names(sync).size(), 45);
    }

    void anotherDataEpochBeginsAnew()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QVERIFY(fetched(sync));
        const int before = m_portal->pagesServed();
        QVERIFY(fetched(sync, u"epoch-2"_s));
        QCOMPARE(m_portal->pagesServed(), before + 5);
        QCOMPARE(names(sync).size(), 45);
    }

    void whateverOperationFailsTheNextFetchEndsInTheSamePicture()
    {
        for (int failing = 0;; ++failing) {
            QTemporaryDir folder;
            StoreFaults faults;
            faults.failAt = failing;
            AccountSync sync(account, {*m_connector, m_clock, folder.path(), &faults});
            const bool first = fetched(sync);
            faults.failAt = -1;
            const bool struck = faults.failed;
            QCOMPARE(first, !struck);
            QVERIFY2(fetched(sync), qPrintable(u"after operation %1 failed"_s.arg(failing)));
            QCOMPARE(names(sync).size(), 45);
            QCOMPARE(sync.state().sequence, m_portal->sequence());
            if (!struck)
                break;
        }
    }

    void thePlanLiesOverTheCache()
    {
        AccountSync sync(account, {*m_connector, m_clock, m_folder->path()});
        QVERIFY(fetched(sync));
        Change change;
        change.id = ChangeId{u"c"_s};
        change.account = account;
        change.edit = RemoveEdit{MemberId{u"m3"_s}};
        const auto waiting = sync.members({change}, {});
        QVERIFY(waiting);
        const auto row = (*waiting)->rowOf(MemberId{u"m3"_s});
        QVERIFY(row);
        QCOMPARE((*waiting)->member(*row).pending, PendingMark::Waiting);
        change.state = ChangeState::Acknowledged;
        change.acknowledgedSequence = sync.state().sequence + 1;
        const auto done = sync.members({change}, {});
        QVERIFY(done);
        // Listed among the removed, from where access can be given back.
        const auto gone = (*done)->rowOf(MemberId{u"m3"_s});
        QVERIFY(gone);
        QCOMPARE((*done)->status(*gone), MemberStatus::Removed);
        QCOMPARE((*done)->size() - (*done)->countOf(MemberStatus::Removed), 44U);
    }

    void addressesAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("host") << u" portal.example.org "_s << u"https://portal.example.org"_s;
        QTest::newRow("slash") << u"https://portal.example.org/"_s << u"https://portal.example.org"_s;
        QTest::newRow("path") << u"portal.example.org/gate/"_s << u"https://portal.example.org/gate"_s;
        QTest::newRow("here") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("here, short") << u"localhost:8080"_s << u"http://localhost:8080"_s;
        QTest::newRow("plain elsewhere") << u"http://portal.example.org"_s << u""_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u""_s;
        QTest::newRow("user") << u"https://me:secret@portal.example.org"_s << u""_s;
        QTest::newRow("query") << u"https://portal.example.org/?a=b"_s << u""_s;
        QTest::newRow("empty") << u"  "_s << u""_s;
        QTest::newRow("words") << u"my portal"_s << u""_s;
    }
    void addressesAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const auto url = addressFromTyped(typed);
        QCOMPARE(url ? url->toString() : QString(u""_s), address);
    }

private:
    bool fetched(AccountSync &sync, const QString &epoch = u"epoch-1"_s)
    {
        const auto outcome = QCoro::waitFor(sync.fetch(MemberId{u"m-me"_s}, epoch));
        if (!outcome)
            qInfo("%d %s: %s", static_cast<int>(outcome.error().error.code), qPrintable(outcome.error().error.problem),
                qPrintable(outcome.error().error.detail));
        return outcome.has_value();
    }
    QStringList names(AccountSync &sync)
    {
        QStringList result;
        const auto table = sync.members({}, {});
        for (quint32 row = 0; table && row < (*table)->size(); ++row)
            result.append((*table)->name(row));
        return result;
    }

    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatedPortal> m_portal;
    std::function<void(int page)> m_beforeEach; ///< what happens before a page is asked for
    std::unique_ptr<GatehouseConnector> m_connector;
};

QTEST_GUILESS_MAIN(AccountSyncTest)
#include "account_sync_test.moc"
