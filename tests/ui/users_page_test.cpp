// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class UsersPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void searchFiltersWhileTyping();
    void nobodyFoundOffersTheWayBack();
    void detailSaysWhatSomebodyMayDo();
    void removingActsAtOnceAndCanBeUndone();
    void keysWorkOnTheRow();
    void theOwnerCantBeRemoved();
    void selectionSurvivesANewSnapshot();
    void whoGoesLeavesNobodySelected_data();
    void whoGoesLeavesNobodySelected();
    void anEmptyAccountSaysSo();
    void listsHoldTheirPeopleAndCount();
    void thePortalsWordsAreOnTheLists();
    void whatThePortalCantDoIsGrey();
    void deactivatingAndReactivating();
    void removedPeopleComeBackWhileThereIsTime();
    void anotherRoleSaysWhatItDrops();
    void whoMayNotManageSeesWhy();
    void seatsAreCountedAndAFullAccountInvitesNobody();
    void whatOfSupportReachesSomebody();
    void whatEndedIsToldInTheBar();
};

void UsersPageTest::searchFiltersWhileTyping()
{
    const WindowFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), fixture.find<QLineEdit>("searchEdit"));
    QTest::keyClicks(QApplication::focusWidget(), u"ledger"_s);
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), 2);
    QCOMPARE(fixture.find<QLabel>("usersCount")->text(), u"2 of 20"_s);
    fixture.key("searchEdit", Qt::Key_Escape);
    QCOMPARE(fixture.find<QLabel>("usersCount")->text(), u"20"_s);
}

void UsersPageTest::nobodyFoundOffersTheWayBack()
{
    const WindowFixture fixture;
    QTest::keyClicks(fixture.find<QLineEdit>("searchEdit"), u"<b>zzz"_s);
    auto *page = fixture.find<QWidget>("usersPage");
    auto *label = WindowFixture::in<QLabel>(page, "emptyLabel");
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains(u"<b>zzz"_s));
    QTest::mouseClick(WindowFixture::in<QPushButton>(page, "emptyButton"), Qt::LeftButton);
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), 20);
}

void UsersPageTest::detailSaysWhatSomebodyMayDo()
{
    const WindowFixture fixture;
    fixture.select("usersTable", u"Benedikt Straßer"_s);
    QCOMPARE(fixture.find<QLabel>("detailName")->text(), u"Benedikt Straßer"_s);
    QCOMPARE(fixture.find<QLabel>("detailEmail")->text(), u"b.strasser@brightwater.example"_s);
    const auto *list = fixture.find<QListWidget>("detailPermissions");
    QStringList spoken;
    for (int row = 0; row < list->count(); ++row)
        spoken << list->item(row)->data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"May: View & Pay Invoices"_s));
    QVERIFY(spoken.contains(u"May not: View Domains"_s));
    spoken.removeAll(QString());
    QCOMPARE(spoken.size(), 13);
}

void UsersPageTest::removingActsAtOnceAndCanBeUndone()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("removeAccessButton");
    QCOMPARE(fixture.dialog(), nullptr);
    QCOMPARE(fixture.world.access.removals, 1);
    QCOMPARE(fixture.world.access.lastAccount, fixture.world.own);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"chiara@lombardi-studio.example"_s));
    QCOMPARE(fixture.world.member(u"chiara@lombardi-studio.example"_s).pending, PendingMark::Waiting);
    QCOMPARE(fixture.find<QLabel>("statusPending")->text(), u"2 change(s) waiting"_s);
    fixture.click("undoButton");
    QCOMPARE(fixture.world.member(u"chiara@lombardi-studio.example"_s).pending, PendingMark::None);
    QTRY_VERIFY(!fixture.find<QPushButton>("undoButton")->isVisible());
    QCOMPARE(fixture.find<QLabel>("statusPending")->text(), u"1 change(s) waiting"_s);
}

