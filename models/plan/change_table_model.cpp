// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/change_table_model.h"

#include "models/error_sentence.h"
#include "models/relative_time.h"
#include "models/tool_tip.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString reasonOf(const Change &change)
{
    if (change.trial && isHeld(change))
        return sentence(*change.trial);
    return change.error ? sentence(*change.error) : QString();
}

/// Change's own == compares ids alone; a row differs when it says something else.
bool showsTheSame(const Change &left, const Change &right)
{
    return left.state == right.state && left.hold == right.hold && left.reason == right.reason
        && left.edit == right.edit && left.subject == right.subject && left.accountName == right.accountName
        && left.actor == right.actor && left.stagedAt == right.stagedAt && left.filesSent == right.filesSent
        && reasonOf(left) == reasonOf(right);
}

} // namespace

ChangeTableModel::ChangeTableModel(QObject *parent)
    : RowwiseModel(parent)
{
}

void ChangeTableModel::setChanges(const QList<Change> &changes)
{
    follow(m_changes, changes, [](const Change &change) { return change.id; }, showsTheSame);
}

void ChangeTableModel::setNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    announce(rowCount(), WhenColumn, WhenColumn, [&](int row) {
        const Instant staged = m_changes.at(row).stagedAt;
        return before == Instant{} || relativeWords(staged, before) != relativeWords(staged, now);
    });
}

const Change &ChangeTableModel::changeAt(int row) const
{
    return m_changes.at(row);
}

int ChangeTableModel::rowOf(const ChangeId &id) const
{
    const auto found =
        std::find_if(m_changes.begin(), m_changes.end(), [&id](const Change &change) { return change.id == id; });
    return found == m_changes.end() ? -1 : static_cast<int>(found - m_changes.begin());
}

int ChangeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangeTableModel::stateText(ChangeState state)
{
    switch (state) {
    case ChangeState::Staged:
        return tr("Waiting");
    case ChangeState::Sending:
        return tr("Being sent");
    case ChangeState::Acknowledged:
        return tr("Done at the portal");
    case ChangeState::Done:
        return tr("Done");
    case ChangeState::NeedsAttention:
        return tr("Needs attention");
    case ChangeState::TakenBack:
        return tr("Taken back");
    }
    return {};
}

QString ChangeTableModel::verdictText(const Trial &trial)
{
    switch (trial.verdict) {
    case Trial::Verdict::WouldDo:
        return tr("Checked: the portal would do it");
    case Trial::Verdict::SoAlready:
        return tr("Checked: nothing left to do");
    case Trial::Verdict::WouldRefuse:
        return tr("The portal would refuse it");
    case Trial::Verdict::Later:
    case Trial::Verdict::NoAnswer:
        return tr("No verdict yet");
    }
    return {};
}

QString ChangeTableModel::stateText(const Change &change)
{
    if (isHeld(change))
        return change.hold == Hold::SetAside ? tr("Set aside")
            : change.trial                   ? verdictText(*change.trial)
                                             : tr("Not applied yet");
    const auto files = attachedFiles(change.edit).size();
    if (change.state == ChangeState::Sending && change.filesSent < files)
        return tr("Sending file %1 of %2").arg(change.filesSent + 1).arg(files);
    return stateText(change.state);
}

QString ChangeTableModel::text(const Change &change, int column) const
{
    switch (static_cast<Column>(column)) {
    case WhatColumn:
        return sentenceWithOutcome(change);
    case AccountColumn:
        return change.accountName;
    case StateColumn:
        return stateText(change);
    case WhenColumn:
        return relativeWords(change.stagedAt, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QString ChangeTableModel::toolTip(const Change &change, int column) const
{
    switch (static_cast<Column>(column)) {
    case WhatColumn:
    case StateColumn: {
        const QString reason = reasonOf(change);
        return plainToolTip(reason.isEmpty() ? text(change, column) : text(change, column) + u'\n' + reason);
    }
    case AccountColumn:
        return plainToolTip(tr("%1, as %2").arg(change.accountName, change.actor));
    case WhenColumn:
        return absoluteWords(change.stagedAt);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Change &change = m_changes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case Qt::ToolTipRole:
        return toolTip(change, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(change.subject, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                text(change, index.column()));
    case Qt::CheckStateRole:
        if (index.column() != WhatColumn || !isHeld(change))
            return {};
        return change.hold == Hold::Review ? Qt::Checked : Qt::Unchecked;
    case ChangeIdRole:
        return change.id.value;
    case StateRole:
        return static_cast<int>(change.state);
    case ReasonRole:
        return reasonOf(change);
    default:
        return {};
    }
}

bool ChangeTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !isHeld(m_changes.at(index.row())))
        return false;
    Q_EMIT tickAsked(m_changes.at(index.row()).id, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ChangeTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = RowwiseModel::flags(index);
    const bool hasTick = index.isValid() && index.column() == WhatColumn && isHeld(m_changes.at(index.row()));
    return hasTick ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant ChangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhatColumn:
        return tr("Change");
    case AccountColumn:
        return tr("Account");
    case StateColumn:
        return tr("State");
    case WhenColumn:
        return tr("When");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
