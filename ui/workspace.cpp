// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "models/access/member_table.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "models/tickets/ticket_words.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/departure.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/invitations_page.h"
#include "ui/pages/no_account_page.h"
#include "ui/pages/tickets_page.h"
#include "ui/pages/users_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/panels/detail_panel.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/notices.h"
#include "ui/panels/side_bar.h"
#include "ui/panels/status_line.h"
#include "ui/panels/top_bar.h"
#include "ui/panels/transfer_notices.h"
#include "ui/prompt.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"
#include "ui/view_state.h"

#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// Nobody waits longer for a window to close; what is left goes at the next start.
constexpr std::chrono::seconds sendingPatience{5};

const QLatin1StringView panesSetting{"window/panes"};

} // namespace

Workspace::Workspace(AccountContext *context, Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_services(context->services())
    , m_prompt(prompt)
    , m_context(context)
    , m_actions(new Actions(m_context, this))
    , m_topBar(new TopBar(m_context))
    , m_sideBar(new SideBar)
    , m_noticeBar(new NoticeBar)
    , m_notices(new Notices(m_context, m_noticeBar))
    , m_transfers(new TransferNotices(m_context, m_noticeBar))
    , m_departure(new Departure(m_services.plan, m_noticeBar, sendingPatience, this))
    , m_users(new UsersPage(m_context, m_actions))
    , m_invitations(new InvitationsPage(m_context, m_actions))
    , m_tickets(new TicketsPage(m_context, m_actions))
    , m_activity(new ActivityPage(m_context))
    , m_changes(new ChangesPage(m_context, m_actions))
    , m_detail(new DetailPanel(m_context))
    , m_welcome(new WelcomePage(m_services.portals))
    , m_status(new StatusLine(m_context))
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_outer(new QStackedWidget)
    , m_barRoom(new QWidget)
    , m_centre(nullptr)
    , m_rows(nullptr)
    , m_menu(nullptr)
    , m_switchAction(nullptr)
    , m_appearance(nullptr)
    , m_languages(nullptr)
    , m_noticesAction(nullptr)
    , m_noAccount(nullptr)
{
    setObjectName(u"workspace"_s);
    layOut();
    makeMenu();
    makeShortcuts();
    wire();
    m_splitter->restoreState(QSettings().value(panesSetting).toByteArray());
    showPage(Page::Users);
    takeAccount();
    QMetaObject::invokeMethod(m_actions, &Actions::chooseAccount, Qt::QueuedConnection);
}

Workspace::~Workspace() = default;

void Workspace::layOut()
{
    m_pages->addWidget(m_users);
    m_pages->addWidget(m_invitations);
    m_pages->addWidget(m_tickets);
    m_pages->addWidget(m_activity);
    m_pages->addWidget(m_changes);
    auto *noticeRow = new QVBoxLayout(m_barRoom);
    noticeRow->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
    noticeRow->addWidget(m_noticeBar);
    auto *centre = new QWidget;
    centre->setBackgroundRole(QPalette::Base);
    centre->setAutoFillBackground(true);
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, metrics::gapSmall, 0, 0);
    m_centre->setSpacing(0);
    m_centre->addWidget(m_barRoom);
    m_centre->addWidget(m_pages, 1);
    centre->setMinimumWidth(420);
    m_splitter->setObjectName(u"panes"_s);
    m_splitter->addWidget(m_sideBar);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({200, 780, 300});
    m_outer->addWidget(m_splitter);
    m_outer->addWidget(m_welcome);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_topBar);
    m_rows->addWidget(m_outer, 1);
    m_rows->addWidget(m_status);
}

