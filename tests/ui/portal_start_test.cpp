// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_sentence.h"
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

/// Before there is an account: the welcome page, and *Add portal* from address to sign-in.
class PortalStartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void welcomeGivesWayToTheFirstAccount();
    void whoHasNoAccountIsToldSo();
    void invitationsAreAnsweredWithoutAnAccount();
    void accessThatEndsIsTold();
    void aSampleThatDoesNotStartSaysWhy();
    void theSampleCanBeStartedAndCancelled();
    void aPortalIsLookedUpShownAndSignedInTo();
    void eachErrorIsOneSentence();
    void everyWaitCanBeEnded();
    void thePageCanBeOpenedAgainOrItsLinkCopied();
    void withoutABrowserTheLinkIsTheWay();
    void whoDidNotComeBackMayTryAgain_data();
    void whoDidNotComeBackMayTryAgain();
    void signingInAgainOffersTheSame();
    void signingInAgainAsSomebodyElseIsTold();
    void theNewIdentitysAccountIsShownWhenItArrives();
};

void PortalStartTest::welcomeGivesWayToTheFirstAccount()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    QVERIFY(fixture.find<QPushButton>("addPortalButton")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("inviteButton")->isVisible());
    Account account;
    account.key = AccountKey{PortalId{u"p"_s}, IdentityId{u"i"_s}, AccountId{u"a"_s}};
    account.name = u"First"_s;
    account.isOwn = true;
    fixture.world.directory.setAccounts({account});
    QVERIFY(!fixture.find<QPushButton>("addPortalButton")->isVisible());
    QVERIFY(fixture.find<QPushButton>("inviteButton")->isVisible());
    QCOMPARE(fixture.world.directory.opened, account.key);
    fixture.world.directory.setAccounts({});
    QVERIFY(fixture.find<QPushButton>("addPortalButton")->isVisible());
}

void PortalStartTest::whoHasNoAccountIsToldSo()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.world.portals.setPortal(fakes::samplePortal());
    fixture.world.portals.setIdentities({{IdentityId{u"i"_s}, fakes::samplePortal().id, u"dana@example.org"_s, {}}});
    QVERIFY(fixture.find<QWidget>("noAccountPage")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("addPortalButton")->isVisible());
    // The portal is still being asked: nobody is told yet that there is nothing.
    QCOMPARE(fixture.find<QLabel>("noAccountTitle")->text(), u"Looking for your accounts"_s);
    QTRY_COMPARE(fixture.find<QLabel>("noAccountTitle")->text(), u"No account is open to you"_s);
    QVERIFY(fixture.find<QLabel>("noAccountText")->text().contains(u"as dana@example.org."_s));
    QVERIFY(!fixture.find<QWidget>("receivedTable")->isVisible());
    fixture.click("signOutHereButton");
    QCOMPARE(fixture.world.portals.signOuts, 1);
    fixture.click("addAnotherPortalButton");
    QVERIFY(fixture.dialog());
}

void PortalStartTest::invitationsAreAnsweredWithoutAnAccount()
{
    WindowFixture fixture;
    QVERIFY(!fixture.world.directory.received().isEmpty());
    fixture.world.directory.setAccounts({});
    QVERIFY(fixture.find<QWidget>("noAccountPage")->isVisible());
    auto *page = fixture.find<QWidget>("noAccountPage");
    auto *table = WindowFixture::in<QTableView>(page, "receivedTable");
    QVERIFY(table->isVisible());
    table->selectRow(0);
    QTest::mouseClick(WindowFixture::in<QPushButton>(page, "acceptButton"), Qt::LeftButton);
    QTRY_VERIFY(fixture.world.directory.received().first().pending != PendingMark::None
        || !fixture.world.plan.changes().isEmpty());
}

void PortalStartTest::accessThatEndsIsTold()
{
    WindowFixture fixture;
    const QList<Account> accounts = fixture.world.directory.accounts();
    const auto *bar = fixture.find<QLabel>("noticeLabel");
    const auto says = [&] {
        return bar->isVisible() && bar->text().contains(u"no access to “%1” any more"_s.arg(accounts.first().name));
    };
    fixture.world.directory.setAccounts(accounts.mid(1));
    QTRY_VERIFY(says());
    // Signed out and deleted here: nobody took anything away.
    fixture.world.directory.setAccounts(accounts);
    fixture.click("noticeCloseButton");
    auto identities = fixture.world.portals.identities();
    identities.first().state = Identity::State::SignInNeeded;
    fixture.world.portals.setIdentities(identities);
    fixture.world.directory.setAccounts({});
    QVERIFY(!says());
}

