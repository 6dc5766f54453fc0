// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S3, the hosting panel: «Every registered user has the possibility to invite a new user to his account from
// the user panel», sentence by sentence.

#include "tests/journeys/support/journey_stage.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class HostingPanelJourneyTest : public Journey {
    Q_OBJECT

private:
    const QString m_owner = u"hanna.host@example.org"_s;
    const QString m_ownersOther = u"hanna.private@example.org"_s;
    const QString m_developer = u"devon.dev@example.org"_s; ///< has a sign-in and a panel already
    const QString m_accountant = u"ada.accounts@example.org"_s; ///< has none
    const QString m_panel = u"Hart Hosting"_s;

    JourneyStage m_stage{u"hosting-panel"_s};

    DrivenWindow &owners() { return m_stage.window(u"owner"_s); }
    DrivenWindow &developers() { return m_stage.window(u"developer"_s); }

    QString inviteWith(const QString &email, const QStringList &permissions)
    {
        QString wrong = owners().click(u"inviteButton"_s);
        if (wrong.isEmpty())
            wrong = owners().type(u"emailEdit"_s, email);
        if (wrong.isEmpty())
            wrong = owners().click(permissions.isEmpty() ? u"allPermissionsRadio"_s : u"choosePermissionsRadio"_s);
        for (const QString &permission : permissions) {
            if (wrong.isEmpty())
                wrong = owners().tick(u"permissionTree"_s, permission, true);
        }
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DO(m_stage.addPerson(m_owner, u"Hanna Hart"_s, m_panel));
        DO(m_stage.addPerson(m_developer, u"Devon Dale"_s, u"Devon Studio"_s));
        DO(m_stage.open());
    }

    void logInToYourUserPanel()
    {
        DO(m_stage.signIn(owners(), m_owner));
        DO(owners().awaitRow(u"usersTable"_s, m_owner));
        QVERIFY2(owners().text(u"accountSwitcher"_s).contains(m_panel), qPrintable(owners().texts()));
    }

    void ifThereAreNoOtherAccountsOnlyTheOwnerAccountAppears()
    {
        DO(owners().press({}, u"Ctrl+K"_s));
        DO(owners().awaitRow(u"accountList"_s, m_panel));
        QCOMPARE(owners().rows(u"accountList"_s).size(), 1);
        DO(owners().press({}, u"Esc"_s));
    }

    void inTheInviteNewUserWindowEnterTheEmailAddress()
    {
        DO(owners().pick(u"sideBar"_s, u"Users"_s));
        QCOMPARE(owners().text(u"inviteButton"_s), u"Invite New User"_s);
        DO(owners().click(u"inviteButton"_s));
        DO(owners().awaitText(u"Invite New User"_s));
        DO(owners().type(u"emailEdit"_s, u"ada.accounts@"_s));
        QCOMPARE(owners().isOpen(u"sendInviteButton"_s), false);
        DO(owners().type(u"emailEdit"_s, m_accountant));
        QCOMPARE(owners().isOpen(u"sendInviteButton"_s), true);
    }

    void youCanSelectAllPermissionsOrChoosePermissions()
    {
        QCOMPARE(owners().text(u"allPermissionsRadio"_s), u"All Permissions"_s);
        QCOMPARE(owners().text(u"choosePermissionsRadio"_s), u"Choose Permissions"_s);
        DO(owners().click(u"choosePermissionsRadio"_s));
        DO(owners().awaitText(u"0 of 13 chosen"_s));
    }

    void eachPermissionIsThereWithItsExplanation_data()
    {
        QTest::addColumn<QString>("explanation");
        const std::pair<const char *, QString> permissions[] = {
            {"Modify Master Account Profile", u"most of this data can only be changed through our support"_s},
            {"View & Manage Contacts", u"add new contacts to the account who will receive notifications"_s},
            {"View Products & Services", u"see which products and services are active"_s},
            {"View & Modify Product Passwords", u"change passwords for e.g. cPanel"_s},
            {"Perform Single Sign-On", u"login to cPanel with just one click without entering a password"_s},
            {"View Domains", u"only if the domains are registered with us"_s},
            {"Manage Domain Settings", u"nameservers, DNS records, Who-is and domain transfer"_s},
            {"View & Pay Invoices", u"view and pay invoices"_s},
            {"View & Accept Quotes", u"review and accept our eventual offer"_s},
            {"View & Open Support Tickets", u"view, respond and open a new support request"_s},
            {"View & Manage Affiliate Account", u"affiliate details including available funds"_s},
            {"View Emails", u"see all account related emails sent by us"_s},
            {"Place New Orders/Upgrades/Cancellations", u"place new orders, upgrade or cancel them"_s}};
        for (const auto &[label, explanation] : permissions)
            QTest::newRow(label) << explanation;
    }

    void eachPermissionIsThereWithItsExplanation()
    {
        QFETCH(QString, explanation);
        const QString said = owners().told(u"permissionTree"_s, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(said.contains(explanation), qPrintable(said));
    }

    void performSingleSignOnNeedsViewProductsAndServices()
    {
        DO(owners().tick(u"permissionTree"_s, u"Perform Single Sign-On"_s, true));
        DO(owners().awaitText(u"Also chosen: View Products & Services"_s));
        DO(owners().click(u"chooseNoneButton"_s));
    }

    void chooseWhichPermissionsToGrant()
    {
        DO(owners().tick(u"permissionTree"_s, u"View & Pay Invoices"_s, true));
        DO(owners().awaitText(u"1 of 13 chosen"_s));
    }

    void clickSendInvite()
    {
        QCOMPARE(owners().text(u"sendInviteButton"_s), u"Send Invite"_s);
        DO(owners().click(u"sendInviteButton"_s));
        const auto mail = m_stage.mail().awaitMail(m_accountant);
        QVERIFY(mail);
        QVERIFY(!mail->link().isEmpty());
        QVERIFY(!mail->text.contains(m_stage.password())); // a link, never credentials
    }

    void thePageForCreatingOneOpensInARealBrowser()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        DO(m_stage.opensInChromium(m_stage.mail().awaitMail(m_accountant)->link(), u"Create your sign-in"_s));
    }

    void ifTheyDontHaveASignInTheyCreateOne()
    {
        DO(m_stage.accept(m_accountant, u"Ada Stone"_s));
        QCOMPARE(m_stage.asked(m_accountant, m_panel, u"invoices"_s), 200);
        QCOMPARE(m_stage.asked(m_accountant, m_panel, u"domains"_s), 403); // «an accountant to one»
    }

    void theyLogInWithTheirCredentialsIfTheyHaveAnAccount()
    {
        DO(inviteWith(m_developer, {u"Perform Single Sign-On"_s, u"Manage Domain Settings"_s}));
        DO(owners().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_developer));
        for (const QString &may : {u"products"_s, u"sso"_s, u"domains"_s, u"domain_settings"_s})
            QCOMPARE(m_stage.asked(m_developer, m_panel, may), 200);
        QCOMPARE(m_stage.asked(m_developer, m_panel, u"invoices"_s), 403); // «a web developer to another»
    }

    void allPermissionsGivesAccessToAllUserPanelData()
    {
        // «If you are sending the invitation to yourself»: under another address, without signing out first.
        DO(inviteWith(m_ownersOther, {}));
        DO(owners().click(u"sendInviteButton"_s));
        DO(m_stage.accept(m_ownersOther, u"Hanna at Home"_s));
        for (const QString &may : {u"profile"_s, u"invoices"_s, u"orders"_s, u"affiliates"_s})
            QCOMPARE(m_stage.asked(m_ownersOther, m_panel, may), 200);
    }

    void invitingYourselfUnderAnotherAddressNeedsNoLogOut()
    {
        const QString third = u"hanna.third@example.org"_s;
        DO(inviteWith(third, {u"View Domains"_s}));
        DO(owners().click(u"sendInviteButton"_s));
        const auto mail = m_stage.mail().awaitMail(third);
        QVERIFY(mail);
        // The browser in which the owner has just signed in, cookies and all.
        WebBrowser browser;
        DO(m_stage.signIn(m_stage.window(u"second"_s), m_owner, &browser));
        const WebBrowser::Page page = browser.visit(mail->link());
        QVERIFY2(page.text().contains(third), qPrintable(page.text()));
        const WebBrowser::Page done = browser.submit(page, u"new_password"_s,
            {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Hanna Third"_s}, {u"new_password"_s, m_stage.password()}});
        QVERIFY2(done.status == 200 || !done.redirect.isEmpty(), done.body.constData());
        QCOMPARE(m_stage.asked(third, m_panel, u"domains"_s), 200);
    }

    void byClickingOnManagePermissionsYouCanChangeThem()
    {
        DO(owners().press({}, u"F5"_s));
        DO(owners().pick(u"usersTable"_s, m_developer));
        QCOMPARE(owners().text(u"managePermissionsButton"_s), u"Manage Permissions"_s);
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().tick(u"permissionTree"_s, u"View Products & Services"_s, false));
        DO(owners().awaitText(u"Also cleared: Perform Single Sign-On"_s));
        DO(owners().click(u"savePermissionsButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_developer, m_panel, u"sso"_s), 403, 15'000);
        QCOMPARE(m_stage.asked(m_developer, m_panel, u"domain_settings"_s), 200);
    }

    void theAccountCanBeAccessedByClickingOnSwitchAccount()
    {
        DO(m_stage.signIn(developers(), m_developer));
        DO(developers().awaitText(u"Devon Studio"_s));
        DO(developers().press({}, u"Ctrl+K"_s));
        DO(developers().awaitRow(u"accountList"_s, m_panel));
    }

    void firstOnTheListIsYourOwnAccount()
    {
        const QStringList rows = developers().rows(u"accountList"_s);
        QCOMPARE(rows.size(), 2);
        QVERIFY2(rows.first().contains(u"Devon Studio"_s), qPrintable(rows.first()));
        DO(developers().pick(u"accountList"_s, m_panel));
        DO(developers().awaitText(u"for Hart Hosting"_s));
    }

    void byClickingOnRemoveAccessYouRemoveAllPermissions()
    {
        QCOMPARE(owners().text(u"removeAccessButton"_s), u"Remove Access"_s);
        DO(owners().click(u"removeAccessButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_developer, m_panel, u"domain_settings"_s), 403, 15'000);
        QVERIFY(m_stage.account(m_developer, m_panel).isEmpty());
    }

    void toChangeAccountOwnershipContactOurSupport()
    {
        const QString reason = u"If you need to change account ownership, contact our support."_s;
        DO(owners().pick(u"usersTable"_s, m_accountant));
        QCOMPARE(owners().text(u"transferOwnershipButton"_s), u"Transfer Ownership"_s);
        QCOMPARE(owners().isOpen(u"transferOwnershipButton"_s), false);
        QCOMPARE(owners().told(u"transferOwnershipButton"_s), reason);
        // Not by another program either.
        const QString account = m_stage.account(m_owner, m_panel).value(u"id"_s).toString();
        const auto refused = m_stage.person(m_owner).post(u"/v1/accounts/%1/ownership-transfers"_s.arg(account),
            {{u"id"_s, u"b6c7f9a0-3f5e-4f67-9d75-0a6f5b5d7c10"_s}, {u"member"_s, u"any"_s}});
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.json[u"code"_s].toString(), u"ownership_fixed"_s);
        QCOMPARE(refused.json[u"detail"_s].toString(), reason);
    }

    void bothProgramsEndInOrder() { DO(m_stage.close()); }
};

QTEST_GUILESS_MAIN(HostingPanelJourneyTest)
#include "hosting_panel_journey_test.moc"
