// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/every_window.h"

#include "tests/ui/fakes/sample_review.h"

#include "tests/ui/fakes/sample_clash.h"
#include "tests/ui/fakes/sample_opened_plan.h"
#include "tests/ui/fakes/sample_portal.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

using Look = std::function<void(QWidget *, const QString &)>;

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void showPages(WindowFixture &fixture, const Look &look)
{
    fixture.select("usersTable", fixture.find<QTableView>("usersTable")->model()->index(1, 1).data().toString());
    settle();
    look(fixture.window.get(), u"users"_s);
    fixture.window->showPage(Page::Invitations);
    settle();
    look(fixture.window.get(), u"invitations"_s);
    fixture.window->showPage(Page::Tickets);
    auto *list = fixture.find<QListView>("ticketsList");
    list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    look(fixture.window.get(), u"tickets"_s);
    fixture.click("openTicketButton");
    settle();
    look(fixture.dialog(), u"open ticket"_s);
    fixture.dialog()->reject();
    settle();
    fixture.window->showPage(Page::Activity);
    WindowFixture::in<QTableView>(fixture.window.get(), "activityTable")->selectRow(3);
    settle();
    look(fixture.window.get(), u"activity"_s);
    fixture.window->showPage(Page::Changes);
    settle();
    look(fixture.window.get(), u"changes"_s);
    fakes::collectForReview(fixture.world);
    WindowFixture::in<QTableView>(fixture.window.get(), "changesTable")->selectRow(1);
    settle();
    look(fixture.window.get(), u"changes under review"_s);
    fixture.world.plan.setReviewFirst(false);
    fixture.window->showPage(Page::Users);
    fixture.click("accountSwitcher");
    settle();
    look(fixture.find<QWidget>("accountPopup"), u"account popup"_s);
    fixture.key("accountSearchEdit", Qt::Key_Escape);
}

void showDialogs(const WindowFixture &fixture, const Look &look)
{
    fixture.click("inviteButton");
    auto *invite = fixture.dialog();
    WindowFixture::in<QRadioButton>(invite, "choosePermissionsRadio")->click();
    settle();
    look(invite, u"invite"_s);
    invite->reject();
    settle();
    QTest::keyClick(fixture.find<QTableView>("usersTable"), Qt::Key_Return);
    auto *manage = fixture.dialog();
    if (manage == nullptr)
        qFatal("Manage Permissions did not open");
    settle();
    look(manage, u"manage permissions"_s);
    manage->reject();
    settle();
    for (const char *action : {"addPortalAction", "aboutAction", "wipeAction"}) {
        fixture.window->findChild<QAction *>(QLatin1StringView(action))->trigger();
        settle();
        auto *dialog = fixture.dialog();
        if (dialog == nullptr)
            qFatal("%s opened nothing", action);
        look(dialog, QLatin1StringView(action));
        dialog->reject();
        settle();
    }
}

void showOpenedPlan(WindowFixture &fixture, const Look &look)
{
    fixture.world.plan.toOpen = fakes::openedSamplePlan(fixture.world);
    fixture.window->findChild<QAction *>(u"openPlanAction"_s)->trigger();
    auto *files = fixture.window->findChild<QFileDialog *>();
    if (files == nullptr)
        qFatal("Nobody asks which plan");
    Q_EMIT files->filesSelected({u"plan.json"_s});
    files->reject();
    settle();
    auto *dialog = fixture.window->findChild<QDialog *>(u"openPlanDialog"_s);
    if (dialog == nullptr)
        qFatal("The plan did not open");
    look(dialog, u"open plan"_s);
    dialog->reject();
    settle();
}

void showClash(WindowFixture &fixture, const Look &look)
{
    const ChangeId clash = fakes::stageClashes(fixture.world);
    fixture.window->showPage(Page::Changes);
    auto *table = WindowFixture::in<QTableView>(fixture.window.get(), "changesTable");
    table->setCurrentIndex(table->model()->index(0, 0)); // selectRow() does nothing in a mirrored window
    settle();
    look(fixture.window.get(), u"changes with a clash"_s);
    fixture.click("decideChangeButton");
    settle();
    auto *dialog = fixture.window->findChild<QDialog *>(u"clashDialog"_s);
    if (dialog == nullptr)
        qFatal("Nobody asks whose wish is to hold");
    look(dialog, u"clash"_s);
    dialog->reject();
    settle();
    fixture.world.plan.discard(clash);
    fixture.world.plan.discard(ChangeId{u"clash-2"_s});
    fixture.window->showPage(Page::Users);
}

