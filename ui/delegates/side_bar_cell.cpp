// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/side_bar_cell.h"

#include "ui/paint/digits.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

constexpr int glyphSize = 16;
constexpr int sectionHeight = 34;
constexpr int usualCountRoom = 28;

void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QString &label, const Tokens &tokens)
{
    const QFont font = metrics::headingFont(option.font, label);
    painter->setFont(font);
    painter->setPen(tokens.muted);
    const QRect room = option.rect.adjusted(metrics::gapLarge, 0, -metrics::gapLarge, -6);
    painter->drawText(room,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) | Qt::AlignBottom,
        QFontMetrics(font).elidedText(label, Qt::ElideRight, room.width()));
}

void paintCount(QPainter *painter, const QRect &room, const QModelIndex &index, const QStyleOptionViewItem &option,
    const Tokens &tokens)
{
    const int count = index.data(SideBarCell::CountRole).toInt();
    if (count == 0) // nothing is no news, and in some scripts hardly more than a speck
        return;
    const bool urgent = index.data(SideBarCell::UrgentRole).toBool();
    const QFont font = metrics::captionFont(option.font);
    const QString words = QLocale().toString(count);
    if (!urgent) {
        drawEven(painter, room, words, tokens.muted, font, option.direction, Qt::AlignTrailing);
        return;
    }
    const int width = std::max(evenWidth(words, font) + 10, 20);
    const QRect badge = QStyle::alignedRect(
        option.direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(width, QFontMetrics(font).height() + 2), room);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.cautionTint);
    painter->drawRoundedRect(badge, metrics::cardRadius, metrics::cardRadius);
    drawEven(painter, badge, words, tokens.caution, font, option.direction, Qt::AlignHCenter);
}

} // namespace

void SideBarCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString label = index.data(Qt::DisplayRole).toString();
    if (!index.data(PageRole).isValid()) {
        paintSection(painter, option, label, tokens);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(metrics::gapSmall, 1, -metrics::gapSmall, -1);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.selection : tokens.hover);
        painter->drawRoundedRect(box, metrics::controlRadius, metrics::controlRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), metrics::controlRadius, metrics::controlRadius);
    }
    const QRect inner = box.adjusted(metrics::gapSmall, 0, -metrics::gapSmall, 0);
    const QRect glyphBox =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(glyphSize, glyphSize), inner);
    const auto glyph = static_cast<Glyph>(index.data(GlyphRole).toInt());
    painter->drawPixmap(glyphBox, tinted(glyph, chosen ? tokens.accent : tokens.muted, glyphSize, painter->device()));
    const int used = glyphSize + metrics::gapSmall;
    const QRect rest =
        option.direction == Qt::LeftToRight ? inner.adjusted(used, 0, 0, 0) : inner.adjusted(0, 0, -used, 0);
    QFont font = option.font;
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    int countRoom = 0;
    if (index.data(CountRole).toInt() >= 0) {
        paintCount(painter, rest, index, option, tokens);
        countRoom = evenWidth(QLocale().toString(index.data(CountRole).toInt()), option.font) + metrics::gapSmall;
    }
    const QRect words =
        option.direction == Qt::LeftToRight ? rest.adjusted(0, 0, -countRoom, 0) : rest.adjusted(countRoom, 0, 0, 0);
    drawEven(painter, words, label, tokens.text, font, option.direction);
    painter->restore();
}

QSize SideBarCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isPage = index.data(PageRole).isValid();
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    const int words = evenWidth(index.data(Qt::DisplayRole).toString(), font);
    const int around = 4 * metrics::gapSmall + glyphSize + metrics::gapSmall + usualCountRoom;
    return {words + around, metrics::rowHeightFor(option.font, isPage ? metrics::listRowHeight + 2 : sectionHeight)};
}

} // namespace gatehouse