void UsersPageTest::keysWorkOnTheRow()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Grace Whitfield"_s);
    fixture.key("usersTable", Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"grace.whitfield@brightwater.example"_s);
    fixture.key("usersTable", Qt::Key_Delete);
    QCOMPARE(fixture.world.access.removals, 1);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.world.plan.lastUndone, fixture.world.plan.newest().id);
    fixture.key("usersTable", Qt::Key_Return);
    QTRY_VERIFY(fixture.dialog());
    QCOMPARE(fixture.dialog()->windowTitle(), u"Manage Permissions"_s);
}

void UsersPageTest::theOwnerCantBeRemoved()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Dana Keller"_s);
    QVERIFY(!fixture.find<QPushButton>("removeAccessButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("removeAccessButton")->toolTip().isEmpty());
    fixture.key("usersTable", Qt::Key_Delete);
    fixture.key("usersTable", Qt::Key_Return);
    QCOMPARE(fixture.world.access.removals, 0);
    QCOMPARE(fixture.dialog(), nullptr);
}

void UsersPageTest::selectionSurvivesANewSnapshot()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Priya Raman"_s);
    auto members = fixture.world.directory.memberList(fixture.world.own);
    members.removeIf([](const Member &member) { return member.name.startsWith(u"Amara"_s); });
    fixture.world.directory.setMembers(fixture.world.own, members);
    QCOMPARE(fixture.find<QLabel>("detailName")->text(), u"Priya Raman"_s);
    const auto rows = fixture.find<QTableView>("usersTable")->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().data().toString(), u"Priya Raman"_s);
}

void UsersPageTest::whoGoesLeavesNobodySelected_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("first") << 0;
    QTest::newRow("middle") << 8;
    QTest::newRow("last") << 19;
}

void UsersPageTest::whoGoesLeavesNobodySelected()
{
    QFETCH(const int, place);
    WindowFixture fixture;
    auto *table = fixture.find<QTableView>("usersTable");
    fixture.select("usersTable", table->model()->index(place, 0).data().toString());
    const QString below = table->model()->index(place + 1, 0).data().toString();
    const MemberId going{table->model()->index(place, 0).data(Qt::UserRole).toString()};
    fixture.key("usersTable", Qt::Key_Delete);
    const int removals = fixture.world.access.removals;
    auto members = fixture.world.directory.memberList(fixture.world.own);
    members.removeIf([&going](const Member &member) { return member.id == going; });
    fixture.world.directory.setMembers(fixture.world.own, members);
    QCOMPARE(table->model()->rowCount(), 19);
    QVERIFY(table->selectionModel()->selectedRows().isEmpty());
    QVERIFY(!fixture.find<QLabel>("detailName")->isVisible());
    fixture.key("usersTable", Qt::Key_Delete);
    QCOMPARE(fixture.world.access.removals, removals);
    if (below.isEmpty())
        return;
    fixture.key("usersTable", Qt::Key_Down); // on with whoever moved up
    QCOMPARE(table->selectionModel()->selectedRows().front().data().toString(), below);
}

void UsersPageTest::anEmptyAccountSaysSo()
{
    WindowFixture fixture;
    fixture.world.directory.setMembers(fixture.world.own, {});
    auto *page = fixture.find<QWidget>("usersPage");
    auto *button = WindowFixture::in<QPushButton>(page, "emptyButton");
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(fixture.dialog());
    QCOMPARE(fixture.dialog()->windowTitle(), u"Invite New User"_s);
}

