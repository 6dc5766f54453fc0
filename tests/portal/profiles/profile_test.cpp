// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace portal;

namespace {

Profile built(const QString &name)
{
    const auto profile = loadProfile(name);
    return profile ? *profile : Profile();
}

} // namespace

/// The five portals of the mission, each as its page says.
class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachInSixLanguages_data();
    void readsEachInSixLanguages();
    void hasTheWordsOfItsPage_data();
    void hasTheWordsOfItsPage();
    void thirdPartyIsAsItsPageSays();
    void teamPortalIsAsItsPageSays();
    void clientAreaIsAsItsPageSays();
    void hostingPanelHasTheThirteenPermissions();
    void hostingPanelIsAsItsPageSays();
    void customerPortalIsAsItsPageSays();
    void namesAMissingProfile();
};

void ProfileTest::readsEachInSixLanguages_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"third-party", "team-portal", "client-area", "hosting-panel", "customer-portal"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void ProfileTest::readsEachInSixLanguages()
{
    QFETCH(QString, name);
    const auto profile = loadProfile(name);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->key, name);
    QCOMPARE(profile->languages, (QStringList{u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"uk"_s, u"ar"_s}));
    for (const Profile::Permission &permission : profile->permissions) {
        for (const QString &language : profile->languages.mid(1)) {
            QVERIFY2(permission.description.in(language) != permission.description.in(u"en"_s),
                qPrintable(permission.key + u' ' + language));
        }
    }
}

void ProfileTest::hasTheWordsOfItsPage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *term, const char *says) {
        QTest::newRow(qPrintable(QString(QLatin1StringView(name) + u' ' + QLatin1StringView(term))))
            << QString::fromLatin1(name) << QString::fromLatin1(term) << QString::fromUtf8(says);
    };
    row("third-party", "invite_user", "Invite New User");
    row("third-party", "send_invite", "Send Invite");
    row("third-party", "all_permissions", "All Permissions");
    row("third-party", "choose_permissions", "Choose Permissions");
    row("third-party", "manage_permissions", "Manage Permissions");
    row("third-party", "remove_access", "Remove Access");
    row("third-party", "switch_account", "Switch Account");
    row("third-party", "owner", "Owner");
    row("third-party", "user_management", "User Management");
    row("third-party", "tickets", "Tickets");
    row("team-portal", "invite_user", "Add User");
    row("team-portal", "send_invite", "Invite");
    row("team-portal", "user_management_path", "Settings > Users");
    row("team-portal", "full_name", "Full Name");
    row("team-portal", "role", "Role");
    row("client-area", "invite_user", "Invite New User");
    row("client-area", "send_invite", "Send Invitation");
    row("client-area", "accept_invitation", "Accept Invitation");
    row("client-area", "account", "Client Area");
    row("client-area", "user_management", "User Management");
    row("hosting-panel", "invite_user", "Invite New User");
    row("hosting-panel", "send_invite", "Send Invite");
    row("hosting-panel", "all_permissions", "All Permissions");
    row("hosting-panel", "choose_permissions", "Choose Permissions");
    row("hosting-panel", "manage_permissions", "Manage Permissions");
    row("hosting-panel", "remove_access", "Remove Access");
    row("hosting-panel", "switch_account", "Switch Account");
    row("customer-portal", "invite_user", "Invite user");
    row("customer-portal", "choose_permissions", "Set Permission");
    row("customer-portal", "send_invite", "Send Invites");
    row("customer-portal", "invited_users", "Invited");
    row("customer-portal", "active_users", "Active users");
    row("customer-portal", "deactivated_users", "Deactivated users");
    row("customer-portal", "remove_access", "Remove user");
    row("customer-portal", "deactivate", "Deactivate");
    row("customer-portal", "user_management_path", "Configuration > User Management");
}

void ProfileTest::hasTheWordsOfItsPage()
{
    QFETCH(QString, name);
    QFETCH(QString, term);
    QFETCH(QString, says);
    const Profile profile = built(name);
    QCOMPARE(profile.term(term, u"en"_s), says);
    QVERIFY(profile.term(term, u"uk"_s) != says);
}

void ProfileTest::thirdPartyIsAsItsPageSays()
{
    const Profile profile = built(u"third-party"_s);
    QCOMPARE(profile.invitations.lifetime, 24h);
    QCOMPARE(profile.signUp, Profile::SignUp::ByInvitation);
    QVERIFY(profile.role(profile.defaultRole)->mayHoldAll);
    QVERIFY(profile.tickets);
    QCOMPARE(profile.tickets->view.permission, u"tickets"_s);
    QCOMPARE(profile.term(u"owner"_s, u"de"_s), u"Inhaber"_s);
    // A language that the profile does not have falls back to English.
    QCOMPARE(profile.term(u"owner"_s, u"pt"_s), u"Owner"_s);
}