void PortalStartTest::aSampleThatDoesNotStartSaysWhy()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    const auto *status = fixture.find<QLabel>("statusLabel");
    fixture.world.portals.answers.nextError =
        Error{Error::Code::Refused, sampleProblem, u"There is no profile «nosuch»."_s, {}, {}};
    fixture.click("trySampleButton");
    QTRY_COMPARE(status->text(), u"The sample portal did not start. It says: There is no profile «nosuch»."_s);
    fixture.world.portals.answers.nextError = Error{Error::Code::Refused, sampleProblem, {}, {}, {}};
    fixture.click("trySampleButton");
    QTRY_VERIFY(status->text().endsWith(u"Nothing of yours was touched; try again."_s));
}

void PortalStartTest::theSampleCanBeStartedAndCancelled()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.world.portals.answers.holds = true;
    fixture.click("trySampleButton");
    QCOMPARE(fixture.world.portals.samples, 1);
    QVERIFY(!fixture.find<QPushButton>("trySampleButton")->isEnabled());
    fixture.click("cancelSampleButton");
    QTRY_VERIFY(fixture.find<QPushButton>("trySampleButton")->isEnabled());
    fixture.world.portals.answers.holds = false;
    fixture.world.portals.answers.nextError = Error{Error::Code::TimedOut, {}, {}, {}, {}};
    fixture.click("trySampleButton");
    const auto *status = WindowFixture::in<QLabel>(fixture.find<QWidget>("welcomePage"), "statusLabel");
    QTRY_VERIFY(
        status->isVisible() && !status->text().isEmpty() && fixture.find<QPushButton>("trySampleButton")->isEnabled());
}

void PortalStartTest::aPortalIsLookedUpShownAndSignedInTo()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.click("addPortalButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    auto *lookUp = WindowFixture::in<QPushButton>(dialog, "lookUpButton");
    QVERIFY(!lookUp->isEnabled());
    QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), u" portal.example.org "_s);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), Qt::Key_Return);
    QCOMPARE(fixture.world.portals.lastAddress, u"portal.example.org"_s);
    auto *signIn = WindowFixture::in<QPushButton>(dialog, "signInButton");
    QTRY_VERIFY(signIn->isVisible());
    QCOMPARE(WindowFixture::in<QLabel>(dialog, "portalName")->text(), u"Example Hosting"_s);
    QTest::mouseClick(signIn, Qt::LeftButton);
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void PortalStartTest::eachErrorIsOneSentence()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.click("addPortalButton");
    auto *dialog = fixture.dialog();
    auto *address = WindowFixture::in<QLineEdit>(dialog, "addressEdit");
    const auto *told = WindowFixture::in<QLabel>(dialog, "errorLabel");
    QTest::keyClicks(address, u"portal.example.org"_s);
    QSet<QString> sentences;
    for (const auto code :
        {Error::Code::Offline, Error::Code::NotAPortal, Error::Code::CertificateRejected, Error::Code::BadInput,
            Error::Code::TimedOut, Error::Code::NotEncrypted, Error::Code::PortalBusy, Error::Code::RateLimited}) {
        fixture.world.portals.answers.nextError = Error{code, {}, {}, {}, {}};
        QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "lookUpButton"), Qt::LeftButton);
        QTRY_VERIFY(told->isVisible());
        sentences.insert(told->text());
        QVERIFY2(!told->text().contains(u"changes are kept"_s), qPrintable(told->text())); // there are none
        QCOMPARE(address->text(), u"portal.example.org"_s);
        QTest::keyClicks(address, u"x"_s);
        QVERIFY(!told->isVisible());
        QTest::keyClick(address, Qt::Key_Backspace);
    }
    QCOMPARE(sentences.size(), 8);
}

