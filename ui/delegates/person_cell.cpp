// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/person_cell.h"

#include "ui/paint/avatar.h"
#include "ui/paint/digits.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

constexpr int avatarSize = 24;
constexpr int leastRemark = 48;

} // namespace

PersonCell::PersonCell(QObject *parent, Reader reader)
    : RowCell(parent)
    , m_reader(std::move(reader))
{
}

void PersonCell::paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Tokens &tokens) const
{
    const Person person = m_reader(index);
    const QRect disc =
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(avatarSize, avatarSize), room);
    paintAvatar(painter, disc, initials(person.name, person.email), person.id, tokens, option.font);
    const int used = avatarSize + metrics::gapSmall;
    QRect rest = option.direction == Qt::LeftToRight ? room.adjusted(used, 0, 0, 0) : room.adjusted(0, 0, -used, 0);
    const QString name = person.name.isEmpty() ? person.email : person.name;
    QFont font = option.font;
    font.setWeight(QFont::Medium);
    drawEven(painter, rest, name, tokens.text, font, option.direction);
    if (person.remark.isEmpty())
        return;
    const int width = evenWidth(name, font) + metrics::gapSmall;
    rest = option.direction == Qt::LeftToRight ? rest.adjusted(width, 0, 0, 0) : rest.adjusted(0, 0, -width, 0);
    // Two letters of a remark say nothing.
    const QFont caption = metrics::captionFont(option.font);
    if (rest.width() >= std::min(evenWidth(person.remark, caption), leastRemark))
        drawEven(painter, rest, person.remark, tokens.muted, caption, option.direction);
}

} // namespace gatehouse
