// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/row_search.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString rowText(const QAbstractItemModel &model, const QModelIndex &parent, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(parent); ++column)
        cells << model.index(row, column, parent).data(Qt::DisplayRole).toString();
    return cells.join(u" | "_s);
}

} // namespace

QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        rows << rowText(model, parent, row);
        rows << rowsOf(model, model.index(row, 0, parent));
    }
    return rows;
}

QModelIndexList boxesOf(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QModelIndexList boxes;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (model.hasChildren(index))
            boxes << boxesOf(model, index);
        else if (index.flags().testFlag(Qt::ItemIsUserCheckable) && index.flags().testFlag(Qt::ItemIsEnabled))
            boxes << index;
    }
    return boxes;
}

QModelIndex findRow(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent)
{
    static const QString below = u" > "_s;
    if (const qsizetype at = text.indexOf(below); at > 0) {
        const QModelIndex first = findRow(model, text.left(at), parent);
        return first.isValid() ? findRow(model, text.mid(at + below.size()), first) : QModelIndex();
    }
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (rowText(model, parent, row).contains(text))
            return index;
        if (const QModelIndex found = findRow(model, text, index); found.isValid())
            return found;
    }
    return {};
}

} // namespace gatehouse