void showSignIn(WindowFixture &fixture, const Look &look)
{
    for (const bool hasBrowser : {true, false}) {
        fixture.world.portals.hasBrowser = hasBrowser;
        fixture.window->findChild<QAction *>(u"addPortalAction"_s)->trigger();
        settle();
        auto *dialog = fixture.dialog();
        WindowFixture::in<QLineEdit>(dialog, "addressEdit")->setText(u"portal.example.org"_s);
        WindowFixture::in<QPushButton>(dialog, "lookUpButton")->click();
        auto *signIn = WindowFixture::in<QPushButton>(dialog, "signInButton");
        if (!QTest::qWaitFor([signIn] { return signIn->isVisible(); }))
            qFatal("The portal is not found");
        settle();
        look(dialog, u"portal found"_s);
        fixture.world.portals.answers.holds = true;
        signIn->click();
        auto *copy = WindowFixture::in<QPushButton>(dialog, "copyLinkButton");
        if (!QTest::qWaitFor([copy] { return copy->isVisible(); }))
            qFatal("The page is not told");
        copy->click();
        settle();
        look(dialog, hasBrowser ? u"signing in"_s : u"signing in without a browser"_s);
        dialog->reject();
        if (!QTest::qWaitFor([signIn] { return signIn->isVisible(); }))
            qFatal("The wait does not end");
        dialog->reject();
        settle();
        fixture.world.portals.answers.holds = false;
    }
}

/// What a portal with several roles, modules, sub-accounts and changing owners offers besides.
void showRichPortal(WindowFixture &fixture, const Look &look)
{
    auto portal = fakes::samplePortal();
    portal.roles.push_back({u"viewer"_s, u"Viewer"_s, true, false, {u"invoices"_s}, {}, u"Sees things."_s});
    portal.ownershipTransferable = true;
    portal.ownershipReason.clear();
    portal.scopesSubAccounts = true;
    portal.invitations.severalAtOnce = 20;
    fixture.world.portals.setPortal(portal);
    auto accounts = fixture.world.directory.accounts();
    if (accounts.isEmpty())
        qFatal("There is no account");
    accounts[0].may.transfer = true;
    accounts[0].subAccounts = {{u"n"_s, u"North"_s}, {u"s"_s, u"South"_s}};
    fixture.world.directory.setAccounts(accounts);
    fixture.window->showPage(Page::Users);
    fixture.select("usersTable", fixture.find<QTableView>("usersTable")->model()->index(1, 1).data().toString());
    settle();
    look(fixture.window.get(), u"users of a rich portal"_s);
    for (const char *button : {"changeRoleButton", "transferOwnershipButton", "managePermissionsButton"}) {
        fixture.find<QPushButton>(button)->click(); // also where the window is too narrow for the side panel
        settle();
        if (fixture.dialog() == nullptr)
            qFatal("%s opened nothing", button);
        look(fixture.dialog(), QLatin1StringView(button));
        fixture.dialog()->reject();
        settle();
    }
    fixture.window->showPage(Page::Invitations);
    auto *pending = fixture.find<QTableView>("invitationsTable");
    pending->setCurrentIndex(pending->model()->index(0, 0));
    fixture.click("manageInvitationButton");
    settle();
    look(fixture.dialog(), u"manage invitation"_s);
    fixture.dialog()->reject();
    settle();
    fixture.window->showPage(Page::Users);
    fixture.click("inviteButton");
    auto *addresses = WindowFixture::in<QLineEdit>(fixture.dialog(), "emailEdit");
    addresses->setText(u"one@example.org, two@example.org, not an address, three@example.net,"_s);
    settle();
    look(fixture.dialog(), u"invite several"_s);
    fixture.dialog()->reject();
    settle();
}

/// The question in which account to begin, which a new window asks.
void showAccountChoice(WindowFixture &fixture, const Look &look)
{
    auto portal = fakes::samplePortal();
    portal.choosesAccountAtSignIn = true;
    fixture.world.portals.setPortal(portal);
    QSettings().clear();
    MainWindow asking(fixture.world.services(), fixture.prompt);
    asking.resize(fixture.window->size());
    asking.show();
    settle();
    auto *dialog = asking.findChild<QDialog *>(u"ChooseAccountDialog"_s);
    if (dialog == nullptr)
        qFatal("Nobody asks for the account");
    look(dialog, u"choose account"_s);
    dialog->reject();
    settle();
}

} // namespace

void showEveryWindow(WindowFixture &fixture, const Look &look)
{
    showPages(fixture, look);
    showDialogs(fixture, look);
    showOpenedPlan(fixture, look);
    showClash(fixture, look);
    showSignIn(fixture, look);
    showRichPortal(fixture, look);
    showAccountChoice(fixture, look);
    fixture.world.directory.setAccounts({});
    settle();
    look(fixture.window.get(), u"welcome"_s);
}

} // namespace gatehouse
