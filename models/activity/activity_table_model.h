// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity/activity_words.h"
#include "models/rowwise_model.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// What was done in an account, newest first. Asks for older events by moreWanted() when a view has come to its end.
class ActivityTableModel final : public RowwiseModel<QAbstractTableModel> {
    Q_OBJECT

public:
    enum Column { WhenColumn, WhoColumn, WhatColumn, ColumnCount };
    Q_ENUM(Column)

    explicit ActivityTableModel(QObject *parent = nullptr);

    void setEvents(const QList<AuditEvent> &events); ///< a difference by number, never a reset
    void setNames(const ActivityNames &names); ///< says all rows anew
    void setNow(Instant now); ///< for "2 min ago"
    void setHasMore(bool hasMore);
    [[nodiscard]] const AuditEvent &eventAt(int row) const;
    [[nodiscard]] const ActivityNames &names() const { return m_names; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] QString text(const AuditEvent &event, int column) const;

    QList<AuditEvent> m_events;
    ActivityNames m_names;
    Instant m_now{};
    bool m_hasMore = false;
};

} // namespace gatehouse
