// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_cell.h"
#include "ui/paint/pill.h"

namespace gatehouse {

/// A state as a pill.
class PillCell final : public RowCell {
    Q_OBJECT

public:
    using Reader = std::function<Pill(const QModelIndex &)>;

    explicit PillCell(QObject *parent, Reader reader, Words tip = {});

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const override;
    [[nodiscard]] QString tipFor(const QModelIndex &index) const override;

private:
    Reader m_reader;
    Words m_tip;
};

} // namespace gatehouse
