// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"
#include "ui/departure.h"
#include "ui/panels/notice_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

/// Closing the window while changes wait. The sample world has one that does.
class DepartureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void withNothingWaitingTheWindowJustCloses();
    void whatWaitsIsSentFirstAndTheWindowSaysSo();
    void quitAnywayDoesNotWait();
    void patienceEnds();
    void whatCantBeSentDoesNotHoldTheWindow();
    void aRefusalIsShownInsteadOfClosing();
    void offlineTheFootSaysThatNothingIsLost();
};

void DepartureTest::withNothingWaitingTheWindowJustCloses()
{
    WindowFixture fixture;
    fixture.world.plan.setState(ChangeId{u"sample-3"_s}, ChangeState::Done);
    QVERIFY(fixture.window->close());
    QCOMPARE(fixture.world.plan.sendings, 0);
}

void DepartureTest::whatWaitsIsSentFirstAndTheWindowSaysSo()
{
    WindowFixture fixture;
    fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, RemoveEdit{MemberId{u"m"_s}});
    fixture.world.plan.answers.holds = true;
    QVERIFY(!fixture.window->close());
    QCOMPARE(fixture.world.plan.sendings, 1);
    QCOMPARE(fixture.find<QLabel>("noticeLabel")->text(), u"Sending 2 change(s)…"_s);
    QVERIFY(fixture.find<QPushButton>("quitAnywayButton")->isVisible());
    fixture.world.plan.setState(ChangeId{u"sample-3"_s}, ChangeState::Acknowledged);
    QCOMPARE(fixture.find<QLabel>("noticeLabel")->text(), u"Sending 1 change(s)…"_s);
    QVERIFY(!fixture.window->close()); // impatience alone is no decision
    QCOMPARE(fixture.world.plan.sendings, 1);
    fixture.world.plan.setState(fixture.world.plan.newest().id, ChangeState::Done);
    fixture.world.plan.answers.release();
    QTRY_VERIFY(!fixture.window->isVisible());
}

void DepartureTest::quitAnywayDoesNotWait()
{
    WindowFixture fixture;
    fixture.world.plan.answers.holds = true;
    QVERIFY(!fixture.window->close());
    fixture.click("quitAnywayButton");
    QTRY_VERIFY(!fixture.window->isVisible());
}

void DepartureTest::patienceEnds()
{
    fakes::FakePlanDesk plan;
    NoticeBar bar;
    Departure departure(&plan, &bar, 30ms, this);
    QSignalSpy ready(&departure, &Departure::ready);
    plan.stage({}, u"a@example.org"_s, RemoveEdit{});
    plan.answers.holds = true;
    QVERIFY(!departure.mayLeave());
    QVERIFY(bar.has(Notice::Leaving));
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(departure.mayLeave());
    QVERIFY(!bar.has(Notice::Leaving));
    plan.answers.release(); // the late answer says nothing more
    QCoreApplication::processEvents();
    QCOMPARE(ready.size(), 1);
}

void DepartureTest::whatCantBeSentDoesNotHoldTheWindow()
{
    WindowFixture fixture;
    fixture.world.setOffline(true);
    QVERIFY(!fixture.window->close());
    QTRY_VERIFY(!fixture.window->isVisible()); // the desk had nothing it could send
    QCOMPARE(fixture.world.plan.changes().front().state, ChangeState::Staged);
}

void DepartureTest::aRefusalIsShownInsteadOfClosing()
{
    WindowFixture fixture;
    fixture.world.plan.answers.holds = true;
    QVERIFY(!fixture.window->close());
    fixture.world.plan.setState(
        ChangeId{u"sample-3"_s}, ChangeState::NeedsAttention, Error{Error::Code::Forbidden, {}, {}, {}, {}});
    fixture.world.plan.answers.release();
    QTRY_VERIFY(!fixture.find<QPushButton>("quitAnywayButton")->isVisible());
    QVERIFY(fixture.window->isVisible());
    QVERIFY(fixture.find<QPushButton>("showChangesButton")->isVisible());
    QVERIFY(fixture.window->close());
}

void DepartureTest::offlineTheFootSaysThatNothingIsLost()
{
    WindowFixture fixture;
    const auto *foot = fixture.find<QLabel>("statusPending");
    QCOMPARE(foot->text(), u"1 change(s) waiting"_s);
    fixture.world.setOffline(true);
    QCOMPARE(foot->text(), u"1 change(s) waiting, kept when you quit"_s);
    fixture.world.setOffline(false);
    QCOMPARE(foot->text(), u"1 change(s) waiting"_s);
}

QTEST_MAIN(DepartureTest)
#include "departure_test.moc"
