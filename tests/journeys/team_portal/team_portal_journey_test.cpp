// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S1, «How to Manage Portal Access for Your Team Members», sentence by sentence.

#include "tests/journeys/support/journey_stage.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class TeamPortalJourneyTest : public Journey {
    Q_OBJECT

private:
    const QString m_owner = u"petra.portal@example.org"_s;
    const QString m_mate = u"tom.team@example.org"_s;
    const QString m_idle = u"ida.idle@example.org"_s;
    const QString m_company = u"Lindgren AB"_s;

    JourneyStage m_stage{u"team-portal"_s};

    DrivenWindow &owners() { return m_stage.window(u"owner"_s); }
    DrivenWindow &mates() { return m_stage.window(u"team member"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        DO(m_stage.addPerson(m_owner, u"Petra Portal"_s, m_company));
        DO(m_stage.open());
    }

    void navigateToSettingsUsers()
    {
        DO(m_stage.signIn(owners(), m_owner));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_owner));
    }

    void clickTheAddUserButton()
    {
        QCOMPARE(owners().text(u"inviteButton"_s), u"Add User"_s);
        DO(owners().click(u"inviteButton"_s));
        DO(owners().awaitText(u"Email Address"_s));
    }

    void enterTheFullNameAndAValidEmailAddress()
    {
        DO(owners().awaitText(u"Full Name"_s));
        DO(owners().type(u"emailEdit"_s, u"tom.team@"_s));
        DO(owners().type(u"nameEdit"_s, u"Tom Tully"_s));
        QCOMPARE(owners().isOpen(u"sendInviteButton"_s), false); // not a valid one
        DO(owners().type(u"emailEdit"_s, m_mate));
        QCOMPARE(owners().isOpen(u"sendInviteButton"_s), true);
        DO(owners().type(u"nameEdit"_s, {}));
        QCOMPARE(owners().isOpen(u"sendInviteButton"_s), false); // the name belongs to it
        DO(owners().type(u"nameEdit"_s, u"Tom Tully"_s));
    }

    void assignTheirRoleBasedOnResponsibilities()
    {
        DO(owners().choose(u"roleBox"_s, u"Billing Contact"_s));
        DO(owners().choose(u"roleBox"_s, u"Administrator"_s));
        DO(owners().choose(u"roleBox"_s, u"Team Member"_s));
    }

    void selectPermissionsForTicketsInvoicesReportsOrAdministration()
    {
        DO(owners().click(u"choosePermissionsRadio"_s));
        for (const QString &may : {u"Support Tickets"_s, u"View Invoices"_s, u"View Reports"_s})
            DO(owners().tick(u"permissionTree"_s, may, true));
        const QString why = owners().told(u"permissionTree"_s, u"Manage Users"_s);
        QVERIFY2(why.contains(u"Team Member"_s), qPrintable(why)); // administrative functions are for administrators
    }

    void clickTheInviteButtonToSendAnInvitationEmail()
    {
        QCOMPARE(owners().text(u"sendInviteButton"_s), u"Invite"_s);
        DO(owners().click(u"sendInviteButton"_s));
        const auto mail = m_stage.mail().awaitMail(m_mate);
        QVERIFY(mail);
        QVERIFY2(mail->text.contains(u"Tom Tully"_s), qPrintable(mail->text));
        QVERIFY2(mail->text.contains(m_company), qPrintable(mail->text));
    }

    void withInstructionsToJoinThePortal()
    {
        const auto mail = m_stage.mail().awaitMail(m_mate);
        QVERIFY2(mail->text.contains(u"Team Member"_s), qPrintable(mail->text));
        const WebBrowser::Page page = WebBrowser().visit(mail->link());
        QVERIFY2(page.text().contains(u"Create your sign-in"_s), qPrintable(page.text()));
    }

    void theInstructionsOpenInARealBrowser()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        DO(m_stage.opensInChromium(m_stage.mail().awaitMail(m_mate)->link(), m_company));
    }

    void teammatesCollaborateOnTicketsBillingInquiriesAndReports()
    {
        DO(m_stage.accept(m_mate, u"Tom Tully"_s));
        for (const QString &may : {u"tickets"_s, u"invoices"_s, u"reports"_s})
            QCOMPARE(m_stage.asked(m_mate, m_company, may), 200);
        for (const QString &mayNot : {u"payments"_s, u"users"_s, u"company"_s})
            QCOMPARE(m_stage.asked(m_mate, m_company, mayNot), 403);
        // One billing inquiry, read and answered by both.
        DO(m_stage.signIn(mates(), m_mate));
        DO(mates().awaitText(u"for Lindgren AB"_s));
        DO(mates().pick(u"sideBar"_s, u"Support Tickets"_s));
        DO(JourneyStage::openTicket(mates(), {u"Invoice 17"_s, u"Is it paid twice?"_s, u"Billing"_s}));
        DO(mates().awaitText(u"#"_s)); // the portal has it
        DO(owners().press({}, u"F5"_s));
        DO(owners().pick(u"sideBar"_s, u"Support Tickets"_s));
        DO(owners().pick(u"ticketsList"_s, u"Invoice 17"_s));
        DO(owners().awaitText(u"Is it paid twice?"_s));
        DO(JourneyStage::reply(owners(), u"I ask the bank."_s));
        const auto conversation = [this] {
            return m_stage.ticket(m_mate, m_company, u"Invoice 17"_s)[u"conversation"_s].toArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(conversation().size(), 2, 15'000);
        QCOMPARE(conversation().last()[u"actor"_s][u"name"_s].toString(), u"Petra Portal"_s);
        DO(mates().press({}, u"F5"_s));
        DO(mates().awaitText(u"I ask the bank."_s));
        DO(mates().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
    }

    void manageExistingUsersByEditingTheirPermissions()
    {
        DO(owners().press({}, u"F5"_s));
        DO(owners().pick(u"usersTable"_s, m_mate));
        QCOMPARE(owners().text(u"managePermissionsButton"_s), u"Edit Permissions"_s);
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().tick(u"permissionTree"_s, u"View Invoices"_s, false));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_mate, m_company, u"invoices"_s), 403, 15'000);
        QCOMPARE(m_stage.asked(m_mate, m_company, u"tickets"_s), 200);
        // Until the window knows what became of it, another change of the same person names a version that is over.
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(owners().rows(u"changesTable"_s).value(0).contains(u"Done"_s), 15'000);
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_mate));
    }

    void assignAnotherRoleLater()
    {
        DO(owners().click(u"changeRoleButton"_s));
        DO(owners().choose(u"roleBox"_s, u"Billing Contact"_s));
        DO(owners().awaitText(u"Support Tickets"_s)); // what the role never holds is named before
        DO(owners().click(u"saveRoleButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_mate, m_company, u"tickets"_s), 403, 15'000);
        QCOMPARE(m_stage.asked(m_mate, m_company, u"reports"_s), 200);
    }

    void regularlyReviewTeamAccess()
    {
        // Somebody who was invited like the other, and never came.
        DO(owners().click(u"inviteButton"_s));
        DO(owners().type(u"emailEdit"_s, m_idle));
        DO(owners().type(u"nameEdit"_s, u"Ida Idle"_s));
        DO(owners().choose(u"roleBox"_s, u"Team Member"_s));
        DO(owners().click(u"choosePermissionsRadio"_s));
        for (const QString &may : {u"Support Tickets"_s, u"View Invoices"_s})
            DO(owners().tick(u"permissionTree"_s, may, true));
        DO(owners().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_idle, u"Ida Idle"_s));
        DO(owners().press({}, u"F5"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_idle));

        // A reviewer puts those first who were here longest ago, and asks of each: still needed, and all of it?
        DO(owners().sort(u"usersTable"_s, u"Last sign-in"_s));
        const QStringList rows = owners().rows(u"usersTable"_s);
        QCOMPARE(rows.size(), 3);
        QVERIFY2(rows.first().contains(m_idle) && rows.first().contains(u"Never"_s), qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.filter(m_mate).value(0).contains(u"Billing Contact"_s), qPrintable(rows.join(u'\n')));
        DO(owners().pick(u"usersTable"_s, m_idle));
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().tick(u"permissionTree"_s, u"View Invoices"_s, false));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_idle, m_company, u"invoices"_s), 403, 15'000);

        // And reads afterwards what came of it: who took what from whom, and when.
        DO(owners().pick(u"sideBar"_s, u"Activity"_s));
        DO(owners().pick(u"activityTable"_s, u"Changed the permissions of Ida Idle"_s));
        DO(owners().awaitText(u"Petra Portal"_s));
        DO(owners().awaitText(u"View Invoices"_s));
        DO(owners().awaitRow(u"activityTable"_s, u"Changed the role or settings of Tom Tully"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_mate));
    }

    void whatWasDoneElsewhereMeanwhileIsAskedAbout()
    {
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        DO(owners().click(u"reviewFirstBox"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_idle));
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().tick(u"permissionTree"_s, u"Escalate Tickets"_s, true));
        DO(owners().click(u"savePermissionsButton"_s));
        // On another computer, what that needs is taken.
        ApiPerson &elsewhere = m_stage.person(m_owner);
        const QString members =
            u"/v1/accounts/"_s + m_stage.account(m_owner, m_company)[u"id"_s].toString() + u"/members"_s;
        QJsonObject ida;
        for (const QJsonValue member : elsewhere.get(members).json[u"members"_s].toArray()) {
            if (member[u"email"_s].toString() == m_idle)
                ida = member.toObject();
        }
        const QJsonObject taking{{u"base_version"_s, ida[u"version"_s]}, {u"add"_s, QJsonArray()},
            {u"remove"_s, QJsonArray{QJsonObject{{u"permission"_s, u"tickets"_s}}}}};
        QCOMPARE(elsewhere.patch(members + u'/' + ida[u"id"_s].toString() + u"/grant"_s, taking).status, 200);
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        DO(owners().click(u"applyPlanButton"_s));
        DO(owners().pick(u"changesTable"_s, u"Needs attention"_s));
        DO(owners().awaitText(u"You changed this yourself"_s));
        QCOMPARE(m_stage.asked(m_idle, m_company, u"escalate"_s), 403);
        DO(owners().click(u"decideChangeButton"_s));
        DO(owners().awaitText(u"It needs “Support Tickets”, which was taken meanwhile"_s));
        DO(owners().click(u"mineChoice"_s));
        DO(owners().click(u"decideButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_idle, m_company, u"escalate"_s), 200, 15'000);
        QCOMPARE(m_stage.asked(m_idle, m_company, u"tickets"_s), 200);
        DO(owners().click(u"reviewFirstBox"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_mate));
    }

    void orRemovingAccessAnytime()
    {
        QCOMPARE(owners().text(u"removeAccessButton"_s), u"Remove Access"_s);
        // With the portal's word on it before anything is done.
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        DO(owners().click(u"reviewFirstBox"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_mate));
        DO(owners().click(u"removeAccessButton"_s));
        DO(owners().pick(u"sideBar"_s, u"Changes"_s));
        DO(owners().click(u"checkPlanButton"_s));
        DO(owners().awaitText(u"1 would be done"_s));
        QCOMPARE(m_stage.asked(m_mate, m_company, u"reports"_s), 200);
        DO(owners().click(u"applyPlanButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_mate, m_company, u"reports"_s), 403, 15'000);
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_mate, false));
        QVERIFY(m_stage.account(m_mate, m_company).isEmpty());
    }

    void bothProgramsEndInOrder() { DO(m_stage.close()); }
};

QTEST_GUILESS_MAIN(TeamPortalJourneyTest)
#include "team_portal_journey_test.moc"
