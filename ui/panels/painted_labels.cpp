// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/painted_labels.h"

#include "models/tool_tip.h"
#include "ui/paint/avatar.h"
#include "ui/paint/cut_text.h"
#include "ui/paint/digits.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace gatehouse {

AvatarLabel::AvatarLabel(QWidget *parent)
    : QWidget(parent)
{
}

void AvatarLabel::setPerson(const QString &id, const QString &letters)
{
    m_id = id;
    m_letters = letters;
    update();
}

void AvatarLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_letters, m_id, tokensFor(palette()), font());
}

PillLabel::PillLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PillLabel::setPill(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.words);
    setToolTip(plainToolTip(pill.words));
    setVisible(!pill.words.isEmpty());
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return {pillWidth(m_pill, font()), QFontMetrics(metrics::captionFont(font())).height() + 4};
}

QSize PillLabel::minimumSizeHint() const
{
    return {24, sizeHint().height()};
}

void PillLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintPill(&painter, rect(), m_pill, tokensFor(palette()), font(), layoutDirection());
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {24, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    update();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QString shown = cutToWidth(fontMetrics(), text(), width());
    setToolTip(shown == text() ? QString() : plainToolTip(text()));
    const TextDirection own(&painter, shown);
    const auto visual = QStyle::visualAlignment(layoutDirection(), alignment() | Qt::AlignVCenter);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(visual | Qt::AlignAbsolute), palette(),
        isEnabled(), shown, foregroundRole());
}

} // namespace gatehouse
