// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S4, the customer portal: «You can manage your users such as adding new users, deactivating or removing
// users from your account, giving them permissions on certain modules or sub-accounts», sentence by sentence.

#include "tests/journeys/support/journey_stage.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class CustomerPortalJourneyTest : public Journey {
    Q_OBJECT

private:
    const QString m_owner = u"olivia.owner@example.org"_s;
    const QString m_admin = u"adam.admin@example.org"_s;
    const QString m_user = u"ursula.user@example.org"_s;
    const QString m_second = u"pavel.parts@example.org"_s;
    const QString m_third = u"rita.rest@example.org"_s;
    const QString m_firm = u"Brightwater Ltd"_s;

    JourneyStage m_stage{u"customer-portal"_s};

    DrivenWindow &owners() { return m_stage.window(u"owner"_s); }
    DrivenWindow &admins() { return m_stage.window(u"administrator"_s); }

    QString subAccount(const QString &name)
    {
        const QJsonArray all = m_stage.account(m_owner, m_firm).value(u"sub_accounts"_s).toArray();
        for (const QJsonValue &one : all) {
            if (one[u"name"_s].toString() == name)
                return one[u"id"_s].toString();
        }
        return {};
    }

    int ordersAt(const QString &email, const QString &subAccountName)
    {
        return m_stage.asked(email, m_firm, u"access?module=orders&sub_account=%1"_s.arg(subAccount(subAccountName)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        DO(m_stage.addPerson(m_owner, u"Olivia Owner"_s, m_firm));
        DO(m_stage.open());
        DO(m_stage.addSubAccounts(m_firm, {u"North"_s, u"South"_s}));
    }

    void logIntoTheCustomerPortal()
    {
        DO(m_stage.signIn(owners(), m_owner));
        DO(owners().awaitRow(u"usersTable"_s, m_owner));
        QVERIFY2(owners().text(u"accountSwitcher"_s).contains(m_firm), qPrintable(owners().text(u"accountSwitcher"_s)));
    }

    void onceTheAccountIsCreatedYouHaveAdministratorAccessByDefault()
    {
        for (const QString &module : {u"orders"_s, u"pricing"_s, u"payment"_s, u"user_management"_s})
            QCOMPARE(m_stage.asked(m_owner, m_firm, u"access?module="_s + module), 200);
        QCOMPARE(m_stage.account(m_owner, m_firm)[u"may"_s][u"manage"_s].toBool(), true);
    }

    void selectUserManagementAndClickInviteUser()
    {
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        QCOMPARE(owners().text(u"inviteButton"_s), u"Invite user"_s);
        DO(owners().click(u"inviteButton"_s));
        DO(owners().awaitText(u"Email Address"_s));
    }

    void typeAsManyAddressesAsYouWantPressingEnterAfterEach()
    {
        for (const QString &address : {m_user, m_second}) {
            DO(owners().type(u"emailEdit"_s, address));
            DO(owners().press(u"emailEdit"_s, u"Return"_s));
            DO(owners().awaitRow(u"inviteList"_s, address + u" | Can be invited"_s));
        }
        // A list in one go, with what people have in their lists.
        DO(owners().type(u"emailEdit"_s, m_third + u", "_s + m_user + u", nobody@, "_s + m_owner + u", "_s));
        DO(owners().awaitRow(u"inviteList"_s, m_third + u" | Can be invited"_s));
        DO(owners().awaitRow(u"inviteList"_s, m_user + u" | This address is in the list already."_s));
        DO(owners().awaitText(u"3 of 6 can be invited"_s));
    }

    void clickSetPermissionToSetModulesAndSubAccounts()
    {
        QCOMPARE(owners().text(u"choosePermissionsRadio"_s), u"Set Permission"_s);
        DO(owners().click(u"choosePermissionsRadio"_s));
        DO(owners().choose(u"subAccountBox"_s, u"North"_s));
        DO(owners().tick(u"permissionTree"_s, u"Orders > Access"_s, true));
    }

    void userTypeHasNoAccessToPricingPaymentAndUserManagement()
    {
        DO(owners().choose(u"roleBox"_s, u"User"_s));
        for (const QString &module : {u"Pricing"_s, u"Payment"_s, u"User Management"_s}) {
            const QString row = module + u" > Access"_s;
            const QString why = owners().told(u"permissionTree"_s, row);
            QVERIFY2(why.contains(u"User"_s), qPrintable(why));
            QVERIFY2(!owners().tick(u"permissionTree"_s, row, true).isEmpty(), qPrintable(module));
        }
        DO(owners().choose(u"roleBox"_s, u"Administrator"_s));
        DO(owners().tick(u"permissionTree"_s, u"Pricing > Access"_s, true)); // «Only admin type»
        DO(owners().choose(u"roleBox"_s, u"User"_s));
    }

    void clickSendInvites()
    {
        QCOMPARE(owners().text(u"sendInviteButton"_s), u"Send Invites"_s);
        DO(owners().click(u"sendInviteButton"_s));
        // Who was invited leaves the list; the others stay, each with its reason.
        DO(owners().awaitRow(u"inviteList"_s, m_third, false));
        DO(owners().awaitRow(u"inviteList"_s, m_owner));
        DO(owners().awaitText(u"each row says why"_s));
        DO(owners().press({}, u"Esc"_s));
        QSet<QUrl> links;
        for (const QString &address : {m_user, m_second, m_third}) {
            const auto mail = m_stage.mail().awaitMail(address);
            QVERIFY2(mail, qPrintable(address));
            QVERIFY2(mail->subject.contains(m_firm), qPrintable(mail->subject));
            links.insert(mail->link());
        }
        QCOMPARE(links.size(), 3);
        QVERIFY(!links.contains(QUrl()));
    }

    void invitedUsersAreShownAsInvited()
    {
        DO(owners().awaitText(u"Invited  3"_s));
        DO(owners().click(u"invitedSegment"_s));
        for (const QString &address : {m_user, m_second, m_third})
            DO(owners().awaitRow(u"invitationsTable"_s, address));
        const QJsonObject invited = m_stage.invitation(m_owner, m_firm, m_user);
        QCOMPARE(invited[u"state"_s].toString(), u"pending"_s);
        QCOMPARE(invited[u"delivery"_s].toString(), u"handed_over"_s);
    }

    void clickOnAUserToResendTheInvite()
    {
        DO(owners().pick(u"invitationsTable"_s, m_second));
        QCOMPARE(owners().text(u"resendButton"_s), u"Resend invite"_s);
        DO(owners().click(u"resendButton"_s));
        QVERIFY(m_stage.mail().awaitMail(m_second, 2));
        QCOMPARE(m_stage.linkStatus(m_second, 1), 410);
        QCOMPARE(m_stage.linkStatus(m_second, 2), 200);
    }

    void clickOnAUserToRemoveTheInvite()
    {
        DO(owners().pick(u"invitationsTable"_s, m_third));
        QCOMPARE(owners().text(u"revokeButton"_s), u"Revoke Invite"_s);
        DO(owners().click(u"revokeButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.linkStatus(m_third), 410, 15'000);
        DO(owners().awaitRow(u"invitationsTable"_s, m_third, false));
    }

    void theInviteLinkIsValidForSevenDays()
    {
        const QJsonObject invited = m_stage.invitation(m_owner, m_firm, m_user);
        QCOMPARE(invited[u"expires_at"_s].toInteger() - invited[u"issued_at"_s].toInteger(), 7 * 24 * 3'600'000LL);
    }

    void thePageThatAsksForItOpensInARealBrowser()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        DO(m_stage.opensInChromium(m_stage.mail().awaitMail(m_user)->link(), u"Create your sign-in"_s));
    }

    void theUserIsAskedToEnterAPassword()
    {
        const auto mail = m_stage.mail().awaitMail(m_user);
        WebBrowser browser;
        const WebBrowser::Page page = browser.visit(mail->link());
        QVERIFY2(page.text().contains(u"Create your sign-in"_s), qPrintable(page.text()));
        const WebBrowser::Page tooShort = browser.submit(page, u"new_password"_s,
            {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Ursula User"_s}, {u"new_password"_s, u"short"_s}});
        QCOMPARE(tooShort.status, 422);
        QVERIFY2(tooShort.text().contains(u"at least 15 characters"_s), qPrintable(tooShort.text()));
        DO(m_stage.accept(m_user, u"Ursula User"_s));
        DO(m_stage.accept(m_second, u"Pavel Parts"_s, 2));
        QCOMPARE(m_stage.linkStatus(m_user), 410); // once
    }

    void afterThePasswordTheUserCanLogIn()
    {
        DrivenWindow &window = m_stage.window(u"user"_s);
        DO(m_stage.signIn(window, m_user));
        DO(window.awaitText(u"for Brightwater Ltd"_s));
        DO(window.awaitText(u"shown to those who may manage its users"_s));
        QCOMPARE(ordersAt(m_user, u"North"_s), 200);
        QCOMPARE(ordersAt(m_user, u"South"_s), 403);
        QCOMPARE(m_stage.asked(m_user, m_firm, u"access?module=pricing"_s), 403);
    }

    void theUserIsRegisteredUnderActiveUsers()
    {
        DO(owners().press({}, u"F5"_s));
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_user));
        DO(owners().awaitRow(u"usersTable"_s, m_second));
        DO(owners().awaitText(u"Active users  3"_s));
    }

    void permissionsOnCertainModulesOrSubAccounts()
    {
        DO(owners().pick(u"usersTable"_s, m_user));
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().choose(u"subAccountBox"_s, u"South"_s));
        DO(owners().tick(u"permissionTree"_s, u"Orders > Access"_s, true));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ordersAt(m_user, u"South"_s), 200, 15'000);
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().choose(u"subAccountBox"_s, u"North"_s));
        DO(owners().tick(u"permissionTree"_s, u"Orders > Access"_s, false));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ordersAt(m_user, u"North"_s), 403, 15'000);
        QCOMPARE(ordersAt(m_user, u"South"_s), 200);
    }

    void assumingYouHaveAdministratorAccessLogin()
    {
        DO(owners().click(u"inviteButton"_s));
        DO(owners().choose(u"roleBox"_s, u"Administrator"_s));
        DO(owners().type(u"emailEdit"_s, m_admin));
        DO(owners().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_admin, u"Adam Admin"_s));
        DO(m_stage.signIn(admins(), m_admin));
        DO(admins().awaitText(u"for Brightwater Ltd"_s));
        for (const QString &module : {u"pricing"_s, u"payment"_s, u"user_management"_s})
            QCOMPARE(m_stage.asked(m_admin, m_firm, u"access?module="_s + module), 200);
    }

    void goToUserManagementAndClickOnAnActiveUser()
    {
        DO(admins().pick(u"sideBar"_s, u"Users"_s));
        DO(admins().awaitText(u"Active users  4"_s));
        DO(admins().pick(u"usersTable"_s, m_user));
        QCOMPARE(admins().text(u"removeAccessButton"_s), u"Remove user"_s);
        QCOMPARE(admins().text(u"deactivateButton"_s), u"Deactivate"_s);
    }

    void clickOnDeactivate()
    {
        DO(admins().click(u"deactivateButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ordersAt(m_user, u"South"_s), 403, 15'000);
    }

    void deactivatedUsersAreListedUnderDeactivatedUsers()
    {
        DO(admins().awaitText(u"Deactivated users  1"_s));
        DO(admins().click(u"deactivatedSegment"_s));
        DO(admins().awaitRow(u"usersTable"_s, m_user));
        DO(admins().pick(u"usersTable"_s, m_user));
        DO(admins().click(u"reactivateButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ordersAt(m_user, u"South"_s), 200, 15'000); // as it was
        DO(admins().awaitText(u"Deactivated users  0"_s));
    }

    void clickRemoveUser()
    {
        DO(admins().click(u"activeSegment"_s));
        DO(admins().pick(u"usersTable"_s, m_user));
        DO(admins().click(u"removeAccessButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ordersAt(m_user, u"South"_s), 403, 15'000);
    }

    void removedUsersAreCompletelyRemovedFromTheAccount()
    {
        DO(admins().awaitRow(u"usersTable"_s, m_user, false));
        QCOMPARE(m_stage.account(m_user, m_firm), QJsonObject());
        DrivenWindow &window = m_stage.window(u"user"_s);
        DO(window.press({}, u"F5"_s));
        DO(window.press({}, u"Ctrl+K"_s));
        DO(window.awaitRow(u"accountList"_s, m_firm, false));
        DO(window.press({}, u"Esc"_s));
    }

    void removedUsersCanStillBeInvited()
    {
        DO(admins().click(u"removedSegment"_s));
        DO(admins().pick(u"usersTable"_s, m_user));
        QCOMPARE(admins().text(u"inviteAgainButton"_s), u"Invite Again"_s);
        DO(admins().click(u"inviteAgainButton"_s));
        DO(admins().awaitText(u"As before: User"_s)); // what they had is offered
        DO(admins().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_user, {}, 2));
        QCOMPARE(ordersAt(m_user, u"South"_s), 200);
        QCOMPARE(ordersAt(m_user, u"North"_s), 403);
    }

    void afterSevenDaysTheLinkIsDead()
    {
        const QString late = u"lena.late@example.org"_s;
        DO(admins().click(u"inviteButton"_s));
        DO(admins().type(u"emailEdit"_s, late));
        DO(admins().click(u"sendInviteButton"_s));
        QVERIFY(m_stage.mail().awaitMail(late));
        constexpr int sevenDays = 7 * 24 * 3600;
        DO(m_stage.open(sevenDays - 60));
        QCOMPARE(m_stage.linkStatus(late), 200);
        DO(m_stage.open(sevenDays + 1));
        QCOMPARE(m_stage.linkStatus(late), 410);
    }

    void bothProgramsEndInOrder() { DO(m_stage.close()); }
};

QTEST_GUILESS_MAIN(CustomerPortalJourneyTest)
#include "customer_portal_journey_test.moc"
