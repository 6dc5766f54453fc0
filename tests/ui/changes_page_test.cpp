// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "ui/delegates/row_table.h"

#include <QLabel>
#include <QLineEdit>
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
    void whatIsReviewedWaitsUntilItIsApplied();
    void aTickIsTakenAwayByMouseAndKey();
    void progressIsToldAndCanBeStopped();
    void theReasonIsKeptWithTheChange();
    void warnsOfWhatOneDoesNotHold();
    void whatHasNoWayBackSaysSoBefore();
    void whatWasAppliedTogetherIsTakenBackTogether();
    void thePortalIsAskedBeforeAnythingIsDone();
    void aCheckCanBeStoppedAndMayFail();
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

void ChangesPageTest::whatIsReviewedWaitsUntilItIsApplied()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Changes);
    auto *apply = fixture.find<QPushButton>("applyPlanButton");
    QVERIFY(!apply->isVisible());
    fixture.click("reviewFirstBox");
    QVERIFY(fixture.world.plan.reviewsFirst());
    QVERIFY(apply->isVisible());
    QVERIFY(!apply->isEnabled());
    const ChangeId id = fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    QVERIFY(apply->isEnabled());
    QCOMPARE(apply->text(), u"Apply 1 change(s)"_s);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"until you apply it"_s));
    fixture.click("applyPlanButton");
    QVERIFY(!isHeld(fixture.world.plan.newest()));
    QVERIFY(!apply->isVisible());
    fixture.world.plan.setState(id, ChangeState::Done);
    QVERIFY(apply->isVisible());
    QVERIFY(!apply->isEnabled());
}

void ChangesPageTest::aTickIsTakenAwayByMouseAndKey()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"a@example.org"_s);
    auto *table = fixture.find<RowTable>("changesTable");
    const QModelIndex what = table->model()->index(table->selectedRow(), 0);
    QCOMPARE(what.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(fixture.world.plan.newest().hold, Hold::SetAside);
    QVERIFY(!fixture.find<QPushButton>("applyPlanButton")->isEnabled());
    const QRect cell = table->visualRect(what);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 16, cell.center().y()));
    QCOMPARE(fixture.world.plan.newest().hold, Hold::Review);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 80, cell.center().y()));
    QCOMPARE(fixture.world.plan.newest().hold, Hold::Review); // the words are no tick
}

void ChangesPageTest::progressIsToldAndCanBeStopped()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    const ChangeId first = fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    const ChangeId second = fixture.world.plan.stage(fixture.world.own, u"b@example.org"_s, ResendEdit{});
    fixture.window->showPage(Page::Changes);
    auto *table = fixture.find<RowTable>("changesTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    auto *stop = fixture.find<QPushButton>("stopPlanButton");
    QVERIFY(stop->isVisible());
    fixture.world.plan.setState(first, ChangeState::Done);
    QCOMPARE(fixture.find<QLabel>("planWords")->text(), u"1 of 2 applied"_s);
    fixture.click("stopPlanButton");
    QCOMPARE(fixture.world.plan.newest().id, second);
    QVERIFY(isHeld(fixture.world.plan.newest()));
    QVERIFY(!stop->isVisible());
    QVERIFY(fixture.find<QPushButton>("applyPlanButton")->isEnabled());
}

void ChangesPageTest::theReasonIsKeptWithTheChange()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"a@example.org"_s);
    auto *why = fixture.find<QLineEdit>("changeWhyEdit");
    QVERIFY(why->isVisible());
    why->setFocus();
    QTest::keyClicks(why, u"asked for by phone"_s);
    QTest::keyClick(why, Qt::Key_Return);
    QCOMPARE(fixture.world.plan.newest().reason, u"asked for by phone"_s);
}

void ChangesPageTest::warnsOfWhatOneDoesNotHold()
{
    WindowFixture fixture;
    const auto accounts = fixture.world.directory.accounts();
    const auto guest = std::find_if(accounts.cbegin(), accounts.cend(),
        [](const Account &account) { return !account.isOwn && !account.grant.all; });
    QVERIFY(guest != accounts.cend());
    fixture.world.plan.setReviewFirst(true);
    const InviteEdit beyond{InvitationId{u"i"_s}, u"new@example.org"_s, {}, {}, Grant::everything(), {}};
    fixture.world.plan.stage(guest->key, u"new@example.org"_s, beyond);
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"new@example.org"_s);
    const auto *warnings = fixture.find<QLabel>("changeWarnings");
    QVERIFY(warnings->isVisible());
    QVERIFY2(warnings->text().contains(u"do not hold all permissions"_s), qPrintable(warnings->text()));
}

