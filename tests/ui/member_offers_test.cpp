// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"
#include "ui/paint/pill.h"
#include "ui/theme/tokens.h"
#include "ui/words/states.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

/// What is offered for a person, and what is said where it is not: under way already, refused, or nobody's to see.
class MemberOffersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void leavingIsUndoneInTheBar();
    void whoseEndIsUnderWayIsLeftAlone();
    void anAccountWhosePeopleAreNotShownSaysSo();
    void aPillSaysLessWhereThereIsLittleRoom();
    void aRefusalIsToldInFull();
};

void MemberOffersTest::leavingIsUndoneInTheBar()
{
    WindowFixture fixture;
    auto accounts = fixture.world.directory.accounts();
    accounts[1].may = {true, true, false};
    fixture.world.directory.setAccounts(accounts);
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    fixture.select("usersTable", u"Dana Keller"_s);
    QVERIFY(!fixture.find<QPushButton>("removeAccessButton")->isVisible()); // nobody removes themselves
    fixture.click("leaveButton");
    QCOMPARE(fixture.dialog(), nullptr); // no question: the bar offers the way back
    const Change leaving = fixture.world.plan.newest();
    QVERIFY(std::holds_alternative<LeaveEdit>(leaving.edit));
    QCOMPARE(leaving.account, fixture.world.others);
    QCOMPARE(fixture.world.access.lastMember, MemberId{u"member-dana"_s});
    QVERIFY(!fixture.find<QPushButton>("leaveButton")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("leaveButton")->toolTip().contains(u"leaving already"_s));
    fixture.key("usersTable", Qt::Key_Delete); // what Delete means for oneself
    QCOMPARE(fixture.world.plan.newest().id, leaving.id);
    fixture.click("undoButton");
    QCOMPARE(fixture.world.plan.lastUndone, leaving.id);
    QTRY_VERIFY(fixture.find<QPushButton>("leaveButton")->isEnabled());
    // Where the portal does not let one go, there is nothing to press.
    accounts[1].may.leave = false;
    fixture.world.directory.setAccounts(accounts);
    QTRY_VERIFY(!fixture.find<QPushButton>("leaveButton")->isVisible());
}

void MemberOffersTest::whoseEndIsUnderWayIsLeftAlone()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("removeAccessButton");
    for (const char *name : {"removeAccessButton", "managePermissionsButton"}) {
        const auto *button = fixture.find<QPushButton>(name);
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(u"under way"_s), name);
    }
    fixture.key("usersTable", Qt::Key_Delete);
    QCOMPARE(fixture.world.access.removals, 1);
    fixture.click("undoButton");
    QTRY_VERIFY(fixture.find<QPushButton>("removeAccessButton")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("removeAccessButton")->toolTip().isEmpty());
    // One that the portal refused may be asked for again.
    fixture.click("removeAccessButton");
    fixture.world.plan.setState(fixture.world.plan.newest().id, ChangeState::NeedsAttention);
    QTRY_VERIFY(fixture.find<QPushButton>("removeAccessButton")->isEnabled());
}

void MemberOffersTest::anAccountWhosePeopleAreNotShownSaysSo()
{
    WindowFixture fixture;
    auto accounts = fixture.world.directory.accounts();
    accounts[1].may = {false, true, false};
    fixture.world.directory.setAccounts(accounts);
    fixture.world.directory.setMembers(fixture.world.others, {});
    fixture.world.directory.setInvitations(fixture.world.others, {});
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    auto *page = fixture.find<QWidget>("usersPage");
    const QString said = WindowFixture::in<QLabel>(page, "emptyLabel")->text();
    QVERIFY(said.contains(u"shown to those who may manage"_s));
    QVERIFY(said.contains(u"You are: User."_s));
    QVERIFY(said.contains(u"You may: "_s));
    QVERIFY(WindowFixture::in<QPushButton>(page, "emptyButton")->isVisible()); // the way out
    QCOMPARE(fixture.find<QPushButton>("activeSegment")->text(), u"Active Users"_s);
    QVERIFY(!fixture.find<QPushButton>("inviteButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("inviteButton")->toolTip().isEmpty());
    fixture.window->showPage(Page::Invitations);
    page = fixture.find<QWidget>("invitationsPage");
    QVERIFY(WindowFixture::in<QLabel>(page, "emptyLabel")->text().contains(u"shown only to those"_s));
    QVERIFY(!WindowFixture::in<QPushButton>(page, "emptyButton")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("revokeButton")->toolTip().isEmpty());
}

void MemberOffersTest::aPillSaysLessWhereThereIsLittleRoom()
{
    const Pill pill = memberPill(MemberStatus::Active, PendingMark::Waiting, u"Removal not yet in force"_s);
    const QFont font;
    const int wanted = pillWidth(pill, font);
    const int brief = pillWidth({pill.glyph, pill.brief, pill.tone}, font);
    QVERIFY(!pill.brief.isEmpty() && brief < wanted);
    const auto painted = [&](const Pill &one, int width) {
        QImage image(wanted + 20, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPill(&painter, QRect(0, 0, width, 24), one, tokensFor(QPalette()), font, Qt::LeftToRight);
        return image;
    };
    QCOMPARE(painted(pill, wanted - 10), painted({pill.glyph, pill.brief, pill.tone}, wanted - 10));
    QVERIFY(painted(pill, wanted) != painted({pill.glyph, pill.brief, pill.tone}, wanted));
}

void MemberOffersTest::aRefusalIsToldInFull()
{
    WindowFixture fixture;
    auto member = fixture.world.member(u"chiara@lombardi-studio.example"_s);
    member.pending = PendingMark::NeedsAttention;
    member.pendingWords = u"Refused: a long sentence that has no room in any pill, and ends with what to do"_s;
    fixture.world.directory.updateMember(fixture.world.own, member);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    const auto *told = fixture.find<QLabel>("detailRefusal");
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), member.pendingWords);
    QVERIFY(told->wordWrap());
    fixture.select("usersTable", u"Grace Whitfield"_s);
    QVERIFY(!told->isVisible());
}

QTEST_MAIN(MemberOffersTest)
#include "member_offers_test.moc"
