// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/segment_row.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int gap = 4;

} // namespace

SegmentRow::SegmentRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentRow::add(QWidget *segment)
{
    segment->setParent(this);
    m_segments << segment;
    updateGeometry();
    arrange();
}

int SegmentRow::widthOf(qsizetype first, qsizetype last) const
{
    int width = gap * static_cast<int>(std::max(last - first - 1, qsizetype{0}));
    for (qsizetype place = first; place < last; ++place)
        width += m_segments.at(place)->sizeHint().width();
    return width;
}

int SegmentRow::heightOf(int rows) const
{
    int height = 0;
    for (const QWidget *segment : m_segments)
        height = std::max(height, segment->sizeHint().height());
    return rows * height + (rows - 1) * gap;
}

qsizetype SegmentRow::firstRow() const
{
    const qsizetype all = m_segments.size();
    return all < 2 || widthOf(0, all) <= width() ? all : (all + 1) / 2;
}

QSize SegmentRow::sizeHint() const
{
    return {widthOf(0, m_segments.size()), heightOf(m_rows)};
}

QSize SegmentRow::minimumSizeHint() const
{
    const qsizetype all = m_segments.size();
    const qsizetype half = (all + 1) / 2;
    return {std::max(widthOf(0, half), widthOf(half, all)), heightOf(m_rows)};
}

void SegmentRow::arrange()
{
    const qsizetype first = firstRow();
    QPoint at(0, 0);
    for (qsizetype place = 0; place < m_segments.size(); ++place) {
        QWidget *segment = m_segments.at(place);
        const QSize size = segment->sizeHint();
        if (place == first)
            at = {0, heightOf(1) + gap};
        segment->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
        at.rx() += size.width() + gap;
    }
    const int rows = first < m_segments.size() ? 2 : 1;
    if (rows == m_rows)
        return;
    m_rows = rows;
    updateGeometry();
}

void SegmentRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SegmentRow::event(QEvent *event)
{
    // A segment with other words, or another font or direction, asks for another arrangement.
    switch (event->type()) { // NOLINT(clang-diagnostic-switch-enum): nothing else moves a segment
    case QEvent::LayoutRequest:
        updateGeometry();
        [[fallthrough]];
    case QEvent::LayoutDirectionChange:
    case QEvent::FontChange:
    case QEvent::Show:
        arrange();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