void ProfileTest::teamPortalIsAsItsPageSays()
{
    const Profile profile = built(u"team-portal"_s);
    QCOMPARE(profile.invitations.fullName, Profile::FullName::Required);
    QStringList groups;
    for (const auto &group : profile.groups) {
        groups.append(group.label.in(u"en"_s));
    }
    QCOMPARE(groups, (QStringList{u"Tickets"_s, u"Invoices"_s, u"Reports"_s, u"Administrative Functions"_s}));
    int assignable = 0;
    for (const Profile::Role &role : profile.roles) {
        assignable += role.assignable ? 1 : 0;
    }
    QCOMPARE(assignable, 3);
    // «based on responsibilities»: what administrators may hold is closed to the others.
    QVERIFY(profile.role(u"administrator"_s)->closed.isEmpty());
    QVERIFY(profile.role(u"member"_s)->closed.contains(u"users"_s));
    QVERIFY(!profile.role(u"billing_contact"_s)->mayHoldAll);
}

void ProfileTest::clientAreaIsAsItsPageSays()
{
    const Profile profile = built(u"client-area"_s);
    QVERIFY(profile.invitations.needsExistingSignIn);
    QVERIFY(profile.invitations.acceptInside);
    QVERIFY(profile.chooseAccountAtSignIn);
    QCOMPARE(profile.signUp, Profile::SignUp::Closed);
}

void ProfileTest::hostingPanelHasTheThirteenPermissions()
{
    const Profile profile = built(u"hosting-panel"_s);
    // Label and the beginning of its explanation, in the page's order.
    const QList<std::pair<QString, QString>> page{
        {u"Modify Master Account Profile"_s, u"Access and modify the client profile information"_s},
        {u"View & Manage Contacts"_s, u"Access and manage contacts"_s},
        {u"View Products & Services"_s, u"View access to products, services and addons"_s},
        {u"View & Modify Product Passwords"_s, u"Allow password resets and other actions"_s},
        {u"Perform Single Sign-On"_s, u"Allow single sign-on into services"_s},
        {u"View Domains"_s, u"View access to domain registrations"_s},
        {u"Manage Domain Settings"_s, u"Allow domain management eg. nameservers/whois/transfers"_s},
        {u"View & Pay Invoices"_s, u"View and payment access to invoices"_s},
        {u"View & Accept Quotes"_s, u"View and acceptance permissions for quotes"_s},
        {u"View & Open Support Tickets"_s, u"Access to open, respond and manage support tickets"_s},
        {u"View & Manage Affiliate Account"_s, u"Access to view and request withdrawals"_s},
        {u"View Emails"_s, u"Access to view account email history"_s},
        {u"Place New Orders/Upgrades/Cancellations"_s, u"Allow placing of new orders"_s},
    };
    QCOMPARE(profile.permissions.size(), size_t(page.size()));
    for (size_t index = 0; index < profile.permissions.size(); ++index) {
        const auto &[label, explanation] = page.at(qsizetype(index));
        QCOMPARE(profile.permissions[index].label.in(u"en"_s), label);
        const QString said = profile.permissions[index].description.in(u"en"_s);
        QVERIFY2(said.startsWith(explanation + u" ("_s) && said.endsWith(u')'), qPrintable(said));
    }
    QCOMPARE(profile.permission(u"sso"_s)->requirements, QStringList{u"products"_s});
    QCOMPARE(profile.permission(u"product_passwords"_s)->requirements, QStringList{u"products"_s});
    QCOMPARE(profile.permission(u"domain_settings"_s)->requirements, QStringList{u"domains"_s});
}

void ProfileTest::hostingPanelIsAsItsPageSays()
{
    const Profile profile = built(u"hosting-panel"_s);
    QVERIFY(!profile.manage); // none of the thirteen is about users: only the owner manages
    QCOMPARE(profile.signUp, Profile::SignUp::ByInvitation);
    QVERIFY(!profile.invitations.needsExistingSignIn);
    QVERIFY(!profile.ownershipTransferable);
    QCOMPARE(profile.ownershipReason.in(u"en"_s), u"If you need to change account ownership, contact our support."_s);
}

void ProfileTest::customerPortalIsAsItsPageSays()
{
    const Profile profile = built(u"customer-portal"_s);
    QCOMPARE(profile.invitations.lifetime, 7 * 24h);
    QVERIFY(profile.invitations.severalAtOnce > 100);
    QVERIFY(profile.deactivate);
    QVERIFY(profile.subAccounts);
    QCOMPARE(profile.manage->module, u"user_management"_s);
    QVERIFY(profile.role(u"administrator"_s)->closedModules.isEmpty());
    QStringList closed;
    for (const QString &module : profile.role(u"user"_s)->closedModules) {
        closed.append(profile.module(module)->label.in(u"en"_s));
    }
    QCOMPARE(closed, (QStringList{u"Pricing"_s, u"Payment"_s, u"User Management"_s}));
    QCOMPARE(profile.term(u"role"_s, u"en"_s), u"User type"_s);
}

void ProfileTest::namesAMissingProfile()
{
    QCOMPARE(loadProfile(u"nowhere"_s).error().code, u"profile_missing"_s);
    QCOMPARE(loadProfile(u"/nowhere/at/all.json"_s).error().code, u"profile_missing"_s);
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "profile_test.moc"
