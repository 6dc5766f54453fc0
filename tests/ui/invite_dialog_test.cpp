// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

/// The open dialog and its parts.
struct Invite {
    explicit Invite(const WindowFixture &fixture)
        : dialog(opened(fixture))
        , email(WindowFixture::in<QLineEdit>(dialog, "emailEdit"))
        , fault(WindowFixture::in<QLabel>(dialog, "emailFault"))
        , send(WindowFixture::in<QPushButton>(dialog, "sendInviteButton"))
    {
    }

    static QDialog *opened(const WindowFixture &fixture)
    {
        fixture.click("inviteButton");
        QDialog *const dialog = fixture.dialog();
        if (!QTest::qWaitFor([dialog] { return dialog->isActiveWindow(); }))
            qFatal("The dialog does not come up");
        return dialog;
    }

    void type(const QString &text) const
    {
        email->clear();
        QTest::keyClicks(email, text);
    }

    QDialog *dialog;
    QLineEdit *email;
    QLabel *fault;
    QPushButton *send;
};

class InviteDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void allPermissionsIsTheDefault();
    void anAddressThatCantBeInvitedIsToldAtTheField_data();
    void anAddressThatCantBeInvitedIsToldAtTheField();
    void aNamePastedWithTheAddressIsTakenApart();
    void halfAnAddressIsNoMistakeYet();
    void choosingNeedsAtLeastOne();
    void tickingPullsInWhatIsNeeded();
    void searchHidesTheRest();
    void thePortalsWordsAndRulesAreUsed();
    void aFailureIsToldAndEverythingKept();
    void anOpenInvitationIsReplaced();
    void theLifetimeIsChosenFromTheRange();
    void severalAddressesBecomeRows();
    void theDialogGrowsWithItsWords();
    void oneUndoTakesBackAWholeSending();
    void theUndoOfASendingLeavesWhatWasAnswered();
    void whatCantBeSentStays();
    void theFormerGrantIsOfferedAgain();
};

void InviteDialogTest::allPermissionsIsTheDefault()
{
    WindowFixture fixture;
    const Invite invite(fixture);
    QVERIFY(WindowFixture::in<QRadioButton>(invite.dialog, "allPermissionsRadio")->isChecked());
    QVERIFY(WindowFixture::in<QLabel>(invite.dialog, "lifetimeLabel")->text().contains(u"24 hour"_s));
    QVERIFY(!invite.send->isEnabled());
    invite.type(u"New.Person@Example.ORG"_s);
    QVERIFY(invite.send->isEnabled());
    QTest::keyClick(invite.email, Qt::Key_Return);
    QCOMPARE(fixture.world.invitations.drafts.size(), 1);
    QCOMPARE(fixture.world.invitations.drafts.front().email, u"New.Person@Example.ORG"_s);
    QVERIFY(fixture.world.invitations.drafts.front().grant.all);
    QTRY_COMPARE(fixture.dialog(), nullptr);
    QVERIFY(fixture.find<QPushButton>("undoButton")->isVisible());
}

void InviteDialogTest::anAddressThatCantBeInvitedIsToldAtTheField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("told");
    QTest::newRow("member") << u"amara.okafor@brightwater.example"_s << u"already has access"_s;
    QTest::newRow("member, written otherwise") << u" Amara.Okafor@BRIGHTWATER.example"_s << u"already has access"_s;
    QTest::newRow("own") << u"dana.keller@brightwater.example"_s << u"your own"_s;
    QTest::newRow("two at once, where the portal takes one")
        << u"a@example.org,b@example.org"_s << u"One address at a time"_s;
}

void InviteDialogTest::anAddressThatCantBeInvitedIsToldAtTheField()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, told);
    const WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(typed);
    QTest::keyClick(invite.email, Qt::Key_Tab);
    QVERIFY(invite.fault->isVisible());
    QVERIFY2(invite.fault->text().contains(told), qPrintable(invite.fault->text()));
    QVERIFY(!invite.send->isEnabled());
    QCOMPARE(invite.email->accessibleDescription(), invite.fault->text());
}

void InviteDialogTest::aNamePastedWithTheAddressIsTakenApart()
{
    const WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"Sample Person <sample@example.org>"_s);
    QTest::keyClick(invite.email, Qt::Key_Tab);
    QCOMPARE(invite.email->text(), u"sample@example.org"_s);
    QVERIFY(!invite.fault->isVisible());
    QVERIFY(invite.send->isEnabled());
}

