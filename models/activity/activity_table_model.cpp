// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_table_model.h"

#include "models/relative_time.h"
#include "models/tool_tip.h"

namespace gatehouse {

ActivityTableModel::ActivityTableModel(QObject *parent)
    : RowwiseModel(parent)
{
}

void ActivityTableModel::setEvents(const QList<AuditEvent> &events)
{
    follow(m_events, events, [](const AuditEvent &event) { return event.number; }, std::equal_to<>{});
}

void ActivityTableModel::setNames(const ActivityNames &names)
{
    m_names = names;
    announce(rowCount(), WhoColumn, WhatColumn, [](int) { return true; });
}

void ActivityTableModel::setNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    announce(rowCount(), WhenColumn, WhenColumn, [&](int row) {
        const Instant at = m_events.at(row).at;
        return relativeWords(at, before) != relativeWords(at, now);
    });
}

void ActivityTableModel::setHasMore(bool hasMore)
{
    m_hasMore = hasMore;
}

const AuditEvent &ActivityTableModel::eventAt(int row) const
{
    return m_events.at(row);
}

int ActivityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int ActivityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityTableModel::text(const AuditEvent &event, int column) const
{
    switch (static_cast<Column>(column)) {
    case WhenColumn:
        return relativeWords(event.at, m_now);
    case WhoColumn:
        return activityActor(event);
    case WhatColumn:
        return activitySentence(event, m_names);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActivityTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditEvent &event = m_events.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == WhenColumn ? absoluteWords(event.at) : text(event, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3", "who, what, when")
            .arg(text(event, WhoColumn), text(event, WhatColumn), text(event, WhenColumn));
    default:
        return {};
    }
}

QVariant ActivityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case ColumnCount:
        break;
    }
    return {};
}

bool ActivityTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void ActivityTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_hasMore = false; // until the answer says whether there is more still
    Q_EMIT moreWanted();
}

} // namespace gatehouse
