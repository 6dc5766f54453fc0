// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes_page.h"

#include "models/plan/change_table_model.h"
#include "models/relative_time.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "ui/account_context.h"
#include "ui/actions.h"
#include "ui/delegates/pill_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/delegates/tick_cell.h"
#include "ui/pages/page_head.h"
#include "ui/panels/change_details.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/plan_strip.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/words/states.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

bool isOpen(ChangeState state)
{
    switch (state) {
    case ChangeState::Staged:
    case ChangeState::Sending:
    case ChangeState::NeedsAttention:
        return true;
    case ChangeState::Acknowledged:
    case ChangeState::Done:
    case ChangeState::TakenBack:
        return false;
    }
    return false;
}

} // namespace

ChangesPage::ChangesPage(AccountContext *context, Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_model(new ChangeTableModel(this))
    , m_title(new QLabel(tr("Changes")))
    , m_count(new QLabel)
    , m_table(new RowTable)
    , m_strip(new PlanStrip(context->services().plan))
    , m_details(new ChangeDetails(context))
    , m_empty(new EmptyState)
    , m_undo(new QPushButton(tr("Undo")))
    , m_undoTogether(new QPushButton)
    , m_decide(new QPushButton(tr("Decide…")))
    , m_retry(new QPushButton(tr("Retry")))
    , m_discard(new QPushButton(tr("Discard")))
    , m_mend(new QPushButton(tr("Edit Message…")))
    , m_copy(new QPushButton(tr("Copy Text")))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"changesPage"_s);
    m_undo->setObjectName(u"undoChangeButton"_s);
    m_undoTogether->setObjectName(u"undoTogetherButton"_s);
    m_undoTogether->setToolTip(tr("Collect here what takes back all that was applied with it, to look at and apply"));
    m_decide->setObjectName(u"decideChangeButton"_s);
    m_decide->setToolTip(tr("Somebody changed the same: say whose wish is to hold"));
    m_retry->setObjectName(u"retryChangeButton"_s);
    m_discard->setObjectName(u"discardChangeButton"_s);
    m_mend->setObjectName(u"mendChangeButton"_s);
    m_mend->setToolTip(tr("Take it back to where you wrote it, with its files, and change it there"));
    m_copy->setObjectName(u"copyTextButton"_s);
    m_copy->setToolTip(tr("Copy what you wrote"));
    setupTable();
    m_empty->say(tr("What you change here is listed until it is done, and can be taken back from here."));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    for (auto *button : {m_mend, m_copy, m_undo, m_undoTogether, m_decide, m_retry, m_discard})
        row->addWidget(button);
    row->addWidget(makeMoreButton());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_strip);
    body->addLayout(inset(m_stack), 1);
    body->addWidget(m_details);
    layOutPage(this, m_title, m_count, buttons, body);
    const auto withSelected = [this](void (Actions::*act)(const ChangeId &)) {
        return [this, act] {
            if (const auto change = selected())
                (m_actions->*act)(change->id);
        };
    };
    connect(m_undo, &QPushButton::clicked, this, withSelected(&Actions::undo));
    connect(m_undoTogether, &QPushButton::clicked, this, withSelected(&Actions::undoTogether));
    connect(m_retry, &QPushButton::clicked, this, withSelected(&Actions::retry));
    connect(m_discard, &QPushButton::clicked, this, withSelected(&Actions::discard));
    const auto decide = [this] {
        if (const auto change = selected(); change && asks(*change))
            m_actions->decide(*change);
    };
    connect(m_decide, &QPushButton::clicked, this, decide);
    connect(m_table, &RowTable::entered, this, decide);
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (const auto change = selected())
            m_actions->mend(*change);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_written); });
    connect(m_details, &ChangeDetails::annotated, this, [this](const ChangeId &change, const QString &reason) {
        m_context->services().plan->annotate(change, reason);
    });
    connect(m_model, &ChangeTableModel::tickAsked, this,
        [this](const ChangeId &change, bool isTicked) { m_context->services().plan->tick(change, isTicked); });
    auto *tick = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    // Here alone: elsewhere the same keys send what one is writing.
    auto *apply = new QShortcut(Qt::CTRL | Qt::Key_Return, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(apply, &QShortcut::activated, m_strip, &PlanStrip::apply);
    auto *check =
        new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(check, &QShortcut::activated, m_strip, &PlanStrip::check);
    connect(tick, &QShortcut::activated, this, &ChangesPage::toggleTick);
    connect(context->services().plan, &PlanDesk::changed, this, &ChangesPage::takeChanges);
    takeChanges();
}

