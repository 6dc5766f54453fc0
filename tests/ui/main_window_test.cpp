// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_prompt.h"
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

/// The frame around the pages: switching accounts, the bars, the foot, what is remembered.
class MainWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void theSwitcherStartsWithOnesOwn();
    void actingForAnotherIsSaid();
    void undoNamesTheAccountItActsOn();
    void aLostAccountLeadsBackToTheFirst();
    void theLastAccountIsOpenedAtTheNextStart();
    void aStoreThatFailsIsSaidUntilSeen();
    void aDamagedPlanIsSaidEvenWithoutAnAccount();
    void wipingAsksFirst();
    void oneBarAtATimeMostUrgentFirst();
    void offlineIsSaidAndCanBeRetried();
    void signedOutOffersTheWayBack();
    void withoutAKeyStoreTheWindowSaysSo();
    void eachTroubleWithTheKeyStoreHasItsWords_data();
    void eachTroubleWithTheKeyStoreHasItsWords();
    void aFailureIsSaid();
    void theFootTellsWhereAndAsWhom();
    void aPortalOnThisComputerIsCalledByItsName();
    void whyAListIsOldIsSaidInFull();
    void theSizeIsRemembered();
    void theSideBarBearsThePortalsWords();
};

void MainWindowTest::theSwitcherStartsWithOnesOwn()
{
    WindowFixture fixture;
    QCOMPARE(fixture.window->windowTitle(), u"Brightwater Ltd – Gatehouse"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *popup = fixture.find<QWidget>("accountPopup");
    QVERIFY(popup->isVisible());
    const auto *list = fixture.find<QListView>("accountList");
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Brightwater Ltd"_s);
    QTest::keyClicks(fixture.find<QLineEdit>("accountSearchEdit"), u"chiara"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    fixture.key("accountSearchEdit", Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void MainWindowTest::theSideBarBearsThePortalsWords()
{
    WindowFixture fixture;
    const auto *bar = fixture.find<SideBar>("sideBar");
    const auto heading = [bar](int role) {
        return bar->model()->index(0, 0).data(role).toString();
    };
    QCOMPARE(heading(Qt::DisplayRole), u"PEOPLE"_s); // the portal brings no word
    auto portal = fakes::samplePortal();
    portal.terms = {{u"user_management"_s, u"Benutzerverwaltung"_s},
        {u"user_management_path"_s, u"Kundenmenü > Benutzerverwaltung"_s}};
    fixture.world.portals.setPortal(portal);
    QCOMPARE(heading(Qt::DisplayRole), u"BENUTZERVERWALTUNG"_s);
    QCOMPARE(heading(Qt::ToolTipRole), u"On the portal: Kundenmenü > Benutzerverwaltung"_s);
    // Twice the same word, one above the other, would say nothing.
    portal.terms = {{u"user_management"_s, u"Staff"_s}, {u"users"_s, u"Staff"_s}};
    fixture.world.portals.setPortal(portal);
    QCOMPARE(heading(Qt::DisplayRole), u"PEOPLE"_s);
    QCOMPARE(bar->model()->index(1, 0).data().toString(), u"Staff"_s);
    portal.terms.insert(u"user_management_path"_s, u"Settings > Staff"_s);
    fixture.world.portals.setPortal(portal);
    QCOMPARE(heading(Qt::DisplayRole), u"SETTINGS"_s);
}

void MainWindowTest::actingForAnotherIsSaid()
{
    WindowFixture fixture;
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    QCOMPARE(
        fixture.window->windowTitle(), u"dana.keller@brightwater.example for Harbour Lights Charity – Gatehouse"_s);
    QCOMPARE(fixture.find<QWidget>("accountSwitcher")->accessibleName(), u"Account: Harbour Lights Charity, User"_s);
    QCOMPARE(fixture.find<QTableView>("usersTable")->model()->rowCount(), 3);
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Up);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.find<QWidget>("accountSwitcher")->accessibleName(), u"Account: Brightwater Ltd, Owner"_s);
}

void MainWindowTest::undoNamesTheAccountItActsOn()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("removeAccessButton");
    const ChangeId removal = fixture.world.plan.newest().id;
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QCOMPARE(label->text(), u"Remove access of chiara@lombardi-studio.example – not sent yet"_s);
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    QCOMPARE(label->text(), u"Remove access of chiara@lombardi-studio.example in “Brightwater Ltd” – not sent yet"_s);
    fixture.click("undoButton");
    QCOMPARE(fixture.world.plan.lastUndone, removal);
    QCOMPARE(fixture.world.member(u"chiara@lombardi-studio.example"_s).pending, PendingMark::None);
}

void MainWindowTest::aLostAccountLeadsBackToTheFirst()
{
    WindowFixture fixture;
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    auto accounts = fixture.world.directory.accounts();
    accounts.removeAt(1);
    fixture.world.directory.setAccounts(accounts);
    QCOMPARE(fixture.window->windowTitle(), u"Brightwater Ltd – Gatehouse"_s);
}

void MainWindowTest::theLastAccountIsOpenedAtTheNextStart()
{
    const QTemporaryDir settings;
    {
        WindowFixture fixture(fakes::SampleWorld::Content::Full, &settings);
        QCOMPARE(fixture.world.directory.opened, fixture.world.own);
        fixture.click("accountSwitcher");
        fixture.key("accountSearchEdit", Qt::Key_Down);
        fixture.key("accountSearchEdit", Qt::Key_Return);
        QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    }
    const WindowFixture unrelated;
    QCOMPARE(unrelated.world.directory.opened, unrelated.world.own);
    WindowFixture fixture(fakes::SampleWorld::Content::Full, &settings);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    auto accounts = fixture.world.directory.accounts();
    accounts.removeIf([&](const Account &account) { return account.key == fixture.world.others; });
    fixture.world.directory.setAccounts(accounts);
    QCOMPARE(fixture.world.directory.opened, fixture.world.own);
}

void MainWindowTest::aStoreThatFailsIsSaidUntilSeen()
{
    WindowFixture fixture;
    fixture.window->tellStoreFailed(Error{Error::Code::StoreFull, {}, {}, {}, {}});
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains(u"The disk is full"_s));
    fixture.world.setOffline(true);
    QVERIFY(label->text().contains(u"The disk is full"_s));
    fixture.click("noticeCloseButton");
    QVERIFY(!label->text().contains(u"The disk is full"_s));
}

