// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// The sample's portal lets people choose their account when they sign in.
class ChoosingWindow {
public:
    explicit ChoosingWindow(bool chooses)
    {
        auto portal = fakes::samplePortal();
        portal.choosesAccountAtSignIn = chooses;
        world.portals.setPortal(portal);
    }

    void open() { window = std::make_unique<MainWindow>(world.services(), prompt); }
    /// The question, or null.
    [[nodiscard]] QDialog *question() const
    {
        QCoreApplication::processEvents();
        return window->findChild<QDialog *>(u"ChooseAccountDialog"_s);
    }

    fakes::SampleWorld world;
    MessagePrompt prompt;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// In which account to begin: asked of whoever has a choice, once.
class ChooseAccountDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }
    void whoHasAChoiceIsAskedOwnAccountFirst();
    void theChoiceIsRemembered();
    void closingKeepsTheAccountShown();
    void whoHasNoChoiceIsNotAsked();
    void whoOwnsAnAccountLandsThereWhereThePortalSaysSo();
    void withoutAnAccountOfOnesOwnThereIsAChoice();
    void afterSignInToo();
    void whoChoseOnThePortalsPageIsNotAskedAgain();
};

void ChooseAccountDialogTest::whoHasAChoiceIsAskedOwnAccountFirst()
{
    ChoosingWindow choosing(true);
    choosing.open();
    auto *dialog = choosing.question();
    QVERIFY(dialog != nullptr);
    const auto *list = WindowFixture::in<QListView>(dialog, "accountList");
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Brightwater Ltd, Owner"_s);
    QVERIFY(WindowFixture::in<QLabel>(dialog, "explainedLabel")->text().contains(u"Example Hosting"_s));
    QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "accountSearchEdit"), u"harb"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::mouseClick(WindowFixture::in<QWidget>(dialog, "openAccountButton"), Qt::LeftButton);
    QCOMPARE(choosing.world.directory.opened, choosing.world.others);
}

void ChooseAccountDialogTest::theChoiceIsRemembered()
{
    ChoosingWindow choosing(true);
    choosing.open();
    auto *dialog = choosing.question();
    QVERIFY(dialog != nullptr);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "accountSearchEdit"), Qt::Key_Down);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "accountSearchEdit"), Qt::Key_Return);
    QCOMPARE(choosing.world.directory.opened, choosing.world.others);
    choosing.window.reset();
    choosing.world.directory.opened = {};
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
    QCOMPARE(choosing.world.directory.opened, choosing.world.others);
}

void ChooseAccountDialogTest::closingKeepsTheAccountShown()
{
    ChoosingWindow choosing(true);
    choosing.open();
    auto *dialog = choosing.question();
    QVERIFY(dialog != nullptr);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "accountSearchEdit"), Qt::Key_Escape);
    QCOMPARE(choosing.world.directory.opened, choosing.world.own);
    choosing.window.reset();
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
}

void ChooseAccountDialogTest::whoHasNoChoiceIsNotAsked()
{
    ChoosingWindow choosing(true);
    choosing.world.directory.setAccounts({choosing.world.directory.accounts().first()});
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
    QCOMPARE(choosing.world.directory.opened, choosing.world.own);
}

void ChooseAccountDialogTest::whoOwnsAnAccountLandsThereWhereThePortalSaysSo()
{
    ChoosingWindow choosing(false);
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
    QCOMPARE(choosing.world.directory.opened, choosing.world.own);
}

void ChooseAccountDialogTest::withoutAnAccountOfOnesOwnThereIsAChoice()
{
    ChoosingWindow choosing(false);
    auto accounts = choosing.world.directory.accounts();
    accounts.removeFirst();
    choosing.world.directory.setAccounts(accounts);
    choosing.open();
    QVERIFY(choosing.question() != nullptr);
}

void ChooseAccountDialogTest::afterSignInToo()
{
    // Nobody is signed in; then the list of accounts arrives.
    ChoosingWindow choosing(true);
    const auto accounts = choosing.world.directory.accounts();
    choosing.world.directory.setAccounts({});
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
    choosing.world.directory.setAccounts(accounts);
    auto *dialog = choosing.question();
    QVERIFY(dialog != nullptr);
    // Signed out while the question stands: it goes.
    choosing.world.directory.setAccounts({});
    QVERIFY(!dialog->isVisible());
}

void ChooseAccountDialogTest::whoChoseOnThePortalsPageIsNotAskedAgain()
{
    ChoosingWindow choosing(true);
    const auto accounts = choosing.world.directory.accounts();
    choosing.world.directory.setAccounts({});
    choosing.open();
    auto identities = choosing.world.portals.identities();
    identities.first().chosen = choosing.world.others.account;
    choosing.world.portals.setIdentities(identities);
    choosing.world.directory.setAccounts(accounts);
    QVERIFY(choosing.question() == nullptr);
    QCOMPARE(choosing.world.directory.opened, choosing.world.others);
    // The choice is remembered like one made here.
    choosing.window.reset();
    identities.first().chosen = {};
    choosing.world.portals.setIdentities(identities);
    choosing.world.directory.opened = {};
    choosing.open();
    QVERIFY(choosing.question() == nullptr);
    QCOMPARE(choosing.world.directory.opened, choosing.world.others);
    // What was chosen there is lost by now: the window asks.
    choosing.window.reset();
    QSettings().clear();
    identities.first().chosen = AccountId{u"gone"_s};
    choosing.world.portals.setIdentities(identities);
    choosing.open();
    QVERIFY(choosing.question() != nullptr);
}

QTEST_MAIN(ChooseAccountDialogTest)
#include "choose_account_dialog_test.moc"
