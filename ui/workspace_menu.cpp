// SPDX-License-Identifier: GPL-3.0-or-later
// The menu and keys: the same class, another page of it.
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/desktop_notices.h"
#include "ui/panels/account_switcher.h"
#include "ui/panels/notices.h"
#include "ui/panels/side_bar.h"
#include "ui/panels/top_bar.h"
#include "ui/prompt.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language_choice.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

void Workspace::makeMenu()
{
    m_menu = new QMenu(this);
    m_menu->addAction(icon(Glyph::Sync), tr("&Update Now"), QKeySequence(Qt::Key_F5), m_services.directory,
        [this] { m_services.directory->syncNow(); });
    m_switchAction = m_menu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::Key_K), this, [this] { m_topBar->switcher()->openPopup(); });
    m_switchAction->setObjectName(u"switchAccountAction"_s);
    m_menu->addAction(icon(Glyph::Portal), tr("Add &Portal…"), m_actions, &Actions::addPortal)
        ->setObjectName(u"addPortalAction"_s);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Open a Plan…"), QKeySequence(QKeySequence::Open), m_actions, &Actions::openPlan)
        ->setObjectName(u"openPlanAction"_s);
    auto *save = m_menu->addAction(
        tr("Sa&ve Changes as a Plan…"), QKeySequence(QKeySequence::Save), m_actions, &Actions::savePlan);
    save->setObjectName(u"savePlanAction"_s);
    m_menu->addSeparator();
    m_appearance = m_menu->addMenu(tr("A&ppearance"));
    m_appearance->menuAction()->setVisible(false);
    m_languages = m_menu->addMenu(tr("&Language"));
    m_languages->setObjectName(u"languageMenu"_s);
    m_languages->menuAction()->setVisible(false);
    m_noticesAction = m_menu->addAction(tr("Notify of Support's &Replies"));
    m_noticesAction->setObjectName(u"noticesAction"_s);
    m_noticesAction->setCheckable(true);
    m_noticesAction->setVisible(false);
    m_menu->addSeparator();
    auto *signIn = m_menu->addAction(tr("S&ign In…"), m_actions, &Actions::signInAgain);
    auto *signOut = m_menu->addAction(tr("&Sign Out"), m_actions, [this] { m_actions->signOut(false); });
    auto *wipe = m_menu->addAction(tr("Sign Out and &Delete Local Data…"), this, &Workspace::askSignOut);
    signIn->setObjectName(u"signInAction"_s);
    signOut->setObjectName(u"signOutAction"_s);
    wipe->setObjectName(u"wipeAction"_s);
    m_menu->addSeparator();
    m_menu->addAction(tr("&About Gatehouse"), this, &Workspace::showAbout)->setObjectName(u"aboutAction"_s);
    m_menu->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &Workspace::closeAsked);
    connect(m_menu, &QMenu::aboutToShow, this, [this, signIn, signOut, wipe, save] {
        save->setEnabled(m_actions->maySavePlan());
        const auto identity = m_context->identity();
        const bool isSomebody = identity.has_value();
        signIn->setVisible(isSomebody && identity->state != Identity::State::SignedIn);
        signOut->setEnabled(isSomebody);
        wipe->setEnabled(isSomebody);
    });
    m_topBar->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToHide, save, [save] { save->setEnabled(true); }); // the key asks for itself
    // Shortcuts of a menu that hangs at a tool button work only once the window has the actions too.
    addActions(m_menu->actions());
}

void Workspace::makeShortcuts()
{
    const auto key = [this](const QKeySequence &sequence, auto act) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { m_actions->invite(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
        for (const ChangeId &change : m_notices->undoables())
            m_actions->undo(change);
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_1), [this] { showPage(Page::Users); });
    key(QKeySequence(Qt::CTRL | Qt::Key_2), [this] { showPage(Page::Invitations); });
    key(QKeySequence(Qt::CTRL | Qt::Key_3), [this] { showPage(Page::Tickets); });
    key(QKeySequence(Qt::CTRL | Qt::Key_4), [this] { showPage(Page::Activity); });
    key(QKeySequence(Qt::CTRL | Qt::Key_5), [this] { showPage(Page::Changes); });
}

void Workspace::setTheme(Theme *theme)
{
    m_appearance->clear();
    m_appearance->menuAction()->setVisible(true);
    auto *group = new QActionGroup(m_appearance);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("Like the &System")},
        {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        auto *action = m_appearance->addAction(text, theme, [theme, wanted = choice] { theme->setChoice(wanted); });
        action->setCheckable(true);
        action->setChecked(theme->choice() == choice);
        group->addAction(action);
    }
}

void Workspace::setLanguages(LanguageChoice *choice)
{
    m_languages->menuAction()->setVisible(true);
    // Made when it is looked at: to know what each language calls itself, its file of words is read.
    connect(m_menu, &QMenu::aboutToShow, this, [this, choice] {
        if (m_languages->isEmpty())
            offerLanguages(choice);
    });
}

void Workspace::offerLanguages(LanguageChoice *choice)
{
    auto *group = new QActionGroup(m_languages);
    const auto offer = [&](const QString &tag, const QString &text) {
        auto *action = m_languages->addAction(text, choice, [choice, tag] { choice->setTag(tag); });
        action->setObjectName(u"language_"_s + tag);
        action->setCheckable(true);
        action->setChecked(choice->tag() == tag);
        group->addAction(action);
    };
    offer({}, tr("Like the &System", "language"));
    m_languages->addSeparator();
    for (const auto &language : LanguageChoice::offered())
        offer(language.tag, language.name);
}

void Workspace::setDesktopNotices(DesktopNotices *notices)
{
    m_noticesAction->setVisible(true);
    m_noticesAction->setChecked(DesktopNotices::isWanted());
    connect(m_noticesAction, &QAction::toggled, notices, [](bool wanted) { DesktopNotices::setWanted(wanted); });
    connect(notices, &DesktopNotices::ticketAsked, this, &Workspace::showTicket);
}

void Workspace::askSignOut()
{
    // The one question in the window: what is deleted here can't be brought back.
    Prompt::Question question;
    question.name = u"signOutBox"_s;
    question.title = tr("Sign out");
    question.text = tr("Sign out and delete what this computer holds of the account?");
    question.details = tr("The portal keeps everything; it is fetched again when you sign in.");
    question.acceptName = u"signOutAndDeleteButton"_s;
    question.accept = tr("Sign Out and Delete");
    question.isDestructive = true;
    m_prompt.ask(this, question, m_actions, [this] { m_actions->signOut(true); });
}

void Workspace::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Gatehouse"),
        tr("Gatehouse %1").arg(QStringLiteral(GATEHOUSE_VERSION)), QMessageBox::Close, this);
    box->setObjectName(u"aboutBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setInformativeText(tr("A console for the people who decide who gets in. Free software under the GNU General "
                               "Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Close)->setText(tr("Close"));
    box->open();
}

} // namespace gatehouse