void MainWindowTest::aDamagedPlanIsSaidEvenWithoutAnAccount()
{
    for (const auto content : {fakes::SampleWorld::Content::Empty, fakes::SampleWorld::Content::Full}) {
        WindowFixture fixture(content);
        fixture.window->tellSalvaged(u"/home/x/<b>plan.damaged"_s);
        const auto *label = fixture.find<QLabel>("noticeLabel");
        QVERIFY(label->isVisible());
        QVERIFY(label->text().contains(u"/home/x/<b>plan.damaged"_s));
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void MainWindowTest::wipingAsksFirst()
{
    fakes::SampleWorld world;
    fakes::FakePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.findChild<QAction *>(u"wipeAction"_s)->trigger();
    QCOMPARE(prompt.questions.size(), 1);
    QVERIFY(prompt.questions.front().isDestructive);
    QCOMPARE(world.portals.signOuts, 0);
    prompt.accept();
    QCOMPARE(world.portals.signOuts, 1);
    QVERIFY(world.portals.lastWipe);
}

void MainWindowTest::oneBarAtATimeMostUrgentFirst()
{
    WindowFixture fixture;
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY(!label->isVisible());
    fixture.world.setOffline(true);
    QVERIFY(fixture.find<QPushButton>("tryAgainButton")->isVisible());
    fixture.select("usersTable", u"Amara Okafor"_s);
    fixture.click("removeAccessButton");
    QVERIFY(fixture.find<QPushButton>("undoButton")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("tryAgainButton")->isVisible());
    QVERIFY(label->text().contains(u"once you are online"_s));
    fixture.click("noticeCloseButton");
    QVERIFY(fixture.find<QPushButton>("tryAgainButton")->isVisible());
    fixture.click("noticeCloseButton");
    QVERIFY(!label->isVisible());
}

void MainWindowTest::offlineIsSaidAndCanBeRetried()
{
    WindowFixture fixture;
    fixture.world.setOffline(true);
    QVERIFY(fixture.find<QLabel>("statusSync")->text().startsWith(u"Offline"_s));
    fixture.click("tryAgainButton");
    QCOMPARE(fixture.world.directory.syncs, 1);
    fixture.world.setOffline(false);
    QVERIFY(!fixture.find<QPushButton>("tryAgainButton")->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_F5);
    QCOMPARE(fixture.world.directory.syncs, 2);
}

void MainWindowTest::signedOutOffersTheWayBack()
{
    WindowFixture fixture;
    auto identities = fixture.world.portals.identities();
    identities.front().state = Identity::State::SignInNeeded;
    fixture.world.portals.setIdentities(identities);
    fixture.click("signInAgainButton");
    QCOMPARE(fixture.world.portals.lastSignedInAgain, identities.front().id);
    identities.front().state = Identity::State::SignedIn;
    fixture.world.portals.setIdentities(identities);
    QVERIFY(!fixture.find<QPushButton>("signInAgainButton")->isVisible());
}

void MainWindowTest::withoutAKeyStoreTheWindowSaysSo()
{
    WindowFixture fixture;
    auto identities = fixture.world.portals.identities();
    identities.front().keeping = Identity::Keeping::NoKeyStore;
    fixture.world.portals.setIdentities(identities);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"no key store"_s));
    fixture.click("noticeCloseButton");
    fixture.world.portals.setIdentities(identities);
    QVERIFY(!fixture.find<QLabel>("noticeLabel")->isVisible());
}

