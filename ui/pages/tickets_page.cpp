// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tickets_page.h"

#include "models/accounts/account.h"
#include "models/portals/portal_description.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "models/tickets/ticket_table_model.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/ticket_cell.h"
#include "ui/pages/page_head.h"
#include "ui/pages/ticket_filter.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/ticket_pane.h"
#include "ui/terms.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

const QString splitSetting = u"tickets/split"_s;
const QString scopeSetting = u"tickets/allAccounts"_s;
enum Scope { ThisAccount, AllAccounts };

QPushButton *addSegment(const QString &name, QButtonGroup *group, int id, QLayout *layout)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setAutoDefault(false);
    group->addButton(button, id);
    layout->addWidget(button);
    return button;
}

} // namespace

TicketsPage::TicketsPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new TicketTableModel(this))
    , m_filter(new TicketFilter(m_model, this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_open(new QPushButton)
    , m_scopes(new QButtonGroup(this))
    , m_segments(new QButtonGroup(this))
    , m_list(new QListView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedLayout)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_right(new QStackedWidget)
    , m_pane(new TicketPane(context, actions))
{
    setObjectName(u"ticketsPage"_s);
    m_open->setObjectName(u"openTicketButton"_s);
    setupList();
    auto *lists = new QWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    lists->setLayout(m_stack);
    lists->setMinimumWidth(220);
    auto *nothing = new QLabel(tr("Choose a ticket to read it."));
    nothing->setTextFormat(Qt::PlainText);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    m_right->addWidget(nothing);
    m_right->addWidget(m_pane);
    m_right->setMinimumWidth(300);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(lists);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({380, 640});
    m_splitter->restoreState(QSettings().value(splitSetting).toByteArray());
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeSegments());
    body->addWidget(m_splitter, 1);
    layOutPage(this, m_title, m_count, m_open, body);
    connect(m_open, &QPushButton::clicked, actions, &Actions::openTicket);
    connect(m_empty, &EmptyState::acted, actions, &Actions::openTicket);
    const Services &services = context->services();
    connect(services.tickets, &TicketDesk::ticketsChanged, this, &TicketsPage::takeTickets);
    connect(context, &AccountContext::accountChanged, this, &TicketsPage::takeAccount);
    connect(context, &AccountContext::accountUpdated, this, &TicketsPage::judge);
    connect(context, &AccountContext::portalChanged, this, &TicketsPage::takeAccount);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_model->setNow(m_context->portalNow());
        m_pane->tick();
    });
    m_timer.start(20s);
    takeTickets();
    takeAccount();
}

void TicketsPage::setupList()
{
    m_list->setObjectName(u"ticketsList"_s);
    m_list->setAccessibleName(tr("Tickets"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new TicketCell(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return; // it went from the list; judge() decides what stays open
        m_chosen = keyOf(m_filter->ticketAt(current.row()));
        takeChoice();
    });
    connect(m_list, &QListView::activated, this, [this] { m_pane->focusReply(); });
}

QWidget *TicketsPage::makeSegments()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gapSmall);
    layout->setSpacing(4);
    addSegment(u"thisAccountScope"_s, m_scopes, ThisAccount, layout)->setText(tr("This account"));
    addSegment(u"allAccountsScope"_s, m_scopes, AllAccounts, layout)->setText(tr("All accounts"));
    layout->addSpacing(metrics::gapLarge);
    addSegment(u"openTicketsSegment"_s, m_segments, static_cast<int>(TicketSegment::Open), layout)->setChecked(true);
    addSegment(u"closedTicketsSegment"_s, m_segments, static_cast<int>(TicketSegment::Closed), layout);
    layout->addStretch(1);
    m_scopes->button(QSettings().value(scopeSetting, true).toBool() ? AllAccounts : ThisAccount)->setChecked(true);
    connect(m_scopes, &QButtonGroup::idClicked, this, &TicketsPage::takeAccount);
    connect(m_segments, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter->setSegment(static_cast<TicketSegment>(id));
        judge();
    });
    return row;
}

bool TicketsPage::isOfAll() const
{
    return m_scopes->checkedId() == AllAccounts;
}

void TicketsPage::takeTickets()
{
    m_model->setNow(m_context->portalNow());
    m_model->setTickets(m_context->services().tickets->tickets());
    judge();
    takeChoice();
}