void PortalStartTest::everyWaitCanBeEnded()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.click("addPortalButton");
    auto *dialog = fixture.dialog();
    QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), u"portal.example.org"_s);
    fixture.world.portals.answers.holds = true;
    auto *lookUp = WindowFixture::in<QPushButton>(dialog, "lookUpButton");
    QTest::mouseClick(lookUp, Qt::LeftButton);
    QVERIFY(!lookUp->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(lookUp->isEnabled());
    QVERIFY(dialog->isVisible());
    fixture.world.portals.answers.holds = false;
    QTest::mouseClick(lookUp, Qt::LeftButton);
    auto *signIn = WindowFixture::in<QPushButton>(dialog, "signInButton");
    QTRY_VERIFY(signIn->isVisible());
    fixture.world.portals.answers.holds = true;
    QTest::mouseClick(signIn, Qt::LeftButton);
    QVERIFY(!signIn->isVisible());
    QVERIFY(WindowFixture::in<QLabel>(dialog, "waitingLabel")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(signIn->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

namespace {

/// The dialog, at the moment at which the browser has the page.
QDialog *waitingInBrowser(WindowFixture &fixture)
{
    fixture.click("addPortalButton");
    auto *dialog = fixture.dialog();
    QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), u"portal.example.org"_s);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), Qt::Key_Return);
    auto *signIn = WindowFixture::in<QPushButton>(dialog, "signInButton");
    if (!QTest::qWaitFor([signIn] { return signIn->isVisible(); }))
        qFatal("The portal is not found");
    fixture.world.portals.answers.holds = true;
    QTest::mouseClick(signIn, Qt::LeftButton);
    const auto *again = WindowFixture::in<QPushButton>(dialog, "openAgainButton");
    if (!QTest::qWaitFor([again] { return again->isVisible(); }))
        qFatal("The page is not told");
    return dialog;
}

} // namespace

void PortalStartTest::thePageCanBeOpenedAgainOrItsLinkCopied()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    auto *dialog = waitingInBrowser(fixture);
    const auto &portals = fixture.world.portals;
    QCOMPARE(portals.opened, QList<QUrl>{portals.page});
    QVERIFY(WindowFixture::in<QLabel>(dialog, "waitingLabel")->text().startsWith(u"Your browser has the page"_s));
    QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "openAgainButton"), Qt::LeftButton);
    QCOMPARE(portals.opened, (QList<QUrl>{portals.page, portals.page}));
    QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "copyLinkButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), portals.page.toString(QUrl::FullyEncoded));
    QVERIFY(WindowFixture::in<QLabel>(dialog, "copiedLabel")->text().contains(u"copied"_s));
    fixture.world.portals.answers.release();
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void PortalStartTest::withoutABrowserTheLinkIsTheWay()
{
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.world.portals.hasBrowser = false;
    auto *dialog = waitingInBrowser(fixture);
    QVERIFY(WindowFixture::in<QLabel>(dialog, "waitingLabel")->text().startsWith(u"No browser could be started"_s));
    QVERIFY(WindowFixture::in<QPushButton>(dialog, "copyLinkButton")->hasFocus());
    // It is still waited for: the link may have been opened by hand.
    QVERIFY(WindowFixture::in<QWidget>(dialog, "waitingBar")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(WindowFixture::in<QPushButton>(dialog, "signInButton")->isVisible());
    QVERIFY(!WindowFixture::in<QPushButton>(dialog, "copyLinkButton")->isVisible());
    QVERIFY(dialog->isVisible());
}

void PortalStartTest::whoDidNotComeBackMayTryAgain_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("told");
    QTest::newRow("nobody came back") << Error::Code::TimedOut << u"Nobody came back"_s;
    QTest::newRow("the page said no") << Error::Code::Refused << u"You were not signed in"_s;
    QTest::newRow("the network went") << Error::Code::Offline << u"The portal can’t be reached"_s;
}

