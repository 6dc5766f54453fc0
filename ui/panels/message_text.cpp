// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_text.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace gatehouse {

MessageText::MessageText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Text wraps, so there is nothing to scroll to; but where one reads from the right, the edit measures from the far
    // end of whatever a layout that is over had needed, and would begin some letters late.
    const auto stayAtStart = [this] {
        QScrollBar *const bar = horizontalScrollBar();
        bar->setValue(layoutDirection() == Qt::RightToLeft ? bar->maximum() : 0);
    };
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, stayAtStart);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, stayAtStart);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void MessageText::showText(const QString &text)
{
    if (toPlainText() == text)
        return; // a selection in it stays
    setPlainText(text);
    fit();
}

void MessageText::fit()
{
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    setFixedHeight(static_cast<int>(std::ceil(height)) + 2);
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void MessageText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the conversation moves, not the message in it
}

void MessageText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace gatehouse
