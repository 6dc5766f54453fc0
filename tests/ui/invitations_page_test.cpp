// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "models/invitations/invitation_table_model.h"
#include "ui/pages/invitations_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

class InvitationsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void eachStateHasItsSegment();
    void stateSortsByWhatEndsFirst();
    void whatStandsBesideTheListIsTrue();
    void resendAndRevokeActOnTheRow();
    void onlyPendingOnesCanBeRevoked();
    void timeRunsByThePortalsClock();
    void receivedOnesAreAnswered();
    void anAnswerOnItsWayIsNotGivenTwice();
    void whatBecameOfTheMailIsSaidInTheServersWords();
    void whoDeclinedIsInvitedAgainWithTheSame();

private:
    static int shown(const WindowFixture &fixture)
    {
        return fixture.find<QTableView>("invitationsTable")->model()->rowCount();
    }
};

void InvitationsPageTest::eachStateHasItsSegment()
{
    const WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    QCOMPARE(shown(fixture), 3);
    fixture.click("acceptedSegment");
    QCOMPARE(shown(fixture), 2);
    fixture.click("closedSegment");
    QCOMPARE(shown(fixture), 2);
    QVERIFY(fixture.find<QPushButton>("closedSegment")->text().contains(u'2'));
}

void InvitationsPageTest::stateSortsByWhatEndsFirst()
{
    const WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    auto *table = fixture.find<QTableView>("invitationsTable");
    const auto shownEmails = [table] {
        QStringList emails;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            emails.append(table->model()->index(row, InvitationTableModel::EmailColumn).data().toString());
        return emails;
    };
    table->sortByColumn(InvitationTableModel::StateColumn, Qt::AscendingOrder);
    const QStringList rising = shownEmails();
    table->sortByColumn(InvitationTableModel::StateColumn, Qt::DescendingOrder);
    QStringList falling = shownEmails();
    std::reverse(falling.begin(), falling.end());
    QCOMPARE(rising.size(), 3);
    QCOMPARE(falling, rising); // with ties it would not be
}

void InvitationsPageTest::whatStandsBesideTheListIsTrue()
{
    WindowFixture fixture;
    fixture.window->resize(1280, 800);
    const auto *hint = fixture.find<QLabel>("detailHint");
    fixture.window->showPage(Page::Users);
    QCOMPARE(hint->text(), u"Choose somebody to see what they may do."_s);
    fixture.window->showPage(Page::Invitations);
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"Choose an invitation to see what it offers."_s);
    fixture.find<QLineEdit>("searchEdit")->setText(u"zzz"_s);
    QCOMPARE(hint->text(), u"No invitation is listed here."_s);
    fixture.window->showPage(Page::Users);
    QCOMPARE(hint->text(), u"Nobody is listed here."_s);
    fixture.find<QLineEdit>("searchEdit")->clear();
    QCOMPARE(hint->text(), u"Choose somebody to see what they may do."_s);
}

void InvitationsPageTest::resendAndRevokeActOnTheRow()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    QVERIFY(!fixture.find<QPushButton>("resendButton")->isEnabled());
    fixture.select("invitationsTable", u"vera.molnar@brightwater.example"_s);
    fixture.click("resendButton");
    QCOMPARE(fixture.world.invitations.lastResent.value, u"invitation-vera.molnar@brightwater.example"_s);
    fixture.select("invitationsTable", u"wim.de.vries@northside-it.example"_s);
    fixture.key("invitationsTable", Qt::Key_Delete);
    QCOMPARE(fixture.world.invitations.lastRevoked.value, u"invitation-wim.de.vries@northside-it.example"_s);
    QVERIFY(fixture.find<QPushButton>("undoButton")->isVisible());
}