void InviteDialogTest::halfAnAddressIsNoMistakeYet()
{
    const WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"new.person"_s);
    QVERIFY(!invite.fault->isVisible());
    QVERIFY(!invite.send->isEnabled());
    QTest::keyClick(invite.email, Qt::Key_Tab);
    QVERIFY(invite.fault->isVisible());
    // An expired invitation and a former one are no obstacle.
    invite.type(u"old.contractor@example.net"_s);
    QVERIFY(!invite.fault->isVisible());
    QVERIFY(invite.send->isEnabled());
}

void InviteDialogTest::choosingNeedsAtLeastOne()
{
    WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"new@example.org"_s);
    WindowFixture::in<QRadioButton>(invite.dialog, "choosePermissionsRadio")->click();
    QVERIFY(WindowFixture::in<QTreeView>(invite.dialog, "permissionTree")->isVisible());
    QVERIFY(!invite.send->isEnabled());
    const auto *told = WindowFixture::in<QLabel>(invite.dialog, "errorLabel");
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), u"Tick at least one permission."_s);
    QCOMPARE(invite.send->toolTip(), told->text());
    WindowFixture::in<QPushButton>(invite.dialog, "chooseAllButton")->click();
    QVERIFY(!told->isVisible());
    QCOMPARE(WindowFixture::in<QLabel>(invite.dialog, "chosenCounter")->text(), u"13 of 13 chosen"_s);
    QVERIFY(invite.send->isEnabled());
    WindowFixture::in<QPushButton>(invite.dialog, "chooseNoneButton")->click();
    QVERIFY(!invite.send->isEnabled());
}

void InviteDialogTest::tickingPullsInWhatIsNeeded()
{
    WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"new@example.org"_s);
    WindowFixture::in<QRadioButton>(invite.dialog, "choosePermissionsRadio")->click();
    auto *tree = WindowFixture::in<QTreeView>(invite.dialog, "permissionTree");
    const auto domains = tree->model()->index(2, 0);
    const auto manage = tree->model()->index(1, 0, domains);
    tree->scrollTo(manage);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(manage).center());
    const auto *note = WindowFixture::in<QLabel>(invite.dialog, "permissionNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"View Domains"_s));
    QCOMPARE(WindowFixture::in<QLabel>(invite.dialog, "chosenCounter")->text(), u"2 of 13 chosen"_s);
    tree->setCurrentIndex(manage);
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(WindowFixture::in<QLabel>(invite.dialog, "chosenCounter")->text(), u"1 of 13 chosen"_s);
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QCOMPARE(fixture.world.invitations.drafts.front().grant, fakes::grantOf({u"domains"_s}));
}

void InviteDialogTest::searchHidesTheRest()
{
    const WindowFixture fixture;
    const Invite invite(fixture);
    WindowFixture::in<QRadioButton>(invite.dialog, "choosePermissionsRadio")->click();
    QTest::keyClicks(WindowFixture::in<QLineEdit>(invite.dialog, "permissionSearchEdit"), u"invoice"_s);
    const auto *tree = WindowFixture::in<QTreeView>(invite.dialog, "permissionTree");
    int shown = 0;
    for (int group = 0; group < tree->model()->rowCount(); ++group) {
        const auto index = tree->model()->index(group, 0);
        for (int row = 0; row < tree->model()->rowCount(index); ++row)
            shown += tree->isRowHidden(row, index) ? 0 : 1;
    }
    QCOMPARE(shown, 1);
}

void InviteDialogTest::thePortalsWordsAndRulesAreUsed()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.terms = {{u"invite_user"_s, u"Add R&D User"_s}, {u"send_invite"_s, u"Send Invitation"_s}};
    portal.invitations.fullName = InvitationPolicy::FullName::Required;
    portal.invitations.lifetime = std::chrono::hours(168);
    portal.invitations.allowedDomains = QStringList{u"example.org"_s};
    portal.roles.push_back({u"viewer"_s, u"Viewer"_s, true, false, {u"invoices"_s}});
    fixture.world.portals.setPortal(portal);
    QCOMPARE(fixture.find<QPushButton>("inviteButton")->text(), u"Add R&&D User"_s);
    const Invite invite(fixture);
    QCOMPARE(invite.send->text(), u"Send Invitation"_s);
    invite.type(u"new@elsewhere.net"_s);
    QVERIFY(invite.fault->text().contains(u"example.org"_s));
    invite.type(u"new@example.org"_s);
    QVERIFY(!invite.send->isEnabled());
    QTest::keyClicks(WindowFixture::in<QLineEdit>(invite.dialog, "nameEdit"), u"New Person"_s);
    QVERIFY(invite.send->isEnabled());
    QVERIFY(WindowFixture::in<QLabel>(invite.dialog, "lifetimeLabel")->text().contains(u"7 day"_s));
    WindowFixture::in<QComboBox>(invite.dialog, "roleBox")->setCurrentIndex(1);
    QVERIFY(!WindowFixture::in<QRadioButton>(invite.dialog, "allPermissionsRadio")->isEnabled());
    QVERIFY(WindowFixture::in<QRadioButton>(invite.dialog, "choosePermissionsRadio")->isChecked());
}