QToolButton *ChangesPage::makeMoreButton()
{
    auto *more = new QToolButton;
    more->setObjectName(u"plansButton"_s);
    more->setIcon(icon(Glyph::More));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAutoRaise(true);
    more->setToolTip(tr("Plans as files"));
    more->setAccessibleName(tr("Plans as files"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("&Open a Plan…"), m_actions, &Actions::openPlan);
    QAction *const save = menu->addAction(tr("Sa&ve Changes as a Plan…"), m_actions, &Actions::savePlan);
    connect(menu, &QMenu::aboutToShow, this, [this, save] { save->setEnabled(m_actions->maySavePlan()); });
    more->setMenu(menu);
    return more;
}

void ChangesPage::setupTable()
{
    m_table->setObjectName(u"changesTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setUsualRowHeight(metrics::rowHeight);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(ChangeTableModel::WhatColumn, new TickCell(m_table));
    const auto pill = [this](const QModelIndex &index) {
        const Change &change = m_model->changeAt(index.row());
        Pill words = changePill(change);
        if (change.state == ChangeState::Sending && change.filesSent < attachedFiles(change.edit).size()) {
            words.brief = words.words;
            words.words = index.data().toString(); // which file
        }
        return words;
    };
    const auto reason = [](const QModelIndex &index) {
        return index.data(ChangeTableModel::ReasonRole).toString();
    };
    m_table->setItemDelegateForColumn(ChangeTableModel::StateColumn, new PillCell(m_table, pill, reason));
    const auto when = [this](const QModelIndex &index) {
        return relativeWords(m_model->changeAt(index.row()).stagedAt, m_context->now());
    };
    const auto whenExactly = [this](const QModelIndex &index) {
        return absoluteWords(m_model->changeAt(index.row()).stagedAt);
    };
    m_table->setItemDelegateForColumn(
        ChangeTableModel::WhenColumn, new RowCell(m_table, RowCell::Ink::Muted, when, whenExactly));
    m_table->setShares(u"changes"_s, {48, 18, 22, 12});
    connect(m_table, &RowTable::selectedRowChanged, this, &ChangesPage::judge);
}

void ChangesPage::takeChanges()
{
    m_model->setChanges(m_context->services().plan->changes());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    judge();
    Q_EMIT countsChanged();
}

std::optional<Change> ChangesPage::selected() const
{
    const int row = m_table->selectedRow();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->changeAt(row)) : std::nullopt;
}

void ChangesPage::judge()
{
    const auto change = selected();
    const bool attention = change && change->state == ChangeState::NeedsAttention;
    const auto undo = change ? m_context->services().plan->undoOf(*change) : PlanDesk::Undo::None;
    m_undo->setEnabled(!attention && undo != PlanDesk::Undo::None);
    m_undo->setToolTip(
        change && !attention && undo == PlanDesk::Undo::None ? tr("This can't be taken back.") : QString());
    const int together = change ? appliedWith(*change) : 0;
    m_undoTogether->setVisible(together > 1);
    m_undoTogether->setText(tr("Undo All %n", nullptr, together));
    const bool clashes = change && asks(*change);
    m_decide->setVisible(clashes);
    m_retry->setVisible(!clashes);
    m_discard->setVisible(!clashes);
    m_retry->setEnabled(attention && !change->clash); // as it stands it would undo unseen what somebody else did
    m_discard->setEnabled(attention);
    const auto *const edit = change ? std::get_if<TicketEdit>(&change->edit) : nullptr;
    const bool isBack = change && change->state == ChangeState::TakenBack;
    m_written = edit != nullptr && (attention || isBack) ? writtenText(*edit) : QString();
    m_mend->setVisible(attention && undo == PlanDesk::Undo::TakeBack);
    m_copy->setVisible(!m_written.isEmpty());
    m_details->show(change);
}

bool ChangesPage::asks(const Change &change) const
{
    return !questionsOf(change, m_context->services().portals->portal(change.account.portal)).isEmpty();
}

int ChangesPage::appliedWith(const Change &change) const
{
    if (change.batch.isEmpty() || isHeld(change))
        return 0;
    int count = 0;
    bool isOfUse =
        false; // the first that can be taken back tells: asked of each, a large batch would hold the window up
    const PlanDesk *const plan = m_context->services().plan;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Change &other = m_model->changeAt(row);
        if (other.batch != change.batch || other.state == ChangeState::NeedsAttention
            || other.state == ChangeState::TakenBack)
            continue;
        ++count;
        isOfUse = isOfUse || plan->undoOf(other) != PlanDesk::Undo::None;
    }
    return isOfUse ? count : 0;
}

int ChangesPage::openCount() const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        count += isOpen(m_model->changeAt(row).state) ? 1 : 0;
    return count;
}

int ChangesPage::attentionCount() const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        count += m_model->changeAt(row).state == ChangeState::NeedsAttention ? 1 : 0;
    return count;
}

void ChangesPage::focusTable()
{
    if (m_table->selectedRow() < 0 && m_model->rowCount() > 0)
        m_table->chooseRow(0);
    m_table->setFocus();
}

void ChangesPage::toggleTick()
{
    const auto change = selected();
    if (change && isHeld(*change))
        m_context->services().plan->tick(change->id, change->hold == Hold::SetAside);
}

void ChangesPage::remember() const
{
    m_table->rememberColumns();
}

} // namespace gatehouse
