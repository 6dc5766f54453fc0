// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QComboBox>
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
    {
        fixture.click("inviteButton");
        dialog = fixture.dialog();
        if (!QTest::qWaitFor([this] { return dialog->isActiveWindow(); }))
            qFatal("The dialog does not come up");
        email = WindowFixture::in<QLineEdit>(dialog, "emailEdit");
        fault = WindowFixture::in<QLabel>(dialog, "emailFault");
        send = WindowFixture::in<QPushButton>(dialog, "sendInviteButton");
    }

    void type(const QString &text) const
    {
        email->clear();
        QTest::keyClicks(email, text);
    }

    QDialog *dialog = nullptr;
    QLineEdit *email = nullptr;
    QLabel *fault = nullptr;
    QPushButton *send = nullptr;
};

class InviteDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void allPermissionsIsTheDefault();
    void anAddressThatCantBeInvitedIsToldAtTheField_data();
    void anAddressThatCantBeInvitedIsToldAtTheField();
    void halfAnAddressIsNoMistakeYet();
    void choosingNeedsAtLeastOne();
    void tickingPullsInWhatIsNeeded();
    void searchHidesTheRest();
    void thePortalsWordsAndRulesAreUsed();
    void aFailureIsToldAndEverythingKept();
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
    QTest::newRow("pending") << u"vera.molnar@brightwater.example"_s << u"is invited already"_s;
    QTest::newRow("own") << u"dana.keller@brightwater.example"_s << u"your own"_s;
    QTest::newRow("two at once") << u"a@example.org,b@example.org"_s << u"The part"_s;
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
    WindowFixture::in<QPushButton>(invite.dialog, "chooseAllButton")->click();
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

QTEST_MAIN(InviteDialogTest)
#include "invite_dialog_test.moc"
