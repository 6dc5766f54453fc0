// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every window and dialog with sample data, for people to look at: light, dark and in Arabic, at three
// scales.
//   gatehouse_screenshots DIR               everything
//   gatehouse_screenshots DIR SCALE         one scale; each is a process of its own, as Qt reads it only at start
//   gatehouse_screenshots DIR SCALE LOCALE  one scale in one language, light: "de_DE", "ar_EG"
#include "tests/ui/every_window.h"
#include "tests/ui/fakes/sample_clash.h"
#include "tests/ui/fakes/sample_review.h"
#include "tests/ui/fakes/sample_world.h"
#include "ui/dialogs/message_prompt.h"
#include "ui/main_window.h"
#include "ui/panels/side_bar.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr int settleMilliseconds = 220; ///< longer than the bars' fade

/// Takes pictures of one theme at one scale.
class Photographer {
public:
    Photographer(QString folder, QString suffix)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {
    }

    void take(QWidget *widget, const QString &name) const
    {
        QTest::qWait(settleMilliseconds);
        const QString path = m_folder + u'/' + name + m_suffix + u".png"_s;
        if (!widget->grab().save(path))
            qFatal("Can't write %s", qPrintable(path));
    }

private:
    QString m_folder;
    QString m_suffix;
};

template <class Widget = QWidget>
Widget *find(const QWidget *in, const char *name)
{
    auto *found = in->findChild<Widget *>(QLatin1StringView(name));
    if (found == nullptr)
        qFatal("There is no %s", name);
    return found;
}

QDialog *dialogOf(const MainWindow &window)
{
    QTest::qWait(settleMilliseconds);
    const auto dialogs = window.findChildren<QDialog *>();
    for (auto *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    qFatal("No dialog is open");
    return nullptr;
}

void choose(const MainWindow &window, const char *table, int row)
{
    auto *view = find<QTableView>(&window, table);
    view->setCurrentIndex(view->model()->index(row, 0)); // selectRow() does nothing in a mirrored window
}

void photographPages(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    choose(window, "usersTable", 1);
    photographer.take(&window, u"users"_s);
    find<QLineEdit>(&window, "searchEdit")->setText(u"north"_s);
    photographer.take(&window, u"users-search"_s);
    find<QLineEdit>(&window, "searchEdit")->setText(u"zzz"_s);
    photographer.take(&window, u"users-nobody"_s);
    find<QLineEdit>(&window, "searchEdit")->clear();
    choose(window, "usersTable", 4);
    find<QPushButton>(&window, "removeAccessButton")->click();
    photographer.take(&window, u"users-undo"_s);
    window.showPage(Page::Invitations);
    choose(window, "invitationsTable", 1);
    photographer.take(&window, u"invitations"_s);
    find<QPushButton>(&window, "closedSegment")->click();
    photographer.take(&window, u"invitations-closed"_s);
    window.showPage(Page::Changes);
    world.plan.setState(world.plan.newest().id, ChangeState::NeedsAttention, Error{Error::Code::Clash, {}, {}, {}, {}});
    choose(window, "changesTable", 0);
    photographer.take(&window, u"changes"_s);
    {
        fakes::SampleWorld other;
        MainWindow reviewing(other.services(), prompt);
        reviewing.resize(1280, 800);
        reviewing.show();
        fakes::collectForReview(other);
        reviewing.showPage(Page::Changes);
        choose(reviewing, "changesTable", 1);
        photographer.take(&reviewing, u"changes-review"_s);
        choose(reviewing, "changesTable", 3);
        find<QPushButton>(&reviewing, "applyPlanButton")->click();
        reviewing.resize(900, 600);
        photographer.take(&reviewing, u"changes-applying-900x600"_s);
    }
    window.showPage(Page::Users);
    window.resize(900, 600);
    find<QPushButton>(&window, "showChangesButton")->click();
    window.showPage(Page::Users);
    world.plan.discard(world.plan.newest().id);
    world.setOffline(true);
    photographer.take(&window, u"users-900x600-offline"_s);
    window.showPage(Page::Invitations);
    photographer.take(&window, u"invitations-900x600"_s);
}

void photographClash(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    fakes::stageClashes(world);
    window.showPage(Page::Changes);
    choose(window, "changesTable", 0);
    photographer.take(&window, u"changes-clash"_s);
    find<QPushButton>(&window, "decideChangeButton")->click();
    QDialog *const dialog = dialogOf(window);
    find<QRadioButton>(dialog, "mineChoice")->click();
    photographer.take(dialog, u"clash"_s);
}

void photographBars(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    window.tellSalvaged(u"/home/dana/.local/share/gatehouse/plan-v1.db.damaged-1790000000000"_s);
    photographer.take(&window, u"plan-damaged"_s);
    world.plan.answers.holds = true;
    window.close();
    photographer.take(&window, u"closing"_s);
}

void photographTickets(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    window.showPage(Page::Tickets);
    photographer.take(&window, u"tickets-none-chosen"_s);
    auto *list = find<QListView>(&window, "ticketsList");
    const auto choose = [list](const QString &subject) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(subject))
                list->setCurrentIndex(list->model()->index(row, 0));
        }
    };
    choose(u"shop"_s);
    QTest::qWait(settleMilliseconds);
    photographer.take(&window, u"tickets"_s);
    find<QPlainTextEdit>(&window, "replyEdit")->setPlainText(u"It is fast again this morning. Thank you."_s);
    find<QPushButton>(&window, "sendReplyButton")->click();
    photographer.take(&window, u"tickets-reply-waits"_s);
    const TicketKey invoice{world.own, TicketId{u"ticket-482071"_s}};
    world.tickets.supportAnswers(invoice, u"The first one; the second is cancelled."_s);
    photographer.take(&window, u"tickets-answered"_s);
    find<QPushButton>(&window, "closedTicketsSegment")->click();
    photographer.take(&window, u"tickets-closed"_s);
    find<QPushButton>(&window, "openTicketsSegment")->click();
    find<QPushButton>(&window, "openTicketButton")->click();
    auto *dialog = dialogOf(window);
    find<QLineEdit>(dialog, "subjectEdit")->setText(u"A second address for the invoices"_s);
    photographer.take(dialog, u"open-ticket"_s);
    dialog->reject();
    window.resize(900, 600);
    choose(u"shop"_s);
    photographer.take(&window, u"tickets-900x600"_s);
}

