// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/permission_cell.h"

#include "models/access/permission_tree_model.h"
#include "models/tool_tip.h"
#include "models/word_list.h"
#include "ui/paint/digits.h"
#include "ui/paint/paragraph.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int boxSize = 16;
constexpr int upright = 4;
constexpr int narrowest = 120; ///< before the view has a width

bool isGroup(const QModelIndex &index)
{
    return index.data(PermissionTreeModel::KeyRole).toString().isEmpty();
}

/// "needs View Domains", or why it can't be chosen here.
QString remark(const QModelIndex &index)
{
    QString closed = index.data(PermissionTreeModel::ClosedReasonRole).toString();
    if (!closed.isEmpty())
        return closed;
    const QStringList needs = index.data(PermissionTreeModel::RequirementsRole).toStringList();
    return needs.isEmpty() ? QString() : PermissionCell::tr("needs %1").arg(listed(needs));
}

/// True when the remark has room in the line of the label.
bool fitsBeside(const QModelIndex &index, int width, const QFont &font)
{
    QFont labelFont = font;
    labelFont.setWeight(isGroup(index) ? QFont::DemiBold : QFont::Normal);
    const QString label = index.data(Qt::DisplayRole).toString();
    return evenWidth(label, labelFont) + metrics::gap + evenWidth(remark(index), metrics::captionFont(font)) <= width;
}

QRect behind(const QRect &rect, int used, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(used, 0, 0, 0) : rect.adjusted(0, 0, -used, 0);
}

void paintBox(QPainter *painter, const QRect &box, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionViewItem check = option;
    check.rect = box;
    check.state.setFlag(QStyle::State_HasFocus, false);
    switch (static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt())) {
    case Qt::Checked:
        check.state |= QStyle::State_On;
        break;
    case Qt::PartiallyChecked:
        check.state |= QStyle::State_NoChange;
        break;
    case Qt::Unchecked:
        check.state |= QStyle::State_Off;
        break;
    }
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
}

} // namespace

PermissionCell::PermissionCell(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_viewport(view->viewport())
{
    view->viewport()->installEventFilter(this);
}

bool PermissionCell::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_viewport)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::Resize
        && static_cast<QResizeEvent *>(event)->oldSize().width() != m_view->viewport()->width())
        Q_EMIT sizeHintChanged({});
    return false; // the base class would take the viewport for an editor
}

int PermissionCell::roomFor(const QModelIndex &index) const
{
    const auto *tree = qobject_cast<const QTreeView *>(m_view);
    int depth = tree != nullptr && tree->rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int indent = tree != nullptr ? depth * tree->indentation() : 0;
    return m_view->viewport()->width() - indent - 2 * metrics::gapSmall - boxSize - metrics::gapSmall;
}

QStringList PermissionCell::wordsBelow(const QModelIndex &index, int width, const QFont &font) const
{
    QStringList lines;
    if (!isGroup(index))
        lines << index.data(PermissionTreeModel::DescriptionRole).toString();
    if (!fitsBeside(index, width, font))
        lines << remark(index);
    lines.removeAll(QString());
    return lines;
}

void PermissionCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool group = isGroup(index);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver) && enabled)
        painter->fillRect(option.rect, tokens.hover);
    QFont font = option.font;
    font.setWeight(group ? QFont::DemiBold : QFont::Normal);
    const int line = QFontMetrics(font).height();
    QRect room = option.rect.adjusted(metrics::gapSmall, upright, -metrics::gapSmall, -upright);
    QRect first = room;
    first.setHeight(line);
    paintBox(painter,
        QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(boxSize, boxSize), first),
        option, index);
    first = behind(first, boxSize + metrics::gapSmall, option.direction);
    const QString label = index.data(Qt::DisplayRole).toString();
    drawEven(painter, first, label, enabled ? tokens.text : tokens.muted, font, option.direction);
    const QRect rest = behind(first, evenWidth(label, font) + metrics::gap, option.direction);
    const QFont caption = metrics::captionFont(option.font);
    const QString note = remark(index);
    if (!note.isEmpty() && fitsBeside(index, first.width(), option.font))
        drawEven(painter, rest, note, enabled ? tokens.accent : tokens.muted, caption, option.direction);
    QRect second = room;
    second.setTop(room.top() + line);
    second = behind(second, boxSize + metrics::gapSmall, option.direction);
    painter->setFont(caption);
    painter->setPen(tokens.muted);
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignTop);
    const QStringList below = wordsBelow(index, first.width(), option.font);
    for (const QString &words : below) {
        if (words.isRightToLeft()) {
            second.setTop(second.top() + drawParagraph(painter, second, words));
            continue;
        }
        const TextDirection own(painter, words);
        QRect used;
        painter->drawText(second, static_cast<int>(leading | Qt::AlignAbsolute) | Qt::TextWordWrap, words, &used);
        second.setTop(used.bottom() + 1);
    }
    painter->restore();
}

QSize PermissionCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    const int width = std::max(roomFor(index), narrowest);
    const QFontMetrics caption(metrics::captionFont(option.font));
    const QStringList below = wordsBelow(index, width, option.font);
    int second = isGroup(index) && below.isEmpty() ? 4 : 0;
    for (const QString &words : below)
        second += caption.boundingRect(QRect(0, 0, width, 10'000), Qt::AlignLeft | Qt::TextWordWrap, words).height();
    return {200, line + second + 2 * upright};
}

bool PermissionCell::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        return false;
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto flags = model->flags(index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !flags.testFlag(Qt::ItemIsUserCheckable)
        || !flags.testFlag(Qt::ItemIsEnabled))
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool PermissionCell::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{index.data(PermissionTreeModel::DescriptionRole).toString(), remark(index)};
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), wrappedToolTip(lines.join(u'\n')), view);
    return true;
}

} // namespace gatehouse
