// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tick_cell.h"

#include "ui/theme/metrics.h"

#include <QMouseEvent>
#include <QStyle>

namespace gatehouse {

namespace {

/// The tick's box at the leading edge of `room`.
QRect boxIn(const QRect &room, const QStyleOptionViewItem &option)
{
    const QStyle *const style = option.widget->style();
    const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
        style->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget));
    return QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, size, room);
}

} // namespace

void TickCell::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Tokens &tokens) const
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (!tick.isValid()) {
        RowCell::paintContent(painter, room, option, index, tokens);
        return;
    }
    QStyleOptionViewItem check = option;
    check.rect = boxIn(room, option);
    check.state.setFlag(QStyle::State_HasFocus, false);
    check.state |= tick.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
    const int taken = check.rect.width() + metrics::gapSmall;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QRect rest = room.adjusted(isMirrored ? 0 : taken, 0, isMirrored ? -taken : 0, 0);
    RowCell::paintContent(painter, rest, option, index, tokens);
}

bool TickCell::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (event->type() != QEvent::MouseButtonRelease || !tick.isValid())
        return RowCell::editorEvent(event, model, option, index);
    const auto *const mouse = static_cast<const QMouseEvent *>(event);
    const QRect room = option.rect.adjusted(metrics::gapSmall, 0, -metrics::gapSmall, -1);
    if (mouse->button() != Qt::LeftButton
        || !boxIn(room, option).adjusted(-4, -4, 4, 4).contains(mouse->position().toPoint()))
        return false;
    return model->setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace gatehouse