void InviteDialogTest::aFailureIsToldAndEverythingKept()
{
    WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"new@example.org"_s);
    fixture.world.invitations.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    QTest::mouseClick(invite.send, Qt::LeftButton);
    const auto *told = WindowFixture::in<QLabel>(invite.dialog, "errorLabel");
    QTRY_VERIFY(told->isVisible());
    QVERIFY(!told->text().isEmpty());
    QCOMPARE(invite.email->text(), u"new@example.org"_s);
    QVERIFY(invite.send->isEnabled());
}

void InviteDialogTest::anOpenInvitationIsReplaced()
{
    WindowFixture fixture;
    const Invite invite(fixture);
    invite.type(u"vera.molnar@brightwater.example"_s);
    QVERIFY(invite.fault->isVisible());
    QVERIFY(invite.fault->text().contains(u"is invited already"_s));
    QVERIFY(invite.send->isEnabled());
}

void InviteDialogTest::theLifetimeIsChosenFromTheRange()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    {
        const Invite fixed(fixture);
        QVERIFY(!WindowFixture::in<QComboBox>(fixed.dialog, "lifetimeBox")->isVisible());
        fixed.dialog->reject();
    }
    portal.invitations.lifetimeMin = std::chrono::hours(1);
    portal.invitations.lifetimeMax = std::chrono::hours(168);
    fixture.world.portals.setPortal(portal);
    QTRY_COMPARE(fixture.dialog(), nullptr);
    const Invite invite(fixture);
    auto *box = WindowFixture::in<QComboBox>(invite.dialog, "lifetimeBox");
    QVERIFY(box->isVisible());
    QVERIFY(box->currentText().contains(u"24"_s));
    QCOMPARE(box->itemData(box->count() - 1).toLongLong(), 168 * 3600);
    invite.type(u"new@example.org"_s);
    QTest::keyClick(box, Qt::Key_End);
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QCOMPARE(fixture.world.invitations.drafts.front().lifetime, std::chrono::seconds(168 * 3600));
}

void InviteDialogTest::severalAddressesBecomeRows()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.invitations.severalAtOnce = 500;
    fixture.world.portals.setPortal(portal);
    const Invite invite(fixture);
    auto *list = WindowFixture::in<QTableView>(invite.dialog, "inviteList");
    QTest::keyClicks(invite.email, u"one@example.org"_s);
    QTest::keyClick(invite.email, Qt::Key_Return);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(invite.email->text().isEmpty());
    QTest::keyClicks(invite.email, u"two@example.org,three@example.org"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(invite.email->text(), u"three@example.org"_s);
    invite.email->selectAll();
    QGuiApplication::clipboard()->setText(u"Four Person <four@example.org>\nfive@example.org\nfive@example.org"_s);
    QTest::keyClick(invite.email, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 5);
    QVERIFY(WindowFixture::in<QLabel>(invite.dialog, "inviteListCount")->text().contains(u"4 of 5"_s));
    // A click on the cross takes a row out, and so does Delete.
    const auto cross = list->model()->index(0, list->model()->columnCount() - 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(cross).center());
    QCOMPARE(list->model()->rowCount(), 4);
    list->selectRow(3);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(fixture.world.invitations.drafts.isEmpty());
    invite.email->setFocus();
    QTest::keyClick(invite.email, Qt::Key_Return); // nothing is typed: now it sends
    QCOMPARE(fixture.world.invitations.drafts.size(), 3);
    QCOMPARE(fixture.world.invitations.drafts.at(1).email, u"four@example.org"_s);
    QTRY_COMPARE(fixture.dialog(), nullptr);
}

void InviteDialogTest::theDialogGrowsWithItsWords()
{
    WindowFixture fixture;
    fixture.click("accountSwitcher"); // where one may not give everything, the tree stands there from the start
    fixture.key("accountSearchEdit", Qt::Key_Down);
    fixture.key("accountSearchEdit", Qt::Key_Return);
    QCOMPARE(fixture.world.directory.opened, fixture.world.others);
    const Invite invite(fixture);
    invite.type(u"amara.okafor@brightwater.example"_s);
    QVERIFY(invite.fault->isVisible());
    const auto place = [&invite](const char *name) {
        const auto *widget = WindowFixture::in<QWidget>(invite.dialog, name);
        return QRect(widget->mapTo(invite.dialog, QPoint(0, 0)), widget->size());
    };
    QTRY_VERIFY(place("permissionTree").bottom() < place("chosenCounter").top());
    QVERIFY(place("chosenCounter").bottom() < place("lifetimeLabel").top());
    QVERIFY(place("sendInviteButton").bottom() < invite.dialog->height());
    QVERIFY(place("permissionTree").height() >= 160);
}