void UsersPageTest::listsHoldTheirPeopleAndCount()
{
    WindowFixture fixture;
    auto *table = fixture.find<QTableView>("usersTable");
    QCOMPARE(fixture.find<QPushButton>("activeSegment")->text(), u"Active Users  20"_s);
    QCOMPARE(fixture.find<QPushButton>("deactivatedSegment")->text(), u"Deactivated Users  1"_s);
    QCOMPARE(fixture.find<QPushButton>("removedSegment")->text(), u"Removed Users  0"_s);
    fixture.click("deactivatedSegment");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Jonas Weber"_s);
    QCOMPARE(fixture.find<QLabel>("usersCount")->text(), u"1"_s);
    fixture.click("removedSegment");
    auto *page = fixture.find<QWidget>("usersPage");
    QVERIFY(WindowFixture::in<QLabel>(page, "emptyLabel")->isVisible());
    QVERIFY(!WindowFixture::in<QPushButton>(page, "emptyButton")->isVisible());
    // Who is invited is on the page of invitations.
    fixture.click("invitedSegment");
    QVERIFY(fixture.find<QWidget>("invitationsPage")->isVisible());
    QVERIFY(fixture.find<QPushButton>("pendingSegment")->isChecked());
    fixture.window->showPage(Page::Users);
    QVERIFY(fixture.find<QPushButton>("removedSegment")->isChecked());
}

void UsersPageTest::thePortalsWordsAreOnTheLists()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.terms = {{u"active_users"_s, u"Active users"_s}, {u"invited_users"_s, u"Invited"_s},
        {u"deactivated_users"_s, u"Deactivated users"_s}, {u"remove_access"_s, u"Remove user"_s}};
    fixture.world.portals.setPortal(portal);
    QCOMPARE(fixture.find<QPushButton>("activeSegment")->text(), u"Active users  20"_s);
    QCOMPARE(fixture.find<QPushButton>("invitedSegment")->text(), u"Invited  3"_s);
    QCOMPARE(fixture.find<QPushButton>("pendingSegment")->text(), u"Invited  3"_s);
    QCOMPARE(fixture.find<QPushButton>("removeAccessButton")->text(), u"Remove user"_s);
}

void UsersPageTest::whatThePortalCantDoIsGrey()
{
    WindowFixture fixture;
    auto members = fixture.world.directory.memberList(fixture.world.own);
    for (auto &member : members)
        member.status = MemberStatus::Active;
    fixture.world.directory.setMembers(fixture.world.own, members);
    auto *segment = fixture.find<QPushButton>("deactivatedSegment");
    QVERIFY(!segment->isEnabled());
    QVERIFY(!segment->toolTip().isEmpty());
    QCOMPARE(segment->accessibleDescription(), segment->toolTip());
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    QVERIFY(!fixture.find<QPushButton>("deactivateButton")->isVisible());
    auto portal = fakes::samplePortal();
    portal.deactivates = true;
    fixture.world.portals.setPortal(portal);
    QVERIFY(segment->isEnabled());
    QVERIFY(fixture.find<QPushButton>("deactivateButton")->isVisible());
}

void UsersPageTest::deactivatingAndReactivating()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.deactivates = true;
    fixture.world.portals.setPortal(portal);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("deactivateButton");
    QCOMPARE(fixture.dialog(), nullptr);
    const auto *edit = std::get_if<DeactivateEdit>(&*fixture.world.access.lastEdit);
    QVERIFY(edit);
    QCOMPARE(edit->member, fixture.world.member(u"chiara@lombardi-studio.example"_s).id);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"Deactivate chiara"_s));
    fixture.click("deactivatedSegment");
    fixture.select("usersTable", u"Jonas Weber"_s);
    QVERIFY(!fixture.find<QPushButton>("deactivateButton")->isVisible());
    fixture.click("reactivateButton");
    QVERIFY(std::get_if<ReactivateEdit>(&*fixture.world.access.lastEdit));
}