void ChangesPageTest::whatHasNoWayBackSaysSoBefore()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"a@example.org"_s);
    const auto *warnings = fixture.find<QLabel>("changeWarnings");
    QVERIFY2(warnings->text().contains(u"nothing takes this back"_s), qPrintable(warnings->text()));
    fixture.world.plan.apply({});
    QVERIFY(!warnings->text().contains(u"nothing takes this back"_s));
}

void ChangesPageTest::whatWasAppliedTogetherIsTakenBackTogether()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    const ChangeId first =
        fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, RemoveEdit{MemberId{u"m-1"_s}});
    const ChangeId second =
        fixture.world.plan.stage(fixture.world.own, u"b@example.org"_s, RemoveEdit{MemberId{u"m-2"_s}});
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"a@example.org"_s);
    auto *together = fixture.find<QPushButton>("undoTogetherButton");
    QVERIFY(!together->isVisible()); // each is taken back by itself
    fixture.world.plan.apply({});
    for (const ChangeId &id : {first, second})
        fixture.world.plan.setState(id, ChangeState::Done);
    QVERIFY(together->isVisible());
    QVERIFY2(together->text().contains(u'2'), qPrintable(together->text()));
    fixture.click("undoTogetherButton");
    QCOMPARE(fixture.world.plan.lastUndoneTogether, first);
    const auto *notice = fixture.find<QLabel>("noticeLabel");
    QTRY_VERIFY2(notice->text().contains(u"Nothing undoes the other 1"_s), qPrintable(notice->text()));
}

void ChangesPageTest::thePortalIsAskedBeforeAnythingIsDone()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    fixture.world.plan.stage(fixture.world.own, u"good@example.org"_s, ResendEdit{});
    const ChangeId bad = fixture.world.plan.stage(fixture.world.own, u"bad@example.org"_s, ResendEdit{});
    fixture.world.plan.verdict = [&bad](const Change &change) {
        const Error seats{Error::Code::Refused, u"seats"_s, u"<b>All seats</b> are taken."_s, {}, {}};
        return change.id == bad ? Trial{Trial::Verdict::WouldRefuse, seats, {}}
                                : Trial{Trial::Verdict::WouldDo, {}, {}};
    };
    fixture.window->showPage(Page::Changes);
    auto *aside = fixture.find<QPushButton>("setRefusedAsideButton");
    QVERIFY(!aside->isVisible());
    auto *table = fixture.find<RowTable>("changesTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.world.plan.trials, 1);
    const auto *words = fixture.find<QLabel>("planWords");
    QTRY_COMPARE(words->text(), u"1 would be refused and 1 would be done"_s);
    QVERIFY(isHeld(fixture.world.plan.newest())); // nothing was let go
    fixture.select("changesTable", u"bad@example.org"_s);
    const auto *reason = fixture.find<QLabel>("changeReason");
    QVERIFY(reason->isVisible());
    QVERIFY2(reason->text().contains(u"<b>All seats</b> are taken."_s), qPrintable(reason->text()));
    QTRY_VERIFY(aside->isVisible());
    fixture.click("setRefusedAsideButton");
    QCOMPARE(fixture.world.plan.newest().hold, Hold::SetAside);
    QCOMPARE(words->text(), u"1 would be done"_s);
    QVERIFY(!aside->isVisible());
    fixture.click("applyPlanButton");
    QVERIFY(isHeld(fixture.world.plan.newest()));
}

void ChangesPageTest::aCheckCanBeStoppedAndMayFail()
{
    WindowFixture fixture;
    fixture.world.plan.setReviewFirst(true);
    fixture.world.plan.stage(fixture.world.own, u"a@example.org"_s, ResendEdit{});
    fixture.window->showPage(Page::Changes);
    fixture.world.plan.answers.holds = true;
    fixture.click("checkPlanButton");
    auto *apply = fixture.find<QPushButton>("applyPlanButton");
    QVERIFY(!apply->isVisible());
    QVERIFY(fixture.find<QWidget>("planProgress")->isVisible());
    fixture.click("stopPlanButton");
    QTRY_VERIFY(apply->isVisible());
    QVERIFY(isHeld(fixture.world.plan.newest()));
    fixture.world.plan.answers.holds = false;
    fixture.world.plan.verdict = [](const Change &) {
        return Trial{Trial::Verdict::Later, {}, {}};
    };
    fixture.world.plan.answers.nextError = Error{Error::Code::StoreFailed, {}, {}, {}, {}};
    fixture.click("checkPlanButton");
    QTRY_VERIFY(apply->isVisible());
    const QString words = fixture.find<QLabel>("planWords")->text();
    QVERIFY2(!words.isEmpty() && !words.contains(u"verdict"_s), qPrintable(words));
}

QTEST_MAIN(ChangesPageTest)
#include "changes_page_test.moc"
