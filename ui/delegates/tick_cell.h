// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_cell.h"

namespace gatehouse {

/// A cell with a tick before its text, where the model has one there.
class TickCell final : public RowCell {
    Q_OBJECT

public:
    using RowCell::RowCell;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace gatehouse