void UsersPageTest::removedPeopleComeBackWhileThereIsTime()
{
    WindowFixture fixture;
    Member gone = fixture.world.member(u"jonas.weber@brightwater.example"_s);
    gone.status = MemberStatus::Removed;
    gone.removedAt = fixture.world.clock.now() - std::chrono::hours(1);
    gone.restorableUntil = fixture.world.clock.now() + std::chrono::hours(1);
    fixture.world.directory.updateMember(fixture.world.own, gone);
    fixture.click("removedSegment");
    fixture.select("usersTable", u"Jonas Weber"_s);
    QVERIFY(!fixture.find<QPushButton>("removeAccessButton")->isVisible());
    fixture.click("restoreButton");
    QVERIFY(std::get_if<RestoreEdit>(&*fixture.world.access.lastEdit));
    gone.restorableUntil = fixture.world.clock.now();
    fixture.world.directory.updateMember(fixture.world.own, gone);
    QVERIFY(!fixture.find<QPushButton>("restoreButton")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("restoreButton")->toolTip().contains(u"Invite Again"_s));
    fixture.click("inviteAgainButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    QCOMPARE(WindowFixture::in<QLineEdit>(dialog, "emailEdit")->text(), gone.email);
    QVERIFY(WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->isChecked());
    WindowFixture::in<QPushButton>(dialog, "sendInviteButton")->click();
    QCOMPARE(fixture.world.invitations.drafts.front().grant, gone.grant);
}

void UsersPageTest::anotherRoleSaysWhatItDrops()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    fixture.select("usersTable", u"Benedikt Straßer"_s);
    QVERIFY(!fixture.find<QPushButton>("changeRoleButton")->isVisible()); // there is one role only
    portal.roles.push_back({u"viewer"_s, u"Viewer"_s, true, false, {u"invoices"_s}, {}, u"Sees things."_s});
    fixture.world.portals.setPortal(portal);
    fixture.click("changeRoleButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    auto *save = WindowFixture::in<QPushButton>(dialog, "saveRoleButton");
    QVERIFY(!save->isEnabled());
    QTest::keyClick(WindowFixture::in<QComboBox>(dialog, "roleBox"), Qt::Key_Down);
    QCOMPARE(WindowFixture::in<QLabel>(dialog, "explainedLabel")->text(), u"Sees things."_s);
    QVERIFY(WindowFixture::in<QLabel>(dialog, "droppedLabel")->text().contains(u"View & Pay Invoices"_s));
    QVERIFY(save->isEnabled());
    fixture.world.access.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(WindowFixture::in<QLabel>(dialog, "errorLabel")->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    const auto *edit = std::get_if<ChangeRoleEdit>(&*fixture.world.access.lastEdit);
    QVERIFY(edit);
    QCOMPARE(edit->role, u"viewer"_s);
    QCOMPARE(edit->former, u"user"_s);
    QTRY_COMPARE(fixture.dialog(), nullptr);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"Viewer"_s));
}

