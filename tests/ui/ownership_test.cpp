// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

namespace {

/// The sample's portal lets accounts change hands.
void allowTransfer(WindowFixture &fixture, bool transferable = true)
{
    auto portal = fakes::samplePortal();
    portal.ownershipTransferable = transferable;
    portal.ownershipReason = transferable ? QString() : u"If you need to change account ownership, contact support."_s;
    fixture.world.portals.setPortal(portal);
    auto accounts = fixture.world.directory.accounts();
    accounts[0].may.transfer = transferable;
    fixture.world.directory.setAccounts(accounts);
}

OwnershipTransfer offerOf(const WindowFixture &fixture, bool isReceived)
{
    OwnershipTransfer transfer;
    transfer.account = isReceived ? fixture.world.others : fixture.world.own;
    transfer.id = {u"transfer-1"_s};
    transfer.accountName = isReceived ? u"Harbour Lights Charity"_s : u"Brightwater Ltd"_s;
    transfer.memberName = isReceived ? u"Dana Keller"_s : u"Chiara Lombardi"_s;
    transfer.member = fixture.world.member(u"chiara@lombardi-studio.example"_s).id;
    transfer.from = isReceived ? u"Oscar Lindgren"_s : u"Dana Keller"_s;
    transfer.expiresAt = fixture.world.clock.now() + 6 * 24h;
    transfer.isReceived = isReceived;
    return transfer;
}

/// The step that was staged last, or null.
const TransferEdit *stepIn(const WindowFixture &fixture)
{
    const auto &edit = fixture.world.access.lastEdit;
    return edit ? std::get_if<TransferEdit>(&*edit) : nullptr;
}

} // namespace

/// Handing an account over: offered, taken back, accepted, declined, and refused with the portal's reason.
class OwnershipTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }
    void theOwnerOffersItAfterReadingWhatItMeans();
    void whereItIsFixedThePortalsReasonIsSaid();
    void nobodyElseSeesTheButton();
    void oneOfferAtATime();
    void theOfferIsSaidAndTakenBack();
    void whoIsAskedAcceptsFromAnyAccount();
    void whoIsAskedDeclines();
    void whatWaitsOffersNoSecondAnswer();
    void whatIsOverIsSaidNoMore();
    void aHiddenOneStaysHidden();
    void refusedItStaysOpenAndSaysWhy();
};

void OwnershipTest::theOwnerOffersItAfterReadingWhatItMeans()
{
    WindowFixture fixture;
    allowTransfer(fixture);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("transferOwnershipButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->windowTitle(), u"Transfer Ownership"_s);
    QVERIFY(WindowFixture::in<QLabel>(dialog, "explainedLabel")->text().contains(u"“Brightwater Ltd”"_s));
    QVERIFY(WindowFixture::in<QLabel>(dialog, "afterLabel")->text().contains(u"You stay a member"_s));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(fixture.dialog() == nullptr);
    const auto *edit = stepIn(fixture);
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->act, TransferEdit::Act::Offer);
    QCOMPARE(edit->member, fixture.world.member(u"chiara@lombardi-studio.example"_s).id);
    QCOMPARE(fixture.world.access.lastAccount, fixture.world.own);
    QCOMPARE(fixture.find<QLabel>("noticeLabel")->text(),
        u"Offer the ownership of “Brightwater Ltd” to Chiara Lombardi – not sent yet"_s);
}

void OwnershipTest::whereItIsFixedThePortalsReasonIsSaid()
{
    WindowFixture fixture;
    allowTransfer(fixture, false);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    const auto *button = fixture.find<QPushButton>("transferOwnershipButton");
    QVERIFY(button->isVisible());
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->accessibleDescription(), u"If you need to change account ownership, contact support."_s);
}

void OwnershipTest::nobodyElseSeesTheButton()
{
    WindowFixture fixture;
    allowTransfer(fixture);
    fixture.select("usersTable", u"Dana Keller"_s);
    QVERIFY(!fixture.find<QPushButton>("transferOwnershipButton")->isVisible());
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    fixture.select("usersTable", fixture.find<QTableView>("usersTable")->model()->index(2, 1).data().toString());
    QVERIFY(!fixture.find<QPushButton>("transferOwnershipButton")->isVisible());
}

