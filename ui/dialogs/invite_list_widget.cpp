// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/invite_list_widget.h"

#include "ui/delegates/pill_cell.h"
#include "ui/delegates/row_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int leastHeight = 132;
constexpr int crossSize = 16;

Pill pillOf(const QModelIndex &index)
{
    const QString words = index.data(Qt::DisplayRole).toString();
    switch (static_cast<InviteVerdict::Kind>(index.data(InviteListModel::VerdictKindRole).toInt())) {
    case InviteVerdict::Kind::Fine:
        return {Glyph::Done, words, Tone::Positive};
    case InviteVerdict::Kind::Replaces:
        return {Glyph::Resend, words, Tone::Accent};
    case InviteVerdict::Kind::Returns:
        return {Glyph::Undo, words, Tone::Accent};
    case InviteVerdict::Kind::Unusual:
    case InviteVerdict::Kind::Incomplete:
    case InviteVerdict::Kind::Refused:
        break;
    }
    return {Glyph::Attention, words, Tone::Caution};
}

/// The cross at the end of a row.
class CrossCell final : public RowCell {
public:
    using RowCell::RowCell;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const override
    {
        Q_UNUSED(index)
        const QRect at = QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(crossSize, crossSize), room);
        painter->drawPixmap(at, tinted(Glyph::Remove, tokens.muted, crossSize, option.widget));
    }
};

} // namespace

InviteListWidget::InviteListWidget(QWidget *parent)
    : QWidget(parent)
    , m_model(new InviteListModel(this))
    , m_table(new RowTable)
    , m_count(new QLabel)
{
    m_table->setObjectName(u"inviteList"_s);
    m_table->setAccessibleName(tr("Addresses to invite"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowCell(m_table));
    m_table->setItemDelegateForColumn(InviteListModel::VerdictColumn,
        new PillCell(m_table, pillOf, [](const QModelIndex &index) { return index.data(Qt::DisplayRole).toString(); }));
    m_table->setItemDelegateForColumn(InviteListModel::RemoveColumn, new CrossCell(m_table));
    m_table->setShares(u"inviteList"_s, {40, 53, 7});
    m_table->setMinimumHeight(leastHeight);
    m_table->setTabKeyNavigation(false);
    m_count->setObjectName(u"inviteListCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    connect(m_table, &RowTable::deleteAsked, m_model, &InviteListModel::removeAt);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == InviteListModel::RemoveColumn)
            m_model->removeAt(index.row());
    });
    connect(m_model, &InviteListModel::listChanged, this, &InviteListWidget::count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    count();
}

void InviteListWidget::count()
{
    const int all = m_model->rowCount();
    const int fine = m_model->sendableCount();
    const QLocale locale;
    if (all == 0)
        m_count->setText(tr("End each address with Enter or a comma, or paste a list."));
    else if (fine == all)
        m_count->setText(tr("%n address(es), all can be invited", nullptr, all));
    else if (fine == 0)
        m_count->setText(tr("None of these addresses can be invited."));
    else
        m_count->setText(
            tr("%1 of %2 can be invited; the others stay here.").arg(locale.toString(fine), locale.toString(all)));
}

} // namespace gatehouse
