// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/scoped_permission_model.h"
#include "models/accounts/account_list_model.h"
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr int manyParts = 12;

Grant grantIn(const QString &part)
{
    Grant grant;
    grant.cells.insert({u"invoices"_s, {}, part});
    return grant;
}

/// The sample's own account has three sub-accounts and the second one many; one person is limited to *North*.
void addSubAccounts(WindowFixture &fixture)
{
    auto portal = fakes::samplePortal();
    portal.scopesSubAccounts = true;
    fixture.world.portals.setPortal(portal);
    auto accounts = fixture.world.directory.accounts();
    accounts[0].subAccounts = {{u"n"_s, u"North"_s}, {u"s"_s, u"South"_s}, {u"e"_s, u"East"_s}};
    for (int i = 1; i <= manyParts; ++i)
        accounts[1].subAccounts.append({u"p%1"_s.arg(i), u"Pier %1"_s.arg(i)});
    fixture.world.directory.setAccounts(accounts);
    auto members = fixture.world.directory.memberList(fixture.world.own);
    for (auto &member : members) {
        if (!member.grant.all && !member.isOwner())
            member.grant = grantIn(member.name == "Chiara Lombardi"_L1 ? u"n"_s : u"s"_s);
    }
    fixture.world.directory.setMembers(fixture.world.own, members);
    auto invitations = fixture.world.directory.invitations(fixture.world.own);
    for (auto &invitation : invitations) {
        if (!invitation.grant.all)
            invitation.grant = grantIn(u"s"_s);
    }
    fixture.world.directory.setInvitations(fixture.world.own, invitations);
}

QStringList shownAccounts(const WindowFixture &fixture)
{
    QStringList names;
    const auto *model = fixture.find<QListView>("accountList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    return names;
}

} // namespace

/// Sub-accounts in the switcher, and what looking at one alone does to the pages.
class SubAccountsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }
    void theyStandUnderTheirAccount();
    void theSearchFindsThemWithTheirAccount();
    void oneIsLookedAtByKeyboard();
    void theListsFollow();
    void invitingBeginsThere();
    void theChoiceIsRememberedAndOutlivesNoSubAccount();
    void theListPassesTheModelTester();
};

void SubAccountsTest::theyStandUnderTheirAccount()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    fixture.click("accountSwitcher");
    // Of the account with many, none: they would hide the next account.
    QCOMPARE(shownAccounts(fixture),
        (QStringList{u"Brightwater Ltd"_s, u"North"_s, u"South"_s, u"East"_s, u"Harbour Lights Charity"_s,
            u"Lombardi Studio"_s}));
    const auto *model = fixture.find<QListView>("accountList")->model();
    QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"North, in Brightwater Ltd"_s);
    fixture.key("accountSearchEdit", Qt::Key_Escape);
    // Once that account is the present one, they are all there.
    fixture.click("accountSwitcher");
    for (int i = 0; i < 4; ++i)
        fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    fixture.click("accountSwitcher");
    QCOMPARE(shownAccounts(fixture).size(), 6 + manyParts);
}

void SubAccountsTest::theSearchFindsThemWithTheirAccount()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    fixture.click("accountSwitcher");
    auto *search = fixture.find<QLineEdit>("accountSearchEdit");
    QTest::keyClicks(search, u"pier 7"_s);
    QCOMPARE(shownAccounts(fixture), (QStringList{u"Harbour Lights Charity"_s, u"Pier 7"_s}));
    // What was searched is marked, not the account above it.
    QCOMPARE(fixture.find<QListView>("accountList")->currentIndex().data().toString(), u"Pier 7"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    QCOMPARE(fixture.find<QWidget>("accountSwitcher")->accessibleName(),
        u"Account: Harbour Lights Charity › Pier 7, User"_s);
    // The owner's name belongs to the account: it must not bring up every sub-account of it.
    fixture.click("accountSwitcher");
    QTest::keyClicks(search, u"oscar"_s);
    QCOMPARE(shownAccounts(fixture), QStringList{u"Harbour Lights Charity"_s});
    // One's own is found by what stands beside it, and what matches nothing is said.
    search->clear();
    QTest::keyClicks(search, u"owner"_s);
    QCOMPARE(shownAccounts(fixture).size(), 1);
    search->clear();
    QTest::keyClicks(search, u"nobody has this name"_s);
    const auto *nothing = fixture.find<QLabel>("noAccountFound");
    QVERIFY(nothing->isVisible());
    QCOMPARE(nothing->text(), u"No account matches “nobody has this name”."_s);
}