void photographActivity(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    window.showPage(Page::Activity);
    choose(window, "activityTable", 3);
    photographer.take(&window, u"activity"_s);
    world.activity.failWith(Error{Error::Code::Offline, {}, {}, {}, {}});
    choose(window, "activityTable", 4);
    window.resize(900, 600);
    photographer.take(&window, u"activity-900x600-offline"_s);
    auto accounts = world.directory.accounts();
    accounts[0].may.manage = false;
    world.directory.setAccounts(accounts);
    photographer.take(&window, u"activity-not-allowed"_s);
}

void photographDelegate(const Photographer &photographer, Theme *theme)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.setTheme(theme);
    window.show();
    find<QWidget>(&window, "accountSwitcher")->setFocus();
    QTest::keyClick(find<QWidget>(&window, "accountSwitcher"), Qt::Key_Down);
    auto *popup = find<QWidget>(&window, "accountPopup");
    photographer.take(popup, u"account-popup"_s);
    QTest::keyClick(find<QLineEdit>(&window, "accountSearchEdit"), Qt::Key_Down);
    QTest::keyClick(find<QLineEdit>(&window, "accountSearchEdit"), Qt::Key_Return);
    world.portals.setIdentities({{world.own.identity, world.own.portal, u"dana.keller@brightwater.example"_s,
        u"Dana Keller"_s, Identity::State::SignInNeeded}});
    photographer.take(&window, u"acting-for-another"_s);
    auto *menu = find<QToolButton>(&window, "moreButton")->menu();
    menu->popup(window.mapToGlobal(QPoint(900, 60)));
    photographer.take(menu, u"menu"_s);
    menu->close();
}

void photographDialogs(const Photographer &photographer)
{
    fakes::SampleWorld world;
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    find<QPushButton>(&window, "inviteButton")->click();
    auto *invite = dialogOf(window);
    QTest::keyClicks(find<QLineEdit>(invite, "emailEdit"), u"amara.okafor@brightwater.example"_s);
    photographer.take(invite, u"invite-member-already"_s);
    find<QLineEdit>(invite, "emailEdit")->clear();
    QTest::keyClicks(find<QLineEdit>(invite, "emailEdit"), u"new.person@brightwater.example"_s);
    photographer.take(invite, u"invite"_s);
    find<QRadioButton>(invite, "choosePermissionsRadio")->click();
    auto *tree = find<QTreeView>(invite, "permissionTree");
    QTest::qWait(settleMilliseconds);
    const auto domains = tree->model()->index(2, 0);
    QTest::mouseClick(
        tree->viewport(), Qt::LeftButton, {}, tree->visualRect(tree->model()->index(1, 0, domains)).center());
    photographer.take(invite, u"invite-choose"_s);
    invite->reject();
    choose(window, "usersTable", 1);
    find<QPushButton>(&window, "managePermissionsButton")->click();
    auto *manage = dialogOf(window);
    tree = find<QTreeView>(manage, "permissionTree");
    const auto account = tree->model()->index(0, 0);
    QTest::mouseClick(
        tree->viewport(), Qt::LeftButton, {}, tree->visualRect(tree->model()->index(1, 0, account)).center());
    photographer.take(manage, u"manage-permissions"_s);
    manage->reject();
}