void InvitationsPageTest::onlyPendingOnesCanBeRevoked()
{
    const WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    fixture.click("closedSegment");
    fixture.select("invitationsTable", u"old.contractor@example.net"_s);
    QVERIFY(fixture.find<QPushButton>("resendButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("revokeButton")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("manageInvitationButton")->isEnabled());
    fixture.select("invitationsTable", u"intern@brightwater.example"_s);
    QVERIFY(!fixture.find<QPushButton>("resendButton")->isEnabled());
}

void InvitationsPageTest::timeRunsByThePortalsClock()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    fixture.world.clock.advance(1h - 1s);
    QTest::qWait(1100); // the page looks at the clock each second
    QCOMPARE(shown(fixture), 3);
    fixture.world.clock.advance(1s);
    QTRY_COMPARE(shown(fixture), 2);
    QTRY_VERIFY(fixture.find<QPushButton>("pendingSegment")->text().contains(u'2'));
}

void InvitationsPageTest::receivedOnesAreAnswered()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    QVERIFY(fixture.find<QTableView>("receivedTable")->isVisible());
    auto received = fixture.world.directory.received();
    received.append(received.front());
    received.back().id = InvitationId{u"received-2"_s};
    received.back().accountName = u"Zephyr Sailing"_s;
    fixture.world.directory.setReceived(received);
    const auto *accept = fixture.find<QPushButton>("acceptButton");
    QVERIFY(!accept->isEnabled()); // nothing is chosen by itself
    QVERIFY(!accept->toolTip().isEmpty());
    fixture.select("receivedTable", u"Northside IT"_s);
    // What it offers stands beside the lists before it is answered.
    fixture.window->resize(1280, 800);
    QTRY_VERIFY(fixture.find<QWidget>("detailPanel")->isVisible());
    QCOMPARE(fixture.find<QLabel>("detailName")->text(), u"Northside IT"_s);
    const auto *offered = fixture.find<QListWidget>("detailPermissions");
    QCOMPARE(offered->item(0)->text(), u"OFFERED"_s);
    QVERIFY(offered->count() > 2);
    fixture.click("acceptButton");
    QCOMPARE(fixture.world.invitations.lastAccepted.value, u"received-1"_s);
    // The answered one leaves; a second click must not hit the one that moves up.
    received.removeFirst();
    fixture.world.directory.setReceived(received);
    QVERIFY(!accept->isEnabled());
    QTest::mouseClick(fixture.find<QPushButton>("acceptButton"), Qt::LeftButton);
    QCOMPARE(fixture.world.invitations.lastAccepted.value, u"received-1"_s);
    fixture.select("receivedTable", u"Zephyr Sailing"_s);
    fixture.click("declineButton");
    QCOMPARE(fixture.world.invitations.lastDeclined.value, u"received-2"_s);
    fixture.world.directory.setReceived({});
    QVERIFY(!fixture.find<QTableView>("receivedTable")->isVisible());
}

void InvitationsPageTest::anAnswerOnItsWayIsNotGivenTwice()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    auto received = fixture.world.directory.received();
    received.front().pending = PendingMark::Sending;
    fixture.world.directory.setReceived(received);
    fixture.select("receivedTable", u"Northside IT"_s);
    QVERIFY(!fixture.find<QPushButton>("acceptButton")->isEnabled());
    QVERIFY(fixture.find<QPushButton>("acceptButton")->toolTip().contains(u"under way"_s));
    QVERIFY(!fixture.find<QPushButton>("declineButton")->isEnabled());
}

void InvitationsPageTest::whatBecameOfTheMailIsSaidInTheServersWords()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    const auto pillWith = [&fixture](Delivery delivery, const QString &note) {
        auto invitation = fixture.world.directory.invitations(fixture.world.own).at(0);
        invitation.delivery = delivery;
        invitation.deliveryNote = note;
        fixture.world.directory.updateInvitation(fixture.world.own, invitation);
        fixture.select("invitationsTable", invitation.email);
        return std::pair(
            fixture.find<QWidget>("detailState")->accessibleName(), fixture.find<QLabel>("detailFacts")->text());
    };
    const auto sent = pillWith(Delivery::HandedOver, {});
    QVERIFY(sent.first.contains(u"left"_s));
    QVERIFY(sent.second.contains(u"handed over"_s));
    const auto delayed = pillWith(Delivery::NotAttempted, u"451 Try again later"_s);
    QCOMPARE(delayed.first, u"Mail delayed"_s);
    QVERIFY(delayed.second.contains(u"451 Try again later"_s));
    const auto bounced = pillWith(Delivery::Bounced, u"550 No such user"_s);
    QCOMPARE(bounced.first, u"Undeliverable"_s);
    QVERIFY(bounced.second.contains(u"550 No such user"_s));
}

void InvitationsPageTest::whoDeclinedIsInvitedAgainWithTheSame()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Invitations);
    QVERIFY(!fixture.find<QPushButton>("inviteAgainInvitationButton")->isVisible());
    fixture.click("closedSegment");
    fixture.select("invitationsTable", u"intern@brightwater.example"_s);
    fixture.click("inviteAgainInvitationButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(WindowFixture::in<QLineEdit>(dialog, "emailEdit")->text(), u"intern@brightwater.example"_s);
    QVERIFY(WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->isChecked());
    QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "sendInviteButton"), Qt::LeftButton);
    QCOMPARE(fixture.world.invitations.drafts.size(), 1);
    const Grant offered = fixture.world.directory.invitations(fixture.world.own).last().grant;
    QVERIFY(fixture.world.invitations.drafts.at(0).grant == offered);
}

QTEST_MAIN(InvitationsPageTest)
#include "invitations_page_test.moc"
