// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class ManagePermissionsDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void rightsOneLacksCantBeGiven();
    void onlyADifferenceCanBeSaved();
    void narrowingAllStartsFromEverything();
    void somebodyElsesChangeIsTold();
    void aPendingInvitationIsEditedTheSameWay();
    void allMeansWhatTheSearchShows();
    void modulesAndSubAccountsAreChosen();
    void anEndDateIsSetWhereThePortalHasThem();
    void aPendingInvitationsRoleAndLifetimeAreChanged();

private:
    static QDialog *manage(const WindowFixture &fixture, const QString &name)
    {
        fixture.select("usersTable", name);
        fixture.click("managePermissionsButton");
        return fixture.dialog();
    }
    static void tick(QDialog *dialog, int group, int row)
    {
        auto *tree = WindowFixture::in<QTreeView>(dialog, "permissionTree");
        const auto index = tree->model()->index(row, 0, tree->model()->index(group, 0));
        tree->scrollTo(index);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    }
};

void ManagePermissionsDialogTest::onlyADifferenceCanBeSaved()
{
    WindowFixture fixture;
    auto *dialog = manage(fixture, u"Benedikt Straßer"_s);
    auto *save = WindowFixture::in<QPushButton>(dialog, "savePermissionsButton");
    const auto *words = WindowFixture::in<QLabel>(dialog, "changeLabel");
    QVERIFY(!save->isEnabled());
    tick(dialog, 0, 1);
    QVERIFY(save->isEnabled());
    QVERIFY(words->text().contains(u"3 of 13"_s) && words->text().contains(u"4 of 13"_s));
    QVERIFY(words->text().contains(u"Gains: View & Manage Contacts"_s));
    tick(dialog, 0, 1);
    QVERIFY(!save->isEnabled());
    tick(dialog, 0, 1);
    tick(dialog, 3, 0);
    QTest::mouseClick(save, Qt::LeftButton);
    GrantDelta wanted;
    wanted.add.insert(GrantCell{u"contacts"_s, {}, {}});
    wanted.remove.insert(GrantCell{u"invoices"_s, {}, {}});
    QCOMPARE(fixture.world.access.lastDelta, wanted);
    QCOMPARE(fixture.world.access.lastMember, fixture.world.member(u"b.strasser@brightwater.example"_s).id);
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void ManagePermissionsDialogTest::narrowingAllStartsFromEverything()
{
    WindowFixture fixture;
    auto *dialog = manage(fixture, u"Élodie Marchand"_s);
    QVERIFY(WindowFixture::in<QRadioButton>(dialog, "allPermissionsRadio")->isChecked());
    WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->click();
    QCOMPARE(WindowFixture::in<QLabel>(dialog, "chosenCounter")->text(), u"13 of 13 chosen"_s);
    tick(dialog, 4, 1);
    WindowFixture::in<QPushButton>(dialog, "savePermissionsButton")->click();
    QCOMPARE(fixture.world.access.lastDelta.all, std::optional(false));
    QCOMPARE(fixture.world.access.lastDelta.add.size(), 12);
}

void ManagePermissionsDialogTest::somebodyElsesChangeIsTold()
{
    WindowFixture fixture;
    auto *dialog = manage(fixture, u"Benedikt Straßer"_s);
    const auto *told = WindowFixture::in<QLabel>(dialog, "errorLabel");
    QVERIFY(!told->isVisible());
    auto member = fixture.world.member(u"b.strasser@brightwater.example"_s);
    member.grant = fakes::grantOf({u"emails"_s});
    fixture.world.directory.updateMember(fixture.world.own, member);
    QVERIFY(told->isVisible());
    member.status = MemberStatus::Removed;
    fixture.world.directory.updateMember(fixture.world.own, member);
    QVERIFY(told->text().contains(u"lost access"_s));
}

void ManagePermissionsDialogTest::aPendingInvitationIsEditedTheSameWay()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    fixture.select("invitationsTable", u"bookkeeping@ledger-partners.example"_s);
    fixture.click("manageInvitationButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    WindowFixture::in<QRadioButton>(dialog, "allPermissionsRadio")->click();
    WindowFixture::in<QPushButton>(dialog, "savePermissionsButton")->click();
    QVERIFY(fixture.world.invitations.lastGrant.all);
    QCOMPARE(fixture.world.invitations.lastChanged.value, u"invitation-bookkeeping@ledger-partners.example"_s);
}

void ManagePermissionsDialogTest::rightsOneLacksCantBeGiven()
{
    WindowFixture fixture;
    fixture.click("accountSwitcher");
    auto *search = fixture.find<QWidget>("accountSearchEdit");
    QTest::keyClicks(search, u"harbour"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto *dialog = manage(fixture, u"Benedikt Straßer"_s);
    QVERIFY(!WindowFixture::in<QRadioButton>(dialog, "allPermissionsRadio")->isEnabled());
    const QString before = WindowFixture::in<QLabel>(dialog, "chosenCounter")->text();
    tick(dialog, 4, 1);
    QCOMPARE(WindowFixture::in<QLabel>(dialog, "chosenCounter")->text(), before);
}

void ManagePermissionsDialogTest::allMeansWhatTheSearchShows()
{
    WindowFixture fixture;
    auto *dialog = manage(fixture, u"Benedikt Straßer"_s);
    WindowFixture::in<QPushButton>(dialog, "chooseNoneButton")->click();
    auto *search = WindowFixture::in<QLineEdit>(dialog, "permissionSearchEdit");
    const auto *counter = WindowFixture::in<QLabel>(dialog, "chosenCounter");
    QVERIFY(counter->text().startsWith(u"0 of"_s));
    search->setText(u"pay invoices"_s);
    WindowFixture::in<QPushButton>(dialog, "chooseAllButton")->click();
    QVERIFY2(counter->text().startsWith(u"1 of"_s), qPrintable(counter->text()));
    search->setText(u"nothing is called so"_s);
    const auto *note = WindowFixture::in<QLabel>(dialog, "permissionNote");
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"No permission matches “nothing is called so”."_s);
    search->clear();
    QVERIFY(!note->isVisible());
    WindowFixture::in<QPushButton>(dialog, "chooseAllButton")->click();
    QVERIFY(!counter->text().startsWith(u"1 of"_s));
}

void ManagePermissionsDialogTest::modulesAndSubAccountsAreChosen()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    const QStringList both{u"orders"_s, u"pricing"_s};
    portal.catalogue = Catalogue({},
        {{u"access"_s, {}, u"Access"_s, u"See it."_s, {}, both, true},
            {u"change"_s, {}, u"Change"_s, u"Change it."_s, {u"access"_s}, both, true}});
    portal.modules = {{u"orders"_s, u"Orders"_s, {}}, {u"pricing"_s, u"Pricing"_s, {}}};
    portal.scopesModules = true;
    portal.scopesSubAccounts = true;
    portal.roles[1].closedModules = QStringList{u"pricing"_s};
    portal.terms = {{u"choose_permissions"_s, u"Set Permission"_s}};
    fixture.world.portals.setPortal(portal);
    auto accounts = fixture.world.directory.accounts();
    accounts[0].subAccounts = {{u"n"_s, u"North"_s}, {u"s"_s, u"South"_s}};
    fixture.world.directory.setAccounts(accounts);
    Member member = fixture.world.member(u"chiara@lombardi-studio.example"_s);
    member.grant = {false, {{u"access"_s, u"orders"_s, u"s"_s}}, {}};
    fixture.world.directory.updateMember(fixture.world.own, member);
    auto *dialog = manage(fixture, u"Chiara Lombardi"_s);
    QCOMPARE(WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->text(), u"Set Permission"_s);
    auto *box = WindowFixture::in<QComboBox>(dialog, "subAccountBox");
    QVERIFY(box->isVisible());
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), u"North"_s);
    auto *tree = WindowFixture::in<QTreeView>(dialog, "permissionTree");
    // By keyboard: to Orders' Change, and Space.
    const auto orders = tree->model()->index(0, 0);
    tree->setFocus();
    tree->setCurrentIndex(orders);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(tree->currentIndex().data(Qt::AccessibleTextRole).toString(), u"Orders: Change"_s);
    QTest::keyClick(tree, Qt::Key_Space);
    tick(dialog, 1, 0); // Pricing is closed to the role
    QVERIFY(WindowFixture::in<QLabel>(dialog, "changeLabel")->text().contains(u"Change · Orders (only North)"_s));
    QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "savePermissionsButton"), Qt::LeftButton);
    GrantDelta wanted;
    wanted.add = {{u"access"_s, u"orders"_s, u"n"_s}, {u"change"_s, u"orders"_s, u"n"_s}};
    QCOMPARE(fixture.world.access.lastDelta, wanted);
}

