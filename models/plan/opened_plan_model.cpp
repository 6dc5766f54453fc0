// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/opened_plan_model.h"

#include "models/tool_tip.h"

#include <algorithm>

namespace gatehouse {

OpenedPlanModel::OpenedPlanModel(OpenedPlan plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
{
    m_drift = driftOf(m_plan.document, m_plan.ground);
    for (const RowDrift &row : std::as_const(m_drift.rows)) {
        if (row.canBeTaken() && row.why != RowDrift::Why::AsWritten)
            m_leftOut.insert(row.row);
    }
    if (!m_leftOut.isEmpty())
        m_drift = driftOf(m_plan.document, m_plan.ground, m_leftOut);
    for (const PlanDocument::Row &row : std::as_const(m_plan.document.rows)) {
        Change change = row.change;
        change.accountName = accountName(change.account.account);
        m_changes.append(change);
    }
}

QString OpenedPlanModel::accountName(const AccountId &account) const
{
    const QList<PlanDocument::Account> &accounts = m_plan.document.accounts;
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(),
        [&account](const PlanDocument::Account &each) { return each.id == account; });
    return found == accounts.cend() ? account.value : found->name;
}

int OpenedPlanModel::takenCount() const
{
    return static_cast<int>(std::count_if(m_drift.rows.cbegin(), m_drift.rows.cend(),
        [this](const RowDrift &row) { return row.canBeTaken() && !m_leftOut.contains(row.row); }));
}

int OpenedPlanModel::ofUse() const
{
    return static_cast<int>(std::count_if(
        m_drift.rows.cbegin(), m_drift.rows.cend(), [](const RowDrift &row) { return row.canBeTaken(); }));
}

bool OpenedPlanModel::hasTick(int row) const
{
    return row < m_drift.rows.size() && m_drift.rows.at(row).canBeTaken();
}

const Change *OpenedPlanModel::changeAt(int row) const
{
    return row >= 0 && row < m_changes.size() ? &m_changes.at(row) : nullptr;
}

QString OpenedPlanModel::reasonAt(int row) const
{
    return row >= 0 && row < m_plan.document.rows.size() ? m_plan.document.rows.at(row).reason : QString();
}

QString OpenedPlanModel::standingAt(int row) const
{
    if (row < m_drift.rows.size()) {
        const QString standing = driftWords(m_drift.rows.at(row), m_plan.ground.portal);
        const QString files = filesLeftOutWords(m_plan.document.rows.at(row).filesLeftOut);
        return files.isEmpty() ? standing : QString(standing + u' ' + files);
    }
    const qsizetype refused = row - m_drift.rows.size();
    return refused < m_plan.document.refused.size() ? refusedWords(m_plan.document.refused.at(refused).why) : QString();
}

void OpenedPlanModel::toggle(int row)
{
    if (!hasTick(row))
        return;
    const ChangeId &id = m_drift.rows.at(row).row;
    if (!m_leftOut.remove(id))
        m_leftOut.insert(id);
    judge();
}

void OpenedPlanModel::judge()
{
    // What builds on a row stands otherwise with it than without.
    m_drift = driftOf(m_plan.document, m_plan.ground, m_leftOut);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT takenChanged();
}

int OpenedPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.document.rows.size() + m_plan.document.refused.size());
}

int OpenedPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OpenedPlanModel::text(int row, int column) const
{
    const Change *const change = changeAt(row);
    switch (static_cast<Column>(column)) {
    case WhatColumn:
        return change != nullptr ? sentence(*change) : tr("A personal step");
    case AccountColumn:
        return change != nullptr ? change->accountName : QString();
    case StandingColumn:
        return standingAt(row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OpenedPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "a column of a table, what stands there")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                text(index.row(), index.column()));
    case Qt::CheckStateRole:
        if (index.column() != WhatColumn || !hasTick(index.row()))
            return {};
        return m_leftOut.contains(m_drift.rows.at(index.row()).row) ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

bool OpenedPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != WhatColumn || !hasTick(index.row()))
        return false;
    const bool isTicked = !m_leftOut.contains(m_drift.rows.at(index.row()).row);
    if (isTicked != (value.toInt() == Qt::Checked))
        toggle(index.row());
    return true;
}

Qt::ItemFlags OpenedPlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isChecked = index.isValid() && index.column() == WhatColumn && hasTick(index.row());
    return isChecked ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant OpenedPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhatColumn:
        return tr("Change");
    case AccountColumn:
        return tr("Account");
    case StandingColumn:
        return tr("How it stands now");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