void OwnershipTest::oneOfferAtATime()
{
    WindowFixture fixture;
    allowTransfer(fixture);
    fixture.world.directory.setTransfers({offerOf(fixture, false)});
    fixture.select("usersTable", u"Grace Whitfield"_s);
    const auto *button = fixture.find<QPushButton>("transferOwnershipButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->accessibleDescription().contains(u"Chiara Lombardi"_s));
}

void OwnershipTest::theOfferIsSaidAndTakenBack()
{
    WindowFixture fixture;
    allowTransfer(fixture);
    fixture.world.directory.setTransfers({offerOf(fixture, false)});
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY(label->text().startsWith(u"You have offered “Brightwater Ltd” to Chiara Lombardi"_s));
    fixture.click("cancelOfferButton");
    const auto *edit = stepIn(fixture);
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->act, TransferEdit::Act::Cancel);
    QCOMPARE(edit->transfer.value, u"transfer-1"_s);
    // In another account nothing is said of it.
    fixture.click("noticeCloseButton");
    fixture.click("accountSwitcher");
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QVERIFY(!label->isVisible() || !label->text().startsWith(u"You have offered"_s));
}

void OwnershipTest::whoIsAskedAcceptsFromAnyAccount()
{
    WindowFixture fixture;
    fixture.world.directory.setTransfers({offerOf(fixture, true)});
    const auto *label = fixture.find<QLabel>("noticeLabel");
    QVERIFY(label->text().startsWith(u"Oscar Lindgren offers you the ownership of “Harbour Lights Charity”."_s));
    QVERIFY(fixture.find<QPushButton>("declineOwnershipButton")->isVisible());
    fixture.click("acceptOwnershipButton");
    const auto *edit = stepIn(fixture);
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->act, TransferEdit::Act::Confirm);
    QCOMPARE(fixture.world.access.lastAccount, fixture.world.others);
}

void OwnershipTest::whoIsAskedDeclines()
{
    WindowFixture fixture;
    fixture.world.directory.setTransfers({offerOf(fixture, true)});
    fixture.click("declineOwnershipButton");
    const auto *edit = stepIn(fixture);
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->act, TransferEdit::Act::Decline);
}

void OwnershipTest::whatWaitsOffersNoSecondAnswer()
{
    WindowFixture fixture;
    auto transfer = offerOf(fixture, true);
    transfer.pending = PendingMark::Waiting;
    transfer.pendingWords = u"Answer waiting to be sent"_s;
    fixture.world.directory.setTransfers({transfer});
    QVERIFY(!fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("declineOwnershipButton")->isVisible());
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"Answer waiting to be sent"_s));
}

void OwnershipTest::whatIsOverIsSaidNoMore()
{
    WindowFixture fixture;
    auto transfer = offerOf(fixture, true);
    fixture.world.directory.setTransfers({transfer});
    QVERIFY(fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
    transfer.expiresAt = fixture.world.clock.now();
    fixture.world.directory.setTransfers({transfer});
    QVERIFY(!fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
    transfer.expiresAt = fixture.world.clock.now() + 1h;
    transfer.resolution = TransferState::Confirmed;
    fixture.world.directory.setTransfers({transfer});
    QVERIFY(!fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
}

void OwnershipTest::aHiddenOneStaysHidden()
{
    WindowFixture fixture;
    fixture.world.directory.setTransfers({offerOf(fixture, true)});
    fixture.click("noticeCloseButton");
    auto later = offerOf(fixture, true);
    later.expiresAt = *later.expiresAt - 1min;
    fixture.world.directory.setTransfers({later});
    QVERIFY(!fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
    // In another language, too.
    const QPointer<QWidget> before = fixture.find("workspace");
    QEvent other(QEvent::LanguageChange);
    QCoreApplication::sendEvent(fixture.window.get(), &other);
    QTRY_VERIFY(before.isNull());
    QVERIFY(!fixture.find<QPushButton>("acceptOwnershipButton")->isVisible());
}

void OwnershipTest::refusedItStaysOpenAndSaysWhy()
{
    WindowFixture fixture;
    allowTransfer(fixture);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("transferOwnershipButton");
    fixture.world.access.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    QTest::mouseClick(WindowFixture::in<QWidget>(dialog, "offerOwnershipButton"), Qt::LeftButton);
    const auto *error = WindowFixture::in<QLabel>(dialog, "errorLabel");
    QTRY_VERIFY(error->isVisible());
    QVERIFY(!error->text().isEmpty());
    QVERIFY(WindowFixture::in<QWidget>(dialog, "offerOwnershipButton")->isEnabled());
}

QTEST_MAIN(OwnershipTest)
#include "ownership_test.moc"