void MainWindowTest::eachTroubleWithTheKeyStoreHasItsWords_data()
{
    QTest::addColumn<Identity::State>("state");
    QTest::addColumn<Identity::Keeping>("keeping");
    QTest::addColumn<QString>("words");
    using State = Identity::State;
    using Keeping = Identity::Keeping;
    QTest::newRow("locked") << State::KeyStoreLocked << Keeping::KeyStore << u"key store is locked"_s;
    QTest::newRow("missing") << State::KeyStoreMissing << Keeping::KeyStore << u"key store does not answer"_s;
    QTest::newRow("lost") << State::TokenLost << Keeping::KeyStore << u"no longer holds"_s;
    QTest::newRow("locked after") << State::SignedIn << Keeping::KeyStoreLocked << u"Unlock it to stay"_s;
}

void MainWindowTest::eachTroubleWithTheKeyStoreHasItsWords()
{
    QFETCH(const Identity::State, state);
    QFETCH(const Identity::Keeping, keeping);
    QFETCH(const QString, words);
    WindowFixture fixture;
    auto identities = fixture.world.portals.identities();
    identities.front().state = state;
    identities.front().keeping = keeping;
    fixture.world.portals.setIdentities(identities);
    QVERIFY2(fixture.find<QLabel>("noticeLabel")->text().contains(words),
        qPrintable(fixture.find<QLabel>("noticeLabel")->text()));
    QCOMPARE(fixture.find<QPushButton>("signInAgainButton")->isVisible(), state != Identity::State::SignedIn);
}

void MainWindowTest::aFailureIsSaid()
{
    WindowFixture fixture;
    fixture.select("usersTable", u"Amara Okafor"_s);
    fixture.world.access.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    fixture.click("removeAccessButton");
    QTRY_VERIFY(fixture.find<QLabel>("noticeLabel")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("undoButton")->isVisible());
}

void MainWindowTest::theFootTellsWhereAndAsWhom()
{
    const WindowFixture fixture;
    QCOMPARE(
        fixture.find<QLabel>("statusIdentity")->text(), u"portal.example.org as dana.keller@brightwater.example"_s);
    QCOMPARE(fixture.find<QLabel>("statusSync")->text(), u"Up to date · 2 min ago"_s);
}

void MainWindowTest::aPortalOnThisComputerIsCalledByItsName()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.address = QUrl(u"http://127.0.0.1:40001"_s);
    fixture.world.portals.setPortal(portal);
    QCOMPARE(fixture.find<QLabel>("statusIdentity")->text(), u"Example Hosting as dana.keller@brightwater.example"_s);
}

void MainWindowTest::whyAListIsOldIsSaidInFull()
{
    WindowFixture fixture;
    const Error refused{Error::Code::Forbidden, u"forbidden"_s, u"You may not do this here"_s, {}, {}};
    fixture.world.directory.setSyncState(
        fixture.world.own, {SyncState::Phase::Failed, fixture.world.clock.now() - 2min, refused, 0});
    QCOMPARE(fixture.find<QLabel>("statusSync")->text(), u"Not updated · known 2 min ago"_s);
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY(label->isVisible());
    QVERIFY(label->text().startsWith(u"The portal no longer shows you the people"_s));
    QVERIFY(!label->text().contains(u"Nothing was changed"_s));
    fixture.click("updateAgainButton");
    QCOMPARE(fixture.world.directory.syncs, 1);
    fixture.world.setOffline(false);
    QVERIFY(!label->isVisible());
}

void MainWindowTest::theSizeIsRemembered()
{
    const QTemporaryDir settings;
    {
        const WindowFixture fixture(fakes::SampleWorld::Content::Full, &settings);
        fixture.window->resize(1040, 700);
        fixture.window->close();
        QTRY_VERIFY(!fixture.window->isVisible()); // a change waited and was sent first
    }
    fakes::SampleWorld world;
    fakes::FakePrompt prompt;
    const MainWindow again(world.services(), prompt);
    QCOMPARE(again.size(), QSize(1040, 700));
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
