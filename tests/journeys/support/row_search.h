// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace gatehouse {

/// Each row's cells joined by " | ", those below a row after it.
[[nodiscard]] QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {});

/// What has a check box that can be changed and nothing below it, from the top.
[[nodiscard]] QModelIndexList boxesOf(const QAbstractItemModel &model, const QModelIndex &parent = {});

/// The first row that holds `text`, in the order of rowsOf(); «Pricing > Access» is the row with the second below the
/// one with the first. Invalid when there is none.
[[nodiscard]] QModelIndex findRow(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent = {});

} // namespace gatehouse