void TicketsPage::takeAccount()
{
    const auto *portal = m_context->portal();
    m_title->setText(word(Term::Tickets, portal));
    m_open->setText(buttonWord(Term::OpenTicket, portal));
    m_filter->setAccount(isOfAll() ? AccountKey() : m_context->key());
    judge();
}

std::optional<Ticket> TicketsPage::chosen() const
{
    const int row = m_chosen.isEmpty() ? -1 : m_model->rowOf(m_chosen);
    return row >= 0 ? std::optional(m_model->ticketAt(row)) : std::nullopt;
}

void TicketsPage::judge()
{
    const QLocale locale;
    const auto label = [this, &locale](TicketSegment segment, const QString &text) {
        m_segments->button(static_cast<int>(segment))
            ->setText(tr("%1  %2", "segment and its count").arg(text, locale.toString(m_filter->countOf(segment))));
    };
    label(TicketSegment::Open, tr("Open"));
    label(TicketSegment::Closed, tr("Closed"));
    const int unread = unreadCount();
    m_count->setText(unread > 0 ? tr("%n unread", nullptr, unread) : QString());
    const bool mayOpen = m_actions->mayOpenTicket();
    m_open->setEnabled(mayOpen);
    m_open->setToolTip(mayOpen ? QString() : tr("No account of yours lets you open tickets."));
    m_stack->setCurrentIndex(m_filter->rowCount() == 0 ? 1 : 0);
    sayEmpty();
    // What is chosen and not listed here any more closes, unless somebody is writing in it.
    const int row = m_chosen.isEmpty() ? -1 : m_model->rowOf(m_chosen);
    const bool isListed = row >= 0 && m_filter->mapFromSource(m_model->index(row, 0)).isValid();
    if (!m_chosen.isEmpty() && !isListed && (row < 0 || !m_pane->hasDraft())) {
        m_chosen = {};
        takeChoice();
    } else if (isListed && m_list->currentIndex() != m_filter->mapFromSource(m_model->index(row, 0))) {
        m_list->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
    }
    Q_EMIT countsChanged();
}

void TicketsPage::sayEmpty()
{
    const QString open = m_open->isEnabled() ? m_open->text() : QString();
    if (!m_filter->text().isEmpty())
        m_empty->say(tr("No ticket here matches “%1”.").arg(m_filter->text()));
    else if (m_filter->segment() == TicketSegment::Closed)
        m_empty->say(tr("There are no closed tickets."));
    else if (isOfAll() || !m_context->hasAccount())
        m_empty->say(tr("No ticket is open in any account."), open);
    else
        m_empty->say(tr("No ticket is open in %1.").arg(m_context->account().name), open);
}

void TicketsPage::takeChoice()
{
    const std::optional<Ticket> ticket = chosen();
    m_pane->setTicket(ticket);
    m_right->setCurrentIndex(ticket ? 1 : 0);
    m_pane->markRead();
}

void TicketsPage::select(const TicketKey &ticket)
{
    m_chosen = ticket;
    const int row = m_model->rowOf(ticket);
    const auto index = row >= 0 ? m_filter->mapFromSource(m_model->index(row, 0)) : QModelIndex();
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    takeChoice();
}

void TicketsPage::showTicket(const TicketKey &ticket)
{
    const int row = m_model->rowOf(ticket);
    if (row < 0)
        return;
    if (ticket.account != m_context->key() && !isOfAll())
        m_scopes->button(AllAccounts)->click();
    const bool isClosed = m_model->ticketAt(row).status == TicketStatus::Closed;
    m_segments->button(static_cast<int>(isClosed ? TicketSegment::Closed : TicketSegment::Open))->click();
    select(ticket);
}

void TicketsPage::setFilter(const QString &text)
{
    m_filter->setText(text.trimmed());
    judge();
}

int TicketsPage::unreadCount() const
{
    return m_model->unreadCount();
}

bool TicketsPage::isOfUse() const
{
    return m_model->rowCount() > 0 || m_actions->mayOpenTicket();
}

void TicketsPage::focusTable()
{
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    m_list->setFocus();
}

void TicketsPage::keepDraft()
{
    m_pane->keepDraft();
}

void TicketsPage::remember() const
{
    QSettings settings;
    settings.setValue(splitSetting, m_splitter->saveState());
    settings.setValue(scopeSetting, isOfAll());
}

void TicketsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pane->markRead();
}

void TicketsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        m_pane->markRead();
}

} // namespace gatehouse
