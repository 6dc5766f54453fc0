// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/segment_row.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int gap = 4;

} // namespace

SegmentRow::SegmentRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    // The row says itself how narrow it can be: the grid would ask for room for all its columns.
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
    m_grid->setAlignment(Qt::AlignLeading | Qt::AlignTop);
}

void SegmentRow::add(QWidget *segment)
{
    m_segments << segment;
    m_columns = 0;
    arrange();
}

int SegmentRow::widthFor(int columns) const
{
    QList<int> widths(columns, 0);
    for (qsizetype place = 0; place < m_segments.size(); ++place) {
        int &width = widths[place % columns];
        width = std::max(width, m_segments.at(place)->sizeHint().width());
    }
    int sum = gap * (columns - 1);
    for (const int width : std::as_const(widths))
        sum += width;
    return sum;
}

QSize SegmentRow::minimumSizeHint() const
{
    const int columns = std::max(1, static_cast<int>(m_segments.size() + 1) / 2);
    return {widthFor(columns), m_grid->minimumSize().height()};
}

void SegmentRow::arrange()
{
    const int all = static_cast<int>(m_segments.size());
    const int columns = all < 2 || widthFor(all) <= width() ? all : (all + 1) / 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int place = 0; place < all; ++place)
        m_grid->addWidget(m_segments.at(place), place / columns, place % columns, Qt::AlignLeading);
    updateGeometry();
}

void SegmentRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SegmentRow::event(QEvent *event)
{
    // A segment with other words, or another font, asks for another arrangement.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace gatehouse
