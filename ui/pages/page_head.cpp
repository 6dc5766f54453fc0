// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page_head.h"

#include "ui/theme/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

void layOutPage(QWidget *page, QLabel *title, QLabel *count, QWidget *tools, QLayout *body)
{
    title->setTextFormat(Qt::PlainText);
    title->setFont(metrics::titleFont(page->font()));
    count->setTextFormat(Qt::PlainText);
    count->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    head->setSpacing(metrics::gapSmall);
    auto *words = new QHBoxLayout; // of their own: beside a button the row is higher than they are
    words->setSpacing(metrics::gapSmall);
    words->addWidget(title);
    words->addWidget(count, 0, Qt::AlignBottom);
    head->addLayout(words);
    head->setAlignment(words, Qt::AlignVCenter);
    head->addStretch(1);
    if (tools != nullptr)
        head->addWidget(tools);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
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
