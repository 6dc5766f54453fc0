// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S2, «How do I associate my Client Area with another client's?», sentence by sentence.

#include "tests/journeys/support/journey_stage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class ClientAreaJourneyTest : public Journey {
    Q_OBJECT

private:
    const QString m_owner = u"clara.client@example.org"_s;
    const QString m_other = u"otto.other@example.org"_s;
    const QString m_third = u"thea.third@example.org"_s;
    const QString m_area = u"Clara's Area"_s;

    JourneyStage m_stage{u"client-area"_s};

    DrivenWindow &owners() { return m_stage.window(u"owner"_s); }
    DrivenWindow &others() { return m_stage.window(u"other"_s); }

    /// What the page's steps 1 and 2 and the button say, up to sending.
    QString openInvitationTo(const QString &email)
    {
        QString wrong = owners().click(u"inviteButton"_s);
        if (wrong.isEmpty())
            wrong = owners().type(u"emailEdit"_s, email);
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DO(m_stage.addPerson(m_owner, u"Clara Client"_s, m_area));
        DO(m_stage.addPerson(m_other, u"Otto Other"_s, u"Otto's Area"_s));
        DO(m_stage.addPerson(m_third, u"Thea Third"_s, u"Thea's Area"_s));
        DO(m_stage.open());
    }

    void logInToYourClientArea()
    {
        DO(m_stage.signIn(owners(), m_owner));
        DO(owners().awaitRow(u"usersTable"_s, m_owner));
        QVERIFY2(owners().text(u"accountSwitcher"_s).contains(m_area), qPrintable(owners().texts()));
    }

    void clickOnTheClientNameAndGoToUserManagement()
    {
        QVERIFY2(owners().rows(u"sideBar"_s).contains(u"USER MANAGEMENT"_s),
            qPrintable(owners().rows(u"sideBar"_s).join(u'/')));
        DO(owners().pick(u"sideBar"_s, u"Associated Client Areas"_s));
        QCOMPARE(owners().text(u"inviteButton"_s), u"Invite New User"_s);
    }

    void theListOfAssociatedClientAreasIncludesYourOwn()
    {
        DO(owners().awaitText(u"Client Areas already associated  1"_s));
        const QStringList rows = owners().rows(u"usersTable"_s);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.first().contains(m_owner), qPrintable(rows.first()));
    }

    void theEmailMustBeTheOneOfTheUsersClientArea()
    {
        const QString stranger = u"nobody.here@example.org"_s;
        DO(openInvitationTo(stranger));
        DO(owners().awaitText(u"The address must be one that"_s));
        DO(owners().click(u"sendInviteButton"_s));
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        DO(owners().awaitRow(u"changesTable"_s, stranger));
        DO(owners().awaitText(u"Nobody signs in here with this address"_s));
        QVERIFY(m_stage.mail().mailsTo(stranger).isEmpty());
        DO(owners().pick(u"changesTable"_s, stranger));
        DO(owners().click(u"discardChangeButton"_s));
        DO(owners().pick(u"sideBar"_s, u"Associated Client Areas"_s));
    }

    void selectThePermissionsAllOrSomeFromTheList()
    {
        DO(openInvitationTo(m_other));
        QCOMPARE(owners().text(u"allPermissionsRadio"_s), u"All Permissions"_s);
        QCOMPARE(owners().text(u"choosePermissionsRadio"_s), u"Choose Permissions"_s);
        DO(owners().click(u"choosePermissionsRadio"_s));
        DO(owners().tick(u"permissionTree"_s, u"View Services"_s, true));
        DO(owners().tick(u"permissionTree"_s, u"View & Pay Invoices"_s, true));
    }

    void pressTheSendInvitationButton()
    {
        QCOMPARE(owners().text(u"sendInviteButton"_s), u"Send Invitation"_s);
        DO(owners().click(u"sendInviteButton"_s));
    }

    void theUserReceivesAnEmailWithALink()
    {
        const auto mail = m_stage.mail().awaitMail(m_other);
        QVERIFY(mail);
        QVERIFY2(mail->subject.contains(m_area), qPrintable(mail->subject));
        QCOMPARE(m_stage.linkStatus(m_other), 200);
        // Another goes by the link to the end.
        DO(openInvitationTo(m_third));
        DO(owners().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_third));
        QCOMPARE(m_stage.asked(m_third, m_area, u"orders"_s), 200); // «You can give them all permissions»
    }

    void theLinkOpensInARealBrowser()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        DO(m_stage.opensInChromium(m_stage.mail().awaitMail(m_other)->link(), m_area));
    }

    void theUserSeesTheInvitationInTheirClientAreaAndPressesAcceptInvitation()
    {
        DO(m_stage.signIn(others(), m_other));
        DO(others().awaitText(u"Otto's Area"_s));
        DO(others().pick(u"sideBar"_s, u"Invitations"_s));
        DO(others().awaitRow(u"receivedTable"_s, m_area));
        QCOMPARE(others().text(u"acceptButton"_s), u"Accept Invitation"_s);
        DO(others().pick(u"receivedTable"_s, m_area));
        DO(others().click(u"acceptButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage.account(m_other, m_area).isEmpty(), 15'000);
        QCOMPARE(m_stage.asked(m_other, m_area, u"services"_s), 200);
        QCOMPARE(m_stage.asked(m_other, m_area, u"domains"_s), 403);
        QCOMPARE(m_stage.linkStatus(m_other), 410); // one answer is enough
    }

    void theAssociatedUserChoosesWhichClientAreaToAccessWhenSigningIn()
    {
        DrivenWindow &fresh = m_stage.window(u"other at another computer"_s);
        // On the portal's own page, after the right password: one's own first.
        WebBrowser browser;
        const WebBrowser::Page asked = browser.submit(browser.get(m_stage.askToSignIn(fresh)), u"password"_s,
            {{u"email"_s, m_other}, {u"password"_s, JourneyStage::password()}});
        QCOMPARE(asked.status, 200);
        const QString page = asked.text();
        QVERIFY2(page.indexOf(u"Otto's Area"_s) > 0, qPrintable(page));
        QVERIFY2(page.indexOf(m_area) > page.indexOf(u"Otto's Area"_s), qPrintable(page));
        const WebBrowser::Page chosen = WebBrowser::choosing(browser, asked, m_area);
        QCOMPARE(browser.follow(chosen).status, 200);
        // The window opens what was chosen there, and does not ask again.
        DO(fresh.awaitText(u"for Clara's Area"_s));
        DO(fresh.awaitText(u"Up to date"_s));
        QCOMPARE(fresh.text(u"openAccountButton"_s), QString());
        // One's own is a switch away.
        DO(fresh.press({}, u"Ctrl+K"_s));
        DO(fresh.awaitRow(u"accountList"_s, m_area));
        QVERIFY2(fresh.rows(u"accountList"_s).value(0).contains(u"Otto's Area"_s), "one's own area is not the first");
        DO(fresh.press({}, u"Esc"_s));
    }

    void onlyTheAssociatedClientHasThisOption()
    {
        DrivenWindow &fresh = m_stage.window(u"owner at another computer"_s);
        DO(m_stage.signIn(fresh, m_owner));
        DO(fresh.awaitRow(u"usersTable"_s, m_other)); // at once in the only one there is
        QCOMPARE(fresh.text(u"openAccountButton"_s), QString());
    }

    void whereYouWillFindTheClientAreasAlreadyAssociated()
    {
        DO(owners().press({}, u"F5"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_other));
        DO(owners().awaitRow(u"usersTable"_s, m_third));
        DO(owners().awaitText(u"Client Areas already associated  3"_s));
    }

    void inTheListYouCanModifyTheirPermissions()
    {
        DO(owners().pick(u"usersTable"_s, m_other));
        QCOMPARE(owners().text(u"managePermissionsButton"_s), u"Modify Permissions"_s);
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().tick(u"permissionTree"_s, u"View & Pay Invoices"_s, false));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_other, m_area, u"invoices"_s), 403, 15'000);
        QCOMPARE(m_stage.asked(m_other, m_area, u"services"_s), 200);
    }

    void orRemoveTheirAccessCompletely()
    {
        QCOMPARE(owners().text(u"removeAccessButton"_s), u"Remove Access"_s);
        DO(owners().click(u"removeAccessButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_other, m_area, u"services"_s), 403, 15'000);
        DO(owners().awaitRow(u"usersTable"_s, m_other, false));
        DO(others().press({}, u"F5"_s));
        DO(others().press({}, u"Ctrl+K"_s));
        DO(others().awaitRow(u"accountList"_s, m_area, false));
        DO(others().press({}, u"Esc"_s));
    }

    void bothProgramsEndInOrder() { DO(m_stage.close()); }
};

QTEST_GUILESS_MAIN(ClientAreaJourneyTest)
#include "client_area_journey_test.moc"
