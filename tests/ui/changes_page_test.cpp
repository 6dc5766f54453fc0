// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class ChangesPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void whatWaitsCanBeTakenBack();
    void whatNeedsAttentionCanBeRetriedOrDiscarded();
    void whatCantBeTakenBackSaysSo();
    void anEmptyPlanExplainsItself();
};

void ChangesPageTest::whatWaitsCanBeTakenBack()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"grace.whitfield"_s);
    QVERIFY(!fixture.find<QPushButton>("retryChangeButton")->isEnabled());
    fixture.click("undoChangeButton");
    QCOMPARE(fixture.world.plan.lastUndone.value, u"sample-3"_s);
    QVERIFY(!fixture.find<QPushButton>("undoChangeButton")->isEnabled());
    QCOMPARE(fixture.find<QLabel>("statusPending")->text(), QString());
}

void ChangesPageTest::whatNeedsAttentionCanBeRetriedOrDiscarded()
{
    WindowFixture fixture;
    const ChangeId id{u"sample-3"_s};
    Error refusal{Error::Code::Refused, u"seats"_s, u"<img src=x>All seats are taken."_s, {}, {}};
    fixture.world.plan.setState(id, ChangeState::NeedsAttention, refusal);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->isVisible());
    fixture.click("showChangesButton");
    QVERIFY(fixture.find<QWidget>("changesPage")->isVisible());
    fixture.select("changesTable", u"grace.whitfield"_s);
    const auto *reason = fixture.find<QLabel>("changeReason");
    QVERIFY(reason->isVisible());
    QVERIFY2(reason->text().contains(u"<img src=x>All seats are taken."_s), qPrintable(reason->text()));
    fixture.click("retryChangeButton");
    QCOMPARE(fixture.world.plan.lastRetried, id);
    fixture.world.plan.setState(id, ChangeState::NeedsAttention, refusal);
    fixture.click("discardChangeButton");
    QCOMPARE(fixture.world.plan.lastDiscarded, id);
    QVERIFY(!fixture.find<QPushButton>("showChangesButton")->isVisible());
}

void ChangesPageTest::whatCantBeTakenBackSaysSo()
{
    WindowFixture fixture;
    const ChangeId id = fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    fixture.world.plan.setState(id, ChangeState::Done);
    QVERIFY(!fixture.find<QPushButton>("undoButton")->isVisible());
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"a@example.org"_s);
    QVERIFY(!fixture.find<QPushButton>("undoChangeButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("undoChangeButton")->toolTip().isEmpty());
}

void ChangesPageTest::anEmptyPlanExplainsItself()
{
    WindowFixture fixture;
    for (const auto &id : {u"sample-1"_s, u"sample-2"_s, u"sample-3"_s})
        fixture.world.plan.discard(ChangeId{id});
    fixture.window->showPage(Page::Changes);
    QVERIFY(WindowFixture::in<QLabel>(fixture.find<QWidget>("changesPage"), "emptyLabel")->isVisible());
}

QTEST_MAIN(ChangesPageTest)
#include "changes_page_test.moc"