void Workspace::wire()
{
    connect(m_context, &AccountContext::accountChanged, this, &Workspace::takeAccount);
    connect(m_context, &AccountContext::accountUpdated, this, &Workspace::titleChanged);
    connect(m_context, &AccountContext::subAccountChanged, this, &Workspace::showDetail);
    connect(m_context, &AccountContext::portalChanged, this, &Workspace::takeWords);
    // Later: the window is not there yet, or a dialog that has just signed in is still closing.
    connect(m_context, &AccountContext::choiceAsked, m_actions, &Actions::chooseAccount, Qt::QueuedConnection);
    connect(m_sideBar, &SideBar::pageChosen, this, &Workspace::showPage);
    connect(m_topBar, &TopBar::inviteAsked, m_actions, &Actions::invite);
    connect(m_topBar, &TopBar::searchLeft, this, &Workspace::focusTable);
    connect(m_topBar, &TopBar::searched, this, [this](const QString &text) {
        m_users->setFilter(text);
        m_invitations->setFilter(text);
        m_tickets->setFilter(text);
    });
    connect(m_users, &UsersPage::filterClearAsked, m_topBar->search(), &QLineEdit::clear);
    connect(m_users, &UsersPage::selectedChanged, this, &Workspace::showDetail);
    connect(m_invitations, &InvitationsPage::selectedChanged, this, &Workspace::showDetail);
    connect(m_invitations, &InvitationsPage::countsChanged, this, &Workspace::takeCounts);
    connect(m_tickets, &TicketsPage::countsChanged, this, &Workspace::takeCounts);
    connect(m_changes, &ChangesPage::countsChanged, this, &Workspace::takeCounts);
    connect(m_services.directory, &Directory::membersChanged, this, &Workspace::takeCounts);
    connect(m_services.plan, &PlanDesk::changed, this, &Workspace::showDetail); // what is under way is not offered
    connect(m_detail, &DetailPanel::asked, this, [this](MemberAct act) {
        if (const auto member = m_users->selected())
            m_actions->act(act, *member);
    });
    connect(m_users, &UsersPage::invitedAsked, this, [this] {
        m_invitations->showPending();
        showPage(Page::Invitations);
        m_invitations->focusTable();
    });
    connect(m_actions, &Actions::failed, m_notices, &Notices::tellFailure);
    connect(m_detail, &DetailPanel::wishesAsked, this, [this](const TicketWishes &wanted) {
        if (const auto member = m_users->selected())
            m_actions->setTicketWishes(*member, wanted);
    });
    connect(m_transfers, &TransferNotices::answered, m_actions, &Actions::answerOffer);
    connect(m_transfers, &TransferNotices::cancelAsked, m_actions, &Actions::cancelOffer);
    connect(m_services.directory, &Directory::transfersChanged, this, &Workspace::showDetail);
    connect(m_notices, &Notices::undoAsked, m_actions, &Actions::undo);
    connect(m_notices, &Notices::signInAsked, m_actions, &Actions::signInAgain);
    connect(m_notices, &Notices::changesAsked, this, [this] { showPage(Page::Changes); });
    connect(m_notices, &Notices::ticketAsked, this, &Workspace::showTicket);
    connect(m_actions, &Actions::notSaved, m_notices, &Notices::tellNotSaved);
    connect(m_actions, &Actions::placeWanted, this, [this](const AccountKey &account, const Attachment &file) {
        m_prompt.askWhereToSave(this, fileNameFor(file), m_actions,
            [this, account, file](const QString &path) { m_actions->saveAttachmentTo(account, file, path); });
    });
    connect(m_actions, &Actions::filesWanted, this,
        [this](QWidget *parent, const QString &title, const QObject *context, const Actions::FilesChosen &chosen) {
            m_prompt.askForFiles(parent, title, context, chosen);
        });
    connect(m_actions, &Actions::planPlaceWanted, this, [this](const PortalId &portal, const QString &name) {
        m_prompt.askWhereToSave(
            this, name, m_actions, [this, portal](const QString &path) { m_actions->savePlanTo(portal, path); });
    });
    connect(m_actions, &Actions::news, m_notices, &Notices::tellNews);
    connect(m_actions, &Actions::changesWanted, this, [this] { showPage(Page::Changes); });
    connect(m_actions, &Actions::writingWanted, this, &Workspace::showTicket);
    connect(m_notices, &Notices::quitAsked, m_departure, &Departure::leaveNow);
    connect(m_departure, &Departure::ready, this, &Workspace::closeAsked);
    connect(m_services.directory, &Directory::syncStateChanged, this, &Workspace::takeCounts);
    connect(m_services.portals, &PortalDesk::identitiesChanged, this, &Workspace::showOuter);
    connect(m_welcome, &WelcomePage::addPortalAsked, m_actions, &Actions::addPortal);
}

Page Workspace::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void Workspace::showPage(Page page)
{
    m_sideBar->setPage(page);
    m_pages->setCurrentIndex(static_cast<int>(page));
    showDetail();
}

void Workspace::showTicket(const TicketKey &ticket)
{
    showPage(Page::Tickets);
    m_tickets->showTicket(ticket);
    Q_EMIT attentionWanted();
}

void Workspace::takeAccount()
{
    const bool any = m_context->hasAccount();
    showOuter();
    m_status->setVisible(any);
    placeBar();
    if (any) {
        m_services.directory->open(m_context->key());
        m_topBar->search()->clear();
    }
    takeWords();
    Q_EMIT titleChanged();
    takeCounts();
    showDetail();
}

void Workspace::showOuter()
{
    if (m_context->hasAccount()) {
        m_outer->setCurrentWidget(m_splitter);
    } else if (!m_context->identity()) {
        m_outer->setCurrentWidget(m_welcome);
    } else {
        if (m_noAccount == nullptr) { // few ever see it
            m_noAccount = new NoAccountPage(m_context, m_actions);
            m_outer->addWidget(m_noAccount);
        }
        m_outer->setCurrentWidget(m_noAccount);
    }
}

