// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/conversation_view.h"

#include "models/tickets/message_list_model.h"
#include "ui/panels/message_card.h"
#include "ui/theme/metrics.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

ConversationView::ConversationView(MessageListModel *model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_sheet(new QWidget)
    , m_column(new QVBoxLayout(m_sheet))
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setMinimumHeight(60);
    m_sheet->setBackgroundRole(QPalette::Base);
    m_column->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gap);
    m_column->setSpacing(metrics::gapSmall);
    m_column->addStretch(1);
    setWidget(m_sheet);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ConversationView::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ConversationView::follow);
    connect(model, &QAbstractItemModel::dataChanged, this, &ConversationView::follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ConversationView::follow);
    auto *bar = verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_isAtEnd)
            bar->setValue(end);
    });
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_isAtEnd = value >= bar->maximum(); });
}

void ConversationView::startAtEnd()
{
    m_isAtEnd = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConversationView::follow()
{
    while (m_cards.size() > m_model->rowCount()) {
        MessageCard *const card = m_cards.takeLast();
        card->hide();
        card->deleteLater();
    }
    while (m_cards.size() < m_model->rowCount()) {
        auto *card = new MessageCard(m_sheet);
        connect(card, &MessageCard::saveAsked, this, &ConversationView::saveAsked);
        // Above the stretch, which keeps a short conversation together at the top.
        m_column->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.append(card);
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_cards.at(row)->present(m_model->index(row), m_model->messageAt(row));
}

} // namespace gatehouse