void PortalStartTest::whoDidNotComeBackMayTryAgain()
{
    QFETCH(const Error::Code, code);
    QFETCH(const QString, told);
    WindowFixture fixture(fakes::SampleWorld::Content::Empty);
    fixture.world.portals.answers.holds = false;
    fixture.click("addPortalButton");
    auto *dialog = fixture.dialog();
    QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), u"portal.example.org"_s);
    QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), Qt::Key_Return);
    auto *signIn = WindowFixture::in<QPushButton>(dialog, "signInButton");
    QTRY_VERIFY(signIn->isVisible());
    fixture.world.portals.answers.nextError = Error{code, {}, {}, {}, {}};
    QTest::mouseClick(signIn, Qt::LeftButton);
    const auto *label = WindowFixture::in<QLabel>(dialog, "errorLabel");
    QTRY_VERIFY(label->isVisible());
    QVERIFY2(label->text().startsWith(told), qPrintable(label->text()));
    QVERIFY(!label->text().contains(u"changes"_s)); // nothing of that kind is at stake here
    QVERIFY(signIn->isVisible() && signIn->isEnabled());
}

void PortalStartTest::signingInAgainOffersTheSame()
{
    WindowFixture fixture;
    auto identities = fixture.world.portals.identities();
    identities.front().state = Identity::State::SignInNeeded;
    fixture.world.portals.setIdentities(identities);
    fixture.world.portals.hasBrowser = false;
    fixture.world.portals.answers.holds = true;
    fixture.click("signInAgainButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    QCOMPARE(fixture.world.portals.lastSignedInAgain, identities.front().id);
    QVERIFY(!WindowFixture::in<QLineEdit>(dialog, "addressEdit")->isVisible());
    QCOMPARE(WindowFixture::in<QLabel>(dialog, "portalName")->text(), u"Example Hosting"_s);
    QTRY_VERIFY(WindowFixture::in<QPushButton>(dialog, "copyLinkButton")->isVisible());
    fixture.world.portals.answers.release();
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void PortalStartTest::signingInAgainAsSomebodyElseIsTold()
{
    WindowFixture fixture;
    auto identities = fixture.world.portals.identities();
    identities.front().state = Identity::State::SignInNeeded;
    Identity other = identities.front();
    other.id = IdentityId{u"identity-2"_s};
    other.email = u"omar.haddad@brightwater.example"_s;
    other.state = Identity::State::SignedIn;
    fixture.world.portals.setIdentities(identities + QList{other});
    fixture.world.portals.comesBackAgain = other.id;
    fixture.click("signInAgainButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog);
    const auto *note = WindowFixture::in<QLabel>(dialog, "errorLabel");
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains(other.email) && note->text().contains(identities.front().email),
        qPrintable(note->text()));
    auto *again = WindowFixture::in<QPushButton>(dialog, "signInButton");
    QVERIFY(again->isVisible() && again->isEnabled());
    fixture.world.portals.comesBackAgain = {};
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void PortalStartTest::theNewIdentitysAccountIsShownWhenItArrives()
{
    WindowFixture fixture;
    fixture.world.portals.comesBack = IdentityId{u"identity-2"_s};
    const auto signIn = [&fixture] {
        fixture.window->findChild<QAction *>(u"addPortalAction"_s)->trigger();
        auto *dialog = fixture.dialog();
        QTest::keyClicks(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), u"portal.example.org"_s);
        QTest::keyClick(WindowFixture::in<QLineEdit>(dialog, "addressEdit"), Qt::Key_Return);
        auto *button = WindowFixture::in<QPushButton>(dialog, "signInButton");
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(fixture.dialog(), nullptr);
    };
    signIn();
    QCOMPARE(fixture.world.directory.opened, fixture.world.own); // its accounts are not known yet
    auto accounts = fixture.world.directory.accounts();
    Account fresh = accounts.front();
    fresh.key = {PortalId{u"portal-1"_s}, IdentityId{u"identity-2"_s}, AccountId{u"fresh"_s}};
    accounts.insert(1, fresh);
    fixture.world.directory.setAccounts(accounts);
    QCOMPARE(fixture.world.directory.opened, fresh.key);

    // Who switches meanwhile is left where they went.
    fixture.world.portals.comesBack = IdentityId{u"identity-3"_s};
    signIn();
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Up);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    const AccountKey chosen = fixture.world.directory.opened;
    fresh.key.identity = IdentityId{u"identity-3"_s};
    accounts.append(fresh);
    fixture.world.directory.setAccounts(accounts);
    QCOMPARE(fixture.world.directory.opened, chosen);
}

QTEST_MAIN(PortalStartTest)
#include "portal_start_test.moc"
