// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ticket_cell.h"

#include "models/tickets/ticket_table_model.h"
#include "ui/paint/digits.h"
#include "ui/paint/pill.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/words/states.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int dotSize = 8;
constexpr int dotRoom = dotSize + 6;
constexpr int upright = 8;

QRect behind(const QRect &rect, int used, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(used, 0, 0, 0) : rect.adjusted(0, 0, -used, 0);
}

QRect before(const QRect &rect, int used, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const int x = option.direction == Qt::LeftToRight ? option.rect.left() : option.rect.right() - 2;
        painter->fillRect(QRect(x, option.rect.top(), 3, option.rect.height() - 1), tokens.accent);
    }
}

void paintDot(QPainter *painter, const QRect &line, const QColor &color, Qt::LayoutDirection direction)
{
    const QRect dot =
        QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(dotSize, dotSize), line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(dot);
}

Pill pillOf(const QModelIndex &index)
{
    return ticketPill(static_cast<TicketStatus>(index.data(TicketTableModel::StatusRole).toInt()),
        static_cast<PendingMark>(index.data(TicketTableModel::PendingRole).toInt()),
        index.data(TicketTableModel::PendingWordsRole).toString());
}

} // namespace

void TicketCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isUnread = index.data(TicketTableModel::UnreadRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option, tokens);
    const QRect room = option.rect.adjusted(metrics::gapSmall, upright, -metrics::gap, -upright);
    QRect upper = room;
    upper.setHeight(room.height() / 2);
    QRect lower = room;
    lower.setTop(upper.bottom() + 1);

    if (isUnread)
        paintDot(painter, upper, tokens.accent, option.direction);
    QFont strong = option.font;
    strong.setWeight(isUnread ? QFont::Bold : QFont::Normal);
    const QFont caption = metrics::captionFont(option.font);
    const QString when = index.data(TicketTableModel::LastReplyRole).toString();
    const QRect words = behind(upper, dotRoom, option.direction);
    const int whenWidth = evenWidth(when, caption);
    drawEven(
        painter, words, when, isUnread ? tokens.accent : tokens.muted, caption, option.direction, Qt::AlignTrailing);
    drawEven(painter, before(words, whenWidth + metrics::gapSmall, option.direction),
        index.data(Qt::DisplayRole).toString(), tokens.text, strong, option.direction);

    const QRect line = behind(lower, dotRoom, option.direction);
    const Pill pill = pillOf(index);
    const bool hasRoom = pillWidth(pill, option.font) <= line.width() / 2;
    const Pill told = hasRoom || pill.brief.isEmpty() ? pill : Pill{pill.glyph, pill.brief, pill.tone};
    const int pillRoom = std::min(pillWidth(told, option.font), line.width() / 2);
    const QRect pillBox = QStyle::alignedRect(
        option.direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(pillRoom, line.height()), line);
    paintPill(painter, pillBox, told, tokens, option.font, option.direction);
    const QRect who = before(line, pillRoom + metrics::gapSmall, option.direction);
    paintDot(painter, who, hueOfAccount(index.data(TicketTableModel::AccountIdRole).toString(), tokens).text,
        option.direction);
    const QString where = tr("%1 · %2", "number of a ticket and its account")
                              .arg(index.data(TicketTableModel::NumberRole).toString(),
                                  index.data(TicketTableModel::AccountNameRole).toString());
    drawEven(painter, behind(who, dotRoom, option.direction), where, tokens.muted, caption, option.direction);
    painter->restore();
}

QSize TicketCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(metrics::captionFont(option.font)).height() + 6;
    return {200, lines + 2 * upright};
}

} // namespace gatehouse
