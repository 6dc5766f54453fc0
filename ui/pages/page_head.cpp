// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page_head.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

PageHead::PageHead(QLabel *title, QLabel *count, QWidget *tools, QWidget *parent)
    : QWidget(parent)
    , m_words(new QWidget)
    , m_tools(tools)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    title->setTextFormat(Qt::PlainText);
    title->setFont(metrics::titleFont(font()));
    count->setTextFormat(Qt::PlainText);
    count->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QHBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics::gapSmall);
    words->addWidget(title);
    words->addWidget(count, 0, Qt::AlignBottom);
    words->addStretch(1);
    m_row->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    m_row->setSpacing(metrics::gapSmall);
    // The head says itself how narrow it can be: the row would ask for room for all it holds.
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    // As high as a button, also without one: the lists of all pages begin at one height.
    m_row->addStrut(QPushButton(QStringLiteral("A")).sizeHint().height());
    m_row->addWidget(m_words, 1, Qt::AlignVCenter);
    if (m_tools != nullptr)
        m_row->addWidget(m_tools, 0, Qt::AlignLeading | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int PageHead::toolsWidth() const
{
    return m_tools == nullptr || m_tools->isHidden() ? 0 : m_tools->sizeHint().width();
}

QSize PageHead::minimumSizeHint() const
{
    const QMargins margins = m_row->contentsMargins();
    return {std::max(m_words->minimumSizeHint().width(), toolsWidth()) + margins.left() + margins.right(),
        m_row->minimumSize().height()};
}

void PageHead::arrange()
{
    const QMargins margins = m_row->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const bool fits = m_words->sizeHint().width() + metrics::gapSmall + toolsWidth() <= room;
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_row->direction() == direction)
        return;
    m_row->setDirection(direction);
    updateGeometry();
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageHead::event(QEvent *event)
{
    // Other words, or another font, may ask for another arrangement.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void layOutPage(QWidget *page, QLabel *title, QLabel *count, QWidget *tools, QLayout *body)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHead(title, count, tools));
    column->addLayout(body, 1);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
}

QLayout *inset(QLayout *body)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::gapSmall, 0, metrics::gapSmall, 0);
    row->addLayout(body);
    return row;
}

} // namespace gatehouse
