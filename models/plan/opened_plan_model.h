// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_import.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// The rows of somebody's plan before they are taken over: what each wants, where, and how it stands to the present;
/// with a tick where it can be taken. What nobody applies for another comes last.
class OpenedPlanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, AccountColumn, StandingColumn, ColumnCount };
    Q_ENUM(Column)

    /// Ticked at first is what means the same as when it was written; what differs since is for the person to tick.
    explicit OpenedPlanModel(OpenedPlan plan, QObject *parent = nullptr);

    [[nodiscard]] const OpenedPlan &plan() const { return m_plan; }
    [[nodiscard]] const QSet<ChangeId> &leftOut() const { return m_leftOut; }
    /// How many rows would be taken.
    [[nodiscard]] int takenCount() const;
    /// How many could be, if all were ticked that can be on their own.
    [[nodiscard]] int ofUse() const;
    /// The change of a row as it would be made now, for what it does in words; null for one that nobody applies.
    [[nodiscard]] const Change *changeAt(int row) const;
    [[nodiscard]] QString reasonAt(int row) const; ///< its writer's own words; outside text
    [[nodiscard]] QString standingAt(int row) const; ///< a sentence; outside text
    void toggle(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void takenChanged();

private:
    [[nodiscard]] bool hasTick(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString accountName(const AccountId &account) const;
    void judge();

    OpenedPlan m_plan;
    PlanDrift m_drift;
    QSet<ChangeId> m_leftOut;
    QList<Change> m_changes; ///< of the rows, for their sentences
};

} // namespace gatehouse