void photographClosedAccount(const Photographer &photographer)
{
    fakes::SampleWorld world;
    auto accounts = world.directory.accounts();
    accounts[1].may = {false, true, false};
    world.directory.setAccounts(accounts);
    world.directory.setMembers(world.others, {});
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    find<QWidget>(&window, "accountSwitcher")->setFocus();
    QTest::keyClick(find<QWidget>(&window, "accountSwitcher"), Qt::Key_Down);
    QTest::keyClick(find<QLineEdit>(&window, "accountSearchEdit"), Qt::Key_Down);
    QTest::keyClick(find<QLineEdit>(&window, "accountSearchEdit"), Qt::Key_Return);
    photographer.take(&window, u"people-not-shown"_s);
}

void photographStart(const Photographer &photographer)
{
    fakes::SampleWorld world(fakes::SampleWorld::Content::Empty);
    MessagePrompt prompt;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    photographer.take(&window, u"welcome"_s);
    world.portals.answers.holds = true;
    find<QPushButton>(&window, "trySampleButton")->click();
    photographer.take(&window, u"welcome-starting"_s);
    find<QPushButton>(&window, "cancelSampleButton")->click();
    QTest::qWait(settleMilliseconds);
    world.portals.answers.holds = false;
    find<QPushButton>(&window, "addPortalButton")->click();
    auto *add = dialogOf(window);
    photographer.take(add, u"add-portal"_s);
    QTest::keyClicks(find<QLineEdit>(add, "addressEdit"), u"portal.example.org"_s);
    world.portals.answers.nextError = Error{Error::Code::NotAPortal, {}, {}, {}, {}};
    find<QPushButton>(add, "lookUpButton")->click();
    photographer.take(add, u"add-portal-error"_s);
    find<QPushButton>(add, "lookUpButton")->click();
    photographer.take(add, u"add-portal-found"_s);
    world.portals.answers.holds = true;
    find<QPushButton>(add, "signInButton")->click();
    photographer.take(add, u"add-portal-waiting"_s);
    world.portals.hasBrowser = false;
    find<QPushButton>(add, "openAgainButton")->click();
    find<QPushButton>(add, "copyLinkButton")->click();
    photographer.take(add, u"add-portal-no-browser"_s);
}

/// Each page and dialog once, as the tests of layout and accessibility see them: a new one comes with them.
void photographEachOne(const Photographer &photographer)
{
    WindowFixture fixture;
    showEveryWindow(fixture, [&photographer](QWidget *window, const QString &where) {
        photographer.take(window, u"each-"_s + QString(where).replace(u' ', u'-'));
    });
}

void photographEverything(const Photographer &photographer, Theme *theme)
{
    const auto begin = [] {
        QSettings().clear(); // the account that the last one ended in, and the window's size
    };
    begin();
    photographTickets(photographer);
    begin();
    photographActivity(photographer);
    begin();
    photographPages(photographer);
    begin();
    photographBars(photographer);
    photographClash(photographer);
    begin();
    photographDelegate(photographer, theme);
    begin();
    photographDialogs(photographer);
    begin();
    photographClosedAccount(photographer);
    begin();
    photographStart(photographer);
    begin();
    photographEachOne(photographer);
}

int photographLanguage(Theme *theme, const QString &folder, const QString &scale, const QString &locale)
{
    theme->setChoice(ThemeChoice::Light);
    QLocale::setDefault(QLocale(locale));
    ProgramWords words;
    words.speak(QLocale(), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    photographEverything(Photographer(folder, u"-%1-%2"_s.arg(words.language(), scale)), theme);
    return 0;
}

int photographAll(QApplication &application, const QString &folder, const QString &scale)
{
    auto *theme = applyTheme(application);
    ProgramWords words;
    words.speak(QLocale(), {});
    for (const auto &[choice, word] :
        {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s)}) {
        theme->setChoice(choice);
        photographEverything(Photographer(folder, u"-%1-%2"_s.arg(word, scale)), theme);
    }
    // As people see it who read from right to left.
    return photographLanguage(theme, folder, scale, u"ar_EG"_s);
}

/// Qt reads the scale once, at start: each one is another process.
int photographEveryScale(const QString &folder)
{
    for (const auto &scale : {u"1"_s, u"1.25"_s, u"2"_s}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {folder, scale});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"gatehouse-screenshots"_s);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.at(1).startsWith(u'-') || !QDir().mkpath(arguments.at(1))) {
        qWarning("Usage: gatehouse_screenshots DIR [SCALE [LOCALE]]");
        return 2;
    }
    QSettings().clear();
    if (arguments.size() == 2)
        return photographEveryScale(arguments.at(1));
    if (arguments.size() == 4)
        return photographLanguage(applyTheme(application), arguments.at(1), arguments.at(2), arguments.at(3));
    return photographAll(application, arguments.at(1), arguments.at(2));
}
