// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/empty_state.h"

#include "ui/panels/allowed_button.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setObjectName(u"emptyLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(u"emptyButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapHuge, metrics::gapHuge, metrics::gapHuge, metrics::gapHuge);
    column->setSpacing(metrics::gap);
    column->addStretch(2);
    column->addWidget(m_label);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::say(const QString &text, const QString &button, const QString &whyNot)
{
    m_label->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    allowUnless(m_button, whyNot);
}

} // namespace gatehouse
