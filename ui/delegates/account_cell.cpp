// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/account_cell.h"

#include "models/accounts/account_list_model.h"
#include "ui/paint/digits.h"
#include "ui/paint/pill.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int dotSize = 10;

QRect behind(const QRect &rect, int used, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(used, 0, 0, 0) : rect.adjusted(0, 0, -used, 0);
}

QRect before(const QRect &rect, int used, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
}

bool isPart(const QModelIndex &index)
{
    return !index.data(AccountListModel::SubAccountRole).toString().isEmpty();
}

/// A sub-account: one line, beneath and behind its account's name, at a line in its colour.
void paintPart(QPainter *painter, const QRect &room, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const auto hue = static_cast<size_t>(index.data(AccountListModel::ColorIndexRole).toInt()) % Tokens::hueCount;
    const QRect line = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter,
        QSize(2, room.height()), behind(room, dotSize / 2 - 1, option.direction));
    painter->setBrush(tokens.hues[hue].text);
    painter->setOpacity(0.4);
    painter->drawRect(line);
    painter->setOpacity(1);
    drawEven(painter, behind(room, dotSize + metrics::gap, option.direction), index.data(Qt::DisplayRole).toString(),
        tokens.text, option.font, option.direction);
}

/// What waits in the account, at the trailing edge; returns the width it took.
int paintWaiting(QPainter *painter, const QRect &room, const QModelIndex &index, const QStyleOptionViewItem &option,
    const Tokens &tokens)
{
    int used = 0;
    const std::pair<int, Glyph> waiting[] = {{index.data(AccountListModel::UnreadTicketsRole).toInt(), Glyph::Tickets},
        {index.data(AccountListModel::PendingChangesRole).toInt(), Glyph::Changes},
        {index.data(AccountListModel::PendingInvitationsRole).toInt(), Glyph::Invitations}};
    for (const auto &[count, glyph] : waiting) {
        if (count <= 0)
            continue;
        const Pill pill{glyph, QLocale().toString(count), glyph == Glyph::Tickets ? Tone::Accent : Tone::Neutral};
        const int width = pillWidth(pill, option.font);
        const QRect rest = before(room, used, option.direction);
        const QRect box = QStyle::alignedRect(
            option.direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(width, room.height()), rest);
        paintPill(painter, box, pill, tokens, option.font, option.direction);
        used += width + 4;
    }
    return used;
}

} // namespace

void AccountCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(option.rect, metrics::controlRadius, metrics::controlRadius);
    }
    if (isPart(index)) {
        paintPart(painter, option.rect.adjusted(metrics::gapSmall, 0, -metrics::gapSmall, 0), index, option);
        painter->restore();
        return;
    }
    QRect room = option.rect.adjusted(metrics::gapSmall, 4, -metrics::gapSmall, -4);
    const QRect dot =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(dotSize, dotSize), room);
    const auto hue = static_cast<size_t>(index.data(AccountListModel::ColorIndexRole).toInt()) % Tokens::hueCount;
    painter->setBrush(tokens.hues[hue].text);
    painter->drawEllipse(dot);
    room = behind(room, dotSize + metrics::gap, option.direction);
    room = before(room, paintWaiting(painter, room, index, option, tokens), option.direction);
    QRect upper = room;
    upper.setHeight(room.height() / 2);
    QRect lower = room;
    lower.setTop(upper.bottom() + 1);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QString name = index.data(Qt::DisplayRole).toString();
    drawEven(painter, upper, name, tokens.text, strong, option.direction);
    const QRect roleRoom = behind(upper, evenWidth(name, strong) + metrics::gapSmall, option.direction);
    if (roleRoom.width() > 0) {
        drawEven(painter, roleRoom, index.data(AccountListModel::RoleLabelRole).toString(), tokens.muted, option.font,
            option.direction);
    }
    const QString where = tr("%1 · %2").arg(
        index.data(AccountListModel::PortalNameRole).toString(), index.data(AccountListModel::IdentityRole).toString());
    drawEven(painter, lower, where, tokens.muted, metrics::captionFont(option.font), option.direction);
    painter->restore();
}

QSize AccountCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isPart(index))
        return {200, metrics::rowHeightFor(option.font, metrics::listRowHeight)};
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(metrics::captionFont(option.font)).height();
    return {200, lines + metrics::gap};
}

} // namespace gatehouse