void Workspace::placeBar()
{
    if (m_context->hasAccount())
        m_centre->insertWidget(0, m_barRoom);
    else
        m_rows->insertWidget(1, m_barRoom);
}

void Workspace::tellStoreFailed(const Error &error)
{
    m_notices->tellStoreFailed(error);
}

void Workspace::tellSalvaged(const QString &copy)
{
    m_notices->tellSalvaged(copy);
}

QString Workspace::title() const
{
    if (!m_context->hasAccount())
        return u"Gatehouse"_s;
    if (m_context->account().isOwn)
        return tr("%1 – Gatehouse").arg(m_context->placeName());
    return tr("%1 for %2 – Gatehouse").arg(m_context->account().identityEmail, m_context->placeName());
}

void Workspace::takeWords()
{
    const auto *portal = m_context->portal();
    m_sideBar->setLabel(Page::Users, word(Term::Users, portal));
    m_sideBar->setPeopleWord(portal != nullptr ? portal->terms.value(termKey(Term::UserManagement)) : QString(),
        portal != nullptr ? portal->terms.value(termKey(Term::UserManagementPath)) : QString());
    m_sideBar->setLabel(Page::Invitations, word(Term::Invitations, portal));
    m_switchAction->setText(buttonWord(Term::SwitchAccount, portal));
    m_sideBar->setLabel(Page::Tickets, word(Term::Tickets, portal));
    showDetail();
}

void Workspace::takeCounts()
{
    const auto members = m_context->hasAccount() ? m_services.directory->members(m_context->key()) : nullptr;
    // Where the portal shows nobody, a count would be false.
    const bool isKnown = members && (m_context->seesPeople() || members->size() > 0);
    m_sideBar->setCount(Page::Users, isKnown ? static_cast<int>(members->countOf(MemberStatus::Active)) : -1);
    m_sideBar->setCount(Page::Invitations, m_invitations->waitingCount());
    const int unread = m_tickets->unreadCount();
    m_sideBar->setCount(Page::Tickets, unread > 0 ? unread : -1, unread > 0);
    m_sideBar->setOffered(Page::Tickets, m_tickets->isOfUse());
    if (page() == Page::Tickets && !m_tickets->isOfUse())
        showPage(Page::Users);
    m_sideBar->setCount(Page::Changes, m_changes->openCount(), m_changes->attentionCount() > 0);
    const auto phase = m_services.directory->syncState(m_context->key()).phase;
    m_status->setWaiting(m_changes->openCount(), phase == SyncState::Phase::Offline);
}

void Workspace::showDetail()
{
    const bool wide = width() >= metrics::detailCollapseWidth;
    m_detail->setVisible(wide && (page() == Page::Users || page() == Page::Invitations));
    const auto member = page() == Page::Users ? m_users->selected() : std::nullopt;
    const auto invitation = page() == Page::Invitations ? m_invitations->selected() : std::nullopt;
    if (member)
        m_detail->showMember(*member);
    else if (invitation)
        m_detail->showInvitation(*invitation);
    else if (const auto received = page() == Page::Invitations ? m_invitations->selectedReceived() : std::nullopt)
        m_detail->showReceived(*received);
    else
        m_detail->showNobody(page() == Page::Invitations ? m_invitations->hint() : m_users->hint());
}

void Workspace::focusTable()
{
    switch (page()) {
    case Page::Users:
        m_users->focusTable();
        return;
    case Page::Invitations:
        m_invitations->focusTable();
        return;
    case Page::Tickets:
        m_tickets->focusTable();
        return;
    case Page::Activity:
        m_activity->focusTable();
        return;
    case Page::Changes:
        m_changes->focusTable();
        return;
    }
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showDetail();
}

bool Workspace::mayClose()
{
    m_tickets->keepDraft(); // however this ends
    return m_departure->mayLeave();
}

void Workspace::remember() const
{
    QSettings().setValue(panesSetting, m_splitter->saveState());
    m_users->remember();
    m_invitations->remember();
    m_tickets->remember();
    m_activity->remember();
    m_changes->remember();
}

QWidget *Workspace::continueAfter(Workspace &before)
{
    before.m_tickets->keepDraft();
    m_splitter->restoreState(before.m_splitter->saveState());
    showPage(before.page());
    QWidget *const focus = handOver(before, *this);
    m_notices->continueAfter(*before.m_notices);
    m_transfers->continueAfter(*before.m_transfers);
    if (before.m_departure->isBusy())
        QMetaObject::invokeMethod(this, &Workspace::closeAsked, Qt::QueuedConnection);
    return focus;
}

} // namespace gatehouse
