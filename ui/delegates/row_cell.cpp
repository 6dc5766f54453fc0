// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/row_cell.h"

#include "models/tool_tip.h"
#include "ui/delegates/row_table.h"
#include "ui/paint/digits.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gatehouse {

namespace {

void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const auto *table = qobject_cast<const RowTable *>(option.widget);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    else if (table != nullptr && table->hoverRow() == index.row())
        painter->fillRect(option.rect, tokens.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const bool leading = table != nullptr && index.column() == 0;
    if (leading && table->hasFocus() && table->currentIndex().row() == index.row()) {
        // The keyboard is here: a bar at the row's leading edge, seen without a frame around each cell.
        const int x = option.direction == Qt::LeftToRight ? option.rect.left() : option.rect.right() - 2;
        painter->fillRect(QRect(x, option.rect.top(), 3, option.rect.height() - 1), tokens.accent);
    }
}

} // namespace

RowCell::RowCell(QObject *parent, Ink ink, Words words, Words tip)
    : QStyledItemDelegate(parent)
    , m_ink(ink)
    , m_words(std::move(words))
    , m_tip(std::move(tip))
{
}

void RowCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    paintRow(painter, option, index, tokens);
    const QRect room = option.rect.adjusted(metrics::gapSmall, 0, -metrics::gapSmall, -1);
    if (room.width() > 0)
        paintContent(painter, room, option, index, tokens);
    painter->restore();
}

bool RowCell::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = tipFor(index);
    // Qt guesses rich text in tooltips too, and what is said here comes from outside.
    QToolTip::showText(event->globalPos(), plainToolTip(tip), view, option.rect);
    return true;
}

void RowCell::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Tokens &tokens) const
{
    drawEven(painter, room, wordsFor(index), m_ink == Ink::Muted ? tokens.muted : tokens.text, option.font,
        option.direction);
}

QString RowCell::tipFor(const QModelIndex &index) const
{
    return m_tip ? m_tip(index) : wordsFor(index);
}

QString RowCell::wordsFor(const QModelIndex &index) const
{
    return m_words ? m_words(index) : index.data(Qt::DisplayRole).toString();
}

} // namespace gatehouse
