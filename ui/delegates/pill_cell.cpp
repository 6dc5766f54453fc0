// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/pill_cell.h"

#include "ui/theme/tokens.h"

namespace gatehouse {

PillCell::PillCell(QObject *parent, Reader reader, Words tip)
    : RowCell(parent)
    , m_reader(std::move(reader))
    , m_tip(std::move(tip))
{
}

void PillCell::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Tokens &tokens) const
{
    const Pill pill = m_reader(index);
    if (!pill.words.isEmpty())
        paintPill(painter, room, pill, tokens, option.font, option.direction);
}

QString PillCell::tipFor(const QModelIndex &index) const
{
    const QString more = m_tip ? m_tip(index) : QString();
    return more.isEmpty() ? m_reader(index).words : more;
}

} // namespace gatehouse