void SubAccountsTest::oneIsLookedAtByKeyboard()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.window->windowTitle(), u"Brightwater Ltd › North – Gatehouse"_s);
    QCOMPARE(fixture.find<QWidget>("accountSwitcher")->accessibleName(), u"Account: Brightwater Ltd › North, Owner"_s);
    // And back to all of it.
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    fixture.key("accountSearchEdit", Qt::Key_Up);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.window->windowTitle(), u"Brightwater Ltd – Gatehouse"_s);
}

void SubAccountsTest::theListsFollow()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    const int all = fixture.find<QTableView>("usersTable")->model()->rowCount();
    fixture.click("accountSwitcher");
    QTest::keyClicks(fixture.find<QLineEdit>("accountSearchEdit"), u"north"_s);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    const auto *users = fixture.find<QTableView>("usersTable")->model();
    QVERIFY(users->rowCount() > 1);
    QVERIFY(users->rowCount() < all);
    QVERIFY(fixture.rowOf("usersTable", u"Chiara Lombardi"_s) >= 0);
    QVERIFY(fixture.find<QPushButton>("activeSegment")->text().endsWith(QString::number(users->rowCount())));
    QVERIFY(fixture.find<QLabel>("usersCount")->text().endsWith(u"with access to “North”"_s));
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    QCOMPARE(fixture.find<QListWidget>("detailPermissions")->item(0)->text(), u"MAY IN “North”"_s);
    fixture.window->showPage(Page::Invitations);
    QVERIFY(fixture.rowOf("invitationsTable", u"vera.molnar"_s) >= 0);
    QCOMPARE(fixture.rowOf("invitationsTable", u"bookkeeping"_s), -1); // offers South alone
    QVERIFY(fixture.find<QPushButton>("pendingSegment")->text().endsWith(u'1'));
    fixture.click("accountSwitcher");
    QTest::keyClicks(fixture.find<QLineEdit>("accountSearchEdit"), u"brightwater"_s);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), all);
    QVERIFY(fixture.rowOf("invitationsTable", u"bookkeeping"_s) >= 0);
}

void SubAccountsTest::invitingBeginsThere()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    fixture.click("accountSwitcher");
    QTest::keyClicks(fixture.find<QLineEdit>("accountSearchEdit"), u"south"_s);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    fixture.click("inviteButton");
    const auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->isChecked());
    QCOMPARE(WindowFixture::in<QComboBox>(dialog, "subAccountBox")->currentText(), u"South"_s);
}

void SubAccountsTest::theChoiceIsRememberedAndOutlivesNoSubAccount()
{
    WindowFixture fixture;
    addSubAccounts(fixture);
    fixture.click("accountSwitcher");
    QTest::keyClicks(fixture.find<QLineEdit>("accountSearchEdit"), u"east"_s);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    const MainWindow again(fixture.world.services(), fixture.prompt);
    QCOMPARE(again.windowTitle(), u"Brightwater Ltd › East – Gatehouse"_s);
    auto accounts = fixture.world.directory.accounts();
    accounts[0].subAccounts.removeLast();
    fixture.world.directory.setAccounts(accounts);
    QCOMPARE(fixture.window->windowTitle(), u"Brightwater Ltd – Gatehouse"_s);
}

void SubAccountsTest::theListPassesTheModelTester()
{
    AccountListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    WindowFixture fixture;
    addSubAccounts(fixture);
    const auto accounts = fixture.world.directory.accounts();
    model.setAccounts(accounts);
    QCOMPARE(model.rowCount(), 3 + 3 + manyParts);
    const QPersistentModelIndex east = model.index(model.rowOf(fixture.world.own, u"e"_s));
    QCOMPARE(east.data().toString(), u"East"_s);
    auto fewer = accounts;
    fewer[0].subAccounts.removeFirst();
    std::swap(fewer[0], fewer[1]);
    model.setAccounts(fewer);
    QCOMPARE(east.data().toString(), u"East"_s);
    QCOMPARE(east.row(), 1 + manyParts + 2);
    QCOMPARE(model.rowOf(fixture.world.own, u"n"_s), -1);
}

QTEST_MAIN(SubAccountsTest)
#include "sub_accounts_test.moc"