void ManagePermissionsDialogTest::anEndDateIsSetWhereThePortalHasThem()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.endDates = true;
    fixture.world.portals.setPortal(portal);
    auto *dialog = manage(fixture, u"Benedikt Straßer"_s);
    auto *save = WindowFixture::in<QPushButton>(dialog, "savePermissionsButton");
    QVERIFY(!save->isEnabled());
    QTest::mouseClick(WindowFixture::in<QCheckBox>(dialog, "endCheck"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(save->isEnabled());
    auto *day = WindowFixture::in<QDateEdit>(dialog, "endEdit");
    day->setDate(QDate(2031, 5, 6));
    QTest::mouseClick(save, Qt::LeftButton);
    const GrantDelta &delta = fixture.world.access.lastDelta;
    QVERIFY(delta.end && delta.end->to && !delta.end->from);
    QVERIFY(delta.add.isEmpty() && delta.remove.isEmpty());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(delta.end->to->time_since_epoch().count()).date(), QDate(2031, 5, 6));
}

void ManagePermissionsDialogTest::aPendingInvitationsRoleAndLifetimeAreChanged()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.roles.push_back({u"viewer"_s, u"Viewer"_s, true, true, {u"invoices"_s}});
    portal.invitations.lifetimeMin = std::chrono::hours(1);
    portal.invitations.lifetimeMax = std::chrono::hours(14 * 24);
    fixture.world.portals.setPortal(portal);
    fixture.window->showPage(Page::Invitations);
    fixture.select("invitationsTable", u"wim.de.vries@northside-it.example"_s);
    fixture.click("manageInvitationButton");
    const auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    auto *save = WindowFixture::in<QPushButton>(dialog, "savePermissionsButton");
    QVERIFY(!save->isEnabled());
    auto *lifetime = WindowFixture::in<QComboBox>(dialog, "invitationLifetimeBox");
    // It was sent 23 hours ago: what would be over at once is not offered, what it has now is.
    QCOMPARE(lifetime->currentText(), u"24 hour(s)"_s);
    QCOMPARE(lifetime->currentIndex(), 0);
    QTest::keyClick(lifetime, Qt::Key_Down);
    QVERIFY(save->isEnabled());
    const auto *change = WindowFixture::in<QLabel>(dialog, "changeLabel");
    QCOMPARE(change->text(), u"Valid for 3 day(s) instead of 24 hour(s)."_s);
    auto *role = WindowFixture::in<QComboBox>(dialog, "invitationRoleBox");
    QCOMPARE(role->currentText(), u"User"_s);
    QTest::keyClick(role, Qt::Key_Down);
    QVERIFY(change->text().contains(u"Role: Viewer instead of User."_s));
    QTest::mouseClick(save, Qt::LeftButton);
    const InvitationTerms expected{u"viewer"_s, std::chrono::hours(72)};
    QCOMPARE(fixture.world.invitations.lastTerms, expected);
    QVERIFY(fixture.world.invitations.lastChanged.value.contains(u"wim.de.vries"_s));
}

QTEST_MAIN(ManagePermissionsDialogTest)
#include "manage_permissions_dialog_test.moc"