void InviteDialogTest::oneUndoTakesBackAWholeSending()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.invitations.severalAtOnce = 500;
    fixture.world.portals.setPortal(portal);
    fixture.select("usersTable", u"Chiara Lombardi"_s);
    fixture.click("removeAccessButton"); // something before it, which the undo must leave alone
    const ChangeId before = fixture.world.plan.newest().id;
    const auto invited = [&fixture] {
        const auto all = fixture.world.directory.invitations(fixture.world.own);
        return std::count_if(
            all.cbegin(), all.cend(), [](const Invitation &each) { return each.email.endsWith(u"@example.org"_s); });
    };
    const Invite invite(fixture);
    QTest::keyClicks(invite.email, u"one@example.org,two@example.org,three@example.org,"_s);
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QTRY_COMPARE(fixture.dialog(), nullptr);
    QCOMPARE(invited(), 3);
    QCOMPARE(fixture.find<QLabel>("noticeLabel")->text(), u"Invite 3 people – not sent yet"_s);
    fixture.click("undoButton");
    QTRY_VERIFY(!fixture.find<QPushButton>("undoButton")->isVisible());
    const auto changes = fixture.world.plan.changes();
    int takenBack = 0;
    for (const Change &change : changes) {
        takenBack += std::holds_alternative<InviteEdit>(change.edit) && change.state == ChangeState::TakenBack ? 1 : 0;
        if (change.id == before)
            QCOMPARE(change.state, ChangeState::Staged);
    }
    QCOMPARE(takenBack, 3);
}

void InviteDialogTest::theUndoOfASendingLeavesWhatWasAnswered()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.invitations.severalAtOnce = 500;
    fixture.world.portals.setPortal(portal);
    const Invite invite(fixture);
    QTest::keyClicks(invite.email, u"one@example.org,two@example.org,"_s);
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QTRY_COMPARE(fixture.dialog(), nullptr);
    QList<ChangeId> invitations;
    for (const Change &change : fixture.world.plan.changes()) {
        if (std::holds_alternative<InviteEdit>(change.edit) && change.subject.endsWith(u"@example.org"_s))
            invitations.append(change.id);
    }
    QCOMPARE(invitations.size(), 2);
    fixture.world.plan.setState(invitations.last(), ChangeState::Sending); // nothing takes that one back any more
    fixture.click("undoButton");
    for (const Change &change : fixture.world.plan.changes()) {
        if (change.id == invitations.first())
            QCOMPARE(change.state, ChangeState::TakenBack);
        if (change.id == invitations.last())
            QCOMPARE(change.state, ChangeState::Sending);
    }
}

void InviteDialogTest::whatCantBeSentStays()
{
    WindowFixture fixture;
    auto portal = fakes::samplePortal();
    portal.invitations.severalAtOnce = 500;
    fixture.world.portals.setPortal(portal);
    const Invite invite(fixture);
    QTest::keyClicks(invite.email, u"one@example.org,two@example.org,dana.keller@brightwater.example,"_s);
    auto *list = WindowFixture::in<QTableView>(invite.dialog, "inviteList");
    QCOMPARE(list->model()->rowCount(), 3);
    fixture.world.invitations.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(fixture.dialog(), invite.dialog);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"one@example.org"_s);
    QVERIFY(WindowFixture::in<QLabel>(invite.dialog, "errorLabel")->isVisible());
    QVERIFY(invite.send->isEnabled());
}

void InviteDialogTest::theFormerGrantIsOfferedAgain()
{
    WindowFixture fixture;
    Member gone = fixture.world.member(u"jonas.weber@brightwater.example"_s);
    gone.status = MemberStatus::Removed;
    fixture.world.directory.updateMember(fixture.world.own, gone);
    const Invite invite(fixture);
    invite.type(gone.email);
    auto *button = WindowFixture::in<QPushButton>(invite.dialog, "formerButton");
    QVERIFY(button->isVisible());
    QVERIFY(WindowFixture::in<QRadioButton>(invite.dialog, "allPermissionsRadio")->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(WindowFixture::in<QRadioButton>(invite.dialog, "choosePermissionsRadio")->isChecked());
    QTest::mouseClick(invite.send, Qt::LeftButton);
    QCOMPARE(fixture.world.invitations.drafts.front().grant, gone.grant);
}

QTEST_MAIN(InviteDialogTest)
#include "invite_dialog_test.moc"
