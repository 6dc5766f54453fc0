// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/open_plan_dialog.h"

#include "models/error_sentence.h"
#include "models/plan/opened_plan_model.h"
#include "models/relative_time.h"
#include "models/services/plan_desk.h"
#include "ui/account_context.h"
#include "ui/delegates/row_table.h"
#include "ui/delegates/tick_cell.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/panels/plain_line.h"
#include "ui/theme/metrics.h"
#include "ui/words/change_effect.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr QSize usualSize(820, 560);
constexpr int edge = 20;

/// What the plan is for: the one account at the portal, or the portal.
QString placeOf(const PlanDocument &document)
{
    const QString portal =
        document.portalName.isEmpty() ? document.address.toDisplayString(QUrl::RemoveUserInfo) : document.portalName;
    return document.accounts.size() == 1
        ? OpenPlanDialog::tr("%1 at %2", "an account, a portal").arg(document.accounts.first().name, portal)
        : portal;
}

} // namespace

OpenPlanDialog::OpenPlanDialog(AccountContext *context, OpenedPlan plan, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new OpenedPlanModel(std::move(plan), this))
    , m_whose(plainLine(u"planWhoseLabel"_s))
    , m_table(new RowTable)
    , m_effect(plainLine(u"planEffectLabel"_s))
    , m_standing(plainLine(u"planStandingLabel"_s))
    , m_reason(plainLine(u"planReasonLabel"_s))
    , m_error(plainLine(u"errorLabel"_s))
    , m_take(nullptr)
{
    setObjectName(u"openPlanDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A plan from a file"));
    resize(usualSize);
    setupTable();
    setupLayout();
    connect(m_model, &OpenedPlanModel::takenChanged, this, [this] {
        count();
        showDetails();
    });
    sayWhose();
    showNote(m_error, {});
    count();
    if (m_model->rowCount() > 0)
        m_table->chooseRow(0);
    showDetails();
    m_table->setFocus();
}

void OpenPlanDialog::setupTable()
{
    m_table->setObjectName(u"openedPlanTable"_s);
    m_table->setAccessibleName(tr("Changes of the plan"));
    m_table->setUsualRowHeight(metrics::rowHeight);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowCell(m_table, RowCell::Ink::Muted));
    m_table->setItemDelegateForColumn(OpenedPlanModel::WhatColumn, new TickCell(m_table));
    const bool isOfOne = m_model->plan().document.accounts.size() == 1; // which the head names
    m_table->setShares(
        isOfOne ? u"openedPlanOfOne"_s : u"openedPlan"_s, isOfOne ? QList{52, 0, 48} : QList{42, 20, 38});
    m_table->setColumnHidden(OpenedPlanModel::AccountColumn, isOfOne);
    connect(m_table, &RowTable::selectedRowChanged, this, &OpenPlanDialog::showDetails);
    auto *tick = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(tick, &QShortcut::activated, this, [this] { m_model->toggle(m_table->selectedRow()); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) { // rows have nothing of their own to open
        auto *take = new QShortcut(key, m_table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(take, &QShortcut::activated, this, &OpenPlanDialog::takeOver);
    }
}

void OpenPlanDialog::setupLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"takeOverButton"_s);
    m_take->setDefault(true);
    keepCancelPlain(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(metrics::gap);
    column->addWidget(m_whose);
    column->addWidget(m_table, 1);
    for (QLabel *line : {m_effect, m_standing, m_reason, m_error})
        column->addWidget(line);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenPlanDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void OpenPlanDialog::sayWhose()
{
    const OpenedPlan &plan = m_model->plan();
    const QString who = plan.document.madeBy.isEmpty() ? tr("somebody", "who made a plan") : plan.document.madeBy;
    QString text = tr("Made by %1 on %2 for %3.").arg(who, absoluteWords(plan.document.madeAt), placeOf(plan.document));
    const QList<PlanGround::Held> &accounts = plan.ground.accounts;
    if (!accounts.isEmpty())
        text += u' '
            + tr("What you take over is yours from then on: it is sent as %1, once you apply it in Changes.")
                  .arg(accounts.first().account.identityEmail);
    m_whose->setText(text);
}

QString OpenPlanDialog::effectAt(int row) const
{
    const Change *const change = m_model->changeAt(row);
    if (change == nullptr)
        return {};
    const PlanGround &ground = m_model->plan().ground;
    ScopeNames names{&ground.portal};
    for (const PlanGround::Held &held : ground.accounts) {
        if (held.account.key.account == change->account.account)
            names.subAccounts = held.account.subAccounts;
    }
    return changeEffect(*change, names);
}

void OpenPlanDialog::showDetails()
{
    const int row = m_table->selectedRow();
    sayLine(m_effect, row < 0 ? QString() : effectAt(row));
    sayLine(m_standing, row < 0 ? QString() : m_model->standingAt(row));
    const QString why = row < 0 ? QString() : m_model->reasonAt(row);
    sayLine(m_reason, why.isEmpty() ? QString() : tr("Why: %1").arg(why));
}

void OpenPlanDialog::count()
{
    const int taken = m_model->takenCount();
    m_take->setEnabled(taken > 0 && !m_isTaking);
    m_take->setText(taken > 0 ? tr("Take Over %n Change(s)", nullptr, taken) : tr("Take Over"));
    if (m_model->ofUse() == 0)
        showNote(m_error, tr("Nothing of this plan can be applied by you now. Each row says why."), NoteTone::Quiet);
}

void OpenPlanDialog::takeOver()
{
    if (m_isTaking || m_model->takenCount() == 0)
        return;
    m_isTaking = true;
    count();
    auto *answer = m_context->services().plan->takeOver(m_model->plan(), m_model->leftOut());
    connect(answer, &Request::finished, this, [this, answer] {
        m_isTaking = false;
        if (answer->isDone() && answer->value() == 0) {
            showNote(m_error, tr("All of this is among your changes already; nothing was taken over again."));
            count();
            return;
        }
        if (answer->isDone()) {
            Q_EMIT takenOver(answer->value());
            accept();
            return;
        }
        showNote(m_error, sentence(answer->error()));
        count();
    });
}

} // namespace gatehouse
