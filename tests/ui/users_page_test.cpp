// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

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
};

void UsersPageTest::searchFiltersWhileTyping()
{
    const WindowFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), fixture.find<QLineEdit>("searchEdit"));
    QTest::keyClicks(QApplication::focusWidget(), u"ledger"_s);
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), 2);
    QCOMPARE(fixture.find<QLabel>("usersCount")->text(), u"2 of 21"_s);
    fixture.key("searchEdit", Qt::Key_Escape);
    QCOMPARE(fixture.find<QLabel>("usersCount")->text(), u"21"_s);
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
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), 21);
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
    QTest::newRow("last") << 20;
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
    QCOMPARE(table->model()->rowCount(), 20);
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

QTEST_MAIN(UsersPageTest)
#include "users_page_test.moc"
