// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/rowwise_model.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// The plan as a table: what, where, where it stands.
class ChangeTableModel final : public RowwiseModel<QAbstractTableModel> {
    Q_OBJECT

public:
    enum Column { WhatColumn, AccountColumn, StateColumn, WhenColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { ChangeIdRole = Qt::UserRole, StateRole, ReasonRole };

    explicit ChangeTableModel(QObject *parent = nullptr);

    void setChanges(const QList<Change> &changes); ///< a difference by id, never a reset
    void setNow(Instant now); ///< the wall clock, for "2 min ago"; before the first call the date is shown
    [[nodiscard]] const Change &changeAt(int row) const;
    [[nodiscard]] int rowOf(const ChangeId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Only the tick of a change that waits to be applied: asks by tickAsked(); the plan's answer changes the row.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void tickAsked(const gatehouse::ChangeId &change, bool isTicked);

private:
    [[nodiscard]] static QString stateText(ChangeState state);
    [[nodiscard]] static QString stateText(const Change &change);
    [[nodiscard]] static QString verdictText(const Trial &trial);
    [[nodiscard]] QString text(const Change &change, int column) const;
    [[nodiscard]] QString toolTip(const Change &change, int column) const;

    QList<Change> m_changes;
    Instant m_now{};
};

} // namespace gatehouse