void UsersPageTest::whoMayNotManageSeesWhy()
{
    WindowFixture fixture;
    auto accounts = fixture.world.directory.accounts();
    accounts[0].may = {false, true, false};
    fixture.world.directory.setAccounts(accounts);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    QVERIFY(!fixture.find<QPushButton>("managePermissionsButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("managePermissionsButton")->accessibleDescription().isEmpty());
    fixture.key("usersTable", Qt::Key_Delete);
    QCOMPARE(fixture.world.access.removals, 0);
    QVERIFY(!fixture.find<QPushButton>("inviteButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("inviteButton")->toolTip().isEmpty());
    // The portal shows them nobody: that is not the same as that there is nobody.
    fixture.world.directory.setMembers(fixture.world.own, {});
    auto *page = fixture.find<QWidget>("usersPage");
    QTRY_VERIFY(WindowFixture::in<QLabel>(page, "emptyLabel")->text().contains(u"shown to those who may manage"_s));
    QVERIFY(WindowFixture::in<QPushButton>(page, "emptyButton")->isHidden());
}

void UsersPageTest::seatsAreCountedAndAFullAccountInvitesNobody()
{
    WindowFixture fixture;
    const auto *seats = fixture.find<QLabel>("usersSeats");
    QVERIFY(!seats->isVisible());
    const auto set = [&fixture](const std::optional<Seats> &taken) {
        auto accounts = fixture.world.directory.accounts();
        accounts[0].seats = taken;
        fixture.world.directory.setAccounts(accounts);
    };
    set(Seats{17, std::nullopt});
    QVERIFY(seats->isVisible());
    QVERIFY(fixture.find<QPushButton>("inviteButton")->isEnabled());
    set(Seats{24, 25});
    QCOMPARE(seats->text(), u"24 of 25 seats used"_s);
    QVERIFY(fixture.find<QPushButton>("inviteButton")->isEnabled());
    set(Seats{25, 25});
    const auto *invite = fixture.find<QPushButton>("inviteButton");
    QVERIFY(!invite->isEnabled());
    QVERIFY(invite->accessibleDescription().contains(u"seats of this account are taken"_s));
    QTest::keyClick(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(fixture.dialog() == nullptr);
    set(Seats{24, 25});
    QVERIFY(invite->isEnabled());
}

void UsersPageTest::whatOfSupportReachesSomebody()
{
    WindowFixture fixture;
    Member farid = fixture.world.member(u"farid.rahmani@northside-it.example"_s); // holds tickets
    farid.wishes.notify = false;
    farid.wishes.sight = TicketSight::Own;
    farid.lastUse = fixture.world.clock.now() - std::chrono::minutes(5);
    fixture.world.directory.updateMember(fixture.world.own, farid);
    fixture.select("usersTable", u"Farid Rahmani"_s);
    QVERIFY(fixture.find<QLabel>("detailFacts")->text().contains(u"last\u00A0seen\u00A05\u00A0min\u00A0ago"_s));
    const auto *panel = fixture.find<QWidget>("ticketWishes");
    QVERIFY(!panel->isVisible()); // the portal has no tickets
    auto portal = fakes::samplePortal();
    portal.memberTickets = MemberTicketRules{u"tickets"_s, {}, false, {TicketSight::Own, TicketSight::All}};
    fixture.world.portals.setPortal(portal);
    QVERIFY(panel->isVisible());
    QVERIFY(!fixture.find<QWidget>("notifyCheck")->isVisible()); // replies are mailed to the owner alone here
    auto *sight = fixture.find<QComboBox>("ticketSightBox");
    QCOMPARE(sight->currentData().toInt(), static_cast<int>(TicketSight::Own));
    QTest::keyClick(sight, Qt::Key_Down);
    const auto wanted = [&fixture] {
        const auto &edit = fixture.world.access.lastEdit;
        const auto *wishes = edit ? std::get_if<TicketWishesEdit>(&*edit) : nullptr;
        return wishes != nullptr ? wishes->wanted : TicketWishes();
    };
    QCOMPARE(wanted().sight, std::optional(TicketSight::All));
    QVERIFY(!wanted().notify);
    portal.memberTickets->notifyDelegates = true;
    fixture.world.portals.setPortal(portal);
    fixture.click("notifyCheck");
    QCOMPARE(wanted().notify, std::optional(true));
    QVERIFY(!wanted().sight);
    // Whoever may not see tickets has nothing to be told of.
    Member benedikt = fixture.world.member(u"b.strasser@brightwater.example"_s);
    benedikt.wishes = farid.wishes;
    fixture.world.directory.updateMember(fixture.world.own, benedikt);
    fixture.select("usersTable", u"Benedikt"_s);
    QVERIFY(!panel->isVisible());
}

void UsersPageTest::whatEndedIsToldInTheBar()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("removeAccessButton");
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY2(
        label->text().startsWith(u"Remove access of chiara@lombardi-studio.example – "_s), qPrintable(label->text()));
    fixture.world.plan.setEnded(fixture.world.plan.newest().id, Ended{2, 1});
    QVERIFY(label->text().contains(u"2 open session"_s));
    QVERIFY(fixture.find<QPushButton>("undoButton")->isVisible());
    fixture.window->showPage(Page::Changes);
    const auto *table = fixture.find<QTableView>("changesTable")->model();
    QVERIFY(table->index(0, 0).data().toString().contains(u"1 invitation"_s));
}

QTEST_MAIN(UsersPageTest)
#include "users_page_test.moc"
