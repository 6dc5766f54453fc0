// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notice_bar.h"

#include "ui/paint/pill.h"
#include "ui/panels/leading_edge.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int glyphSize = 16;

std::pair<Glyph, Tone> dressOf(Notice notice)
{
    switch (notice) {
    case Notice::Leaving:
        return {Glyph::Sync, Tone::Accent};
    case Notice::Salvaged:
    case Notice::StoreFailed:
    case Notice::Failure:
        return {Glyph::Attention, Tone::Danger};
    case Notice::News:
    case Notice::Undo:
        return {Glyph::Information, Tone::Accent};
    case Notice::SignInNeeded:
        return {Glyph::Key, Tone::Caution};
    case Notice::AccessEnded:
    case Notice::NeedsAttention:
        return {Glyph::Attention, Tone::Caution};
    case Notice::Answered:
        return {Glyph::Reply, Tone::Accent};
    case Notice::OwnershipAsked:
        return {Glyph::Key, Tone::Accent};
    case Notice::OwnershipOffered:
        return {Glyph::Pending, Tone::Neutral};
    case Notice::Offline:
        return {Glyph::Offline, Tone::Neutral};
    case Notice::NotUpdated:
        return {Glyph::Attention, Tone::Caution};
    case Notice::MemoryOnly:
        return {Glyph::Key, Tone::Neutral};
    }
    return {Glyph::Information, Tone::Neutral};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new QLabel(this))
    , m_label(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"noticeBar"_s);
    m_label->setObjectName(u"noticeLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    standAtLeadingEdge(m_label);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"noticeCloseButton"_s);
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, 6, metrics::gapSmall, 6);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_glyph);
    row->addWidget(m_label, 1);
    addButton(Notice::Leaving, u"quitAnywayButton"_s, tr("Quit Anyway"));
    addButton(Notice::Undo, u"undoButton"_s, tr("Undo"));
    addButton(Notice::SignInNeeded, u"signInAgainButton"_s, tr("Sign In"));
    addButton(Notice::NeedsAttention, u"showChangesButton"_s, tr("Show Changes"));
    addButton(Notice::Answered, u"showTicketButton"_s, tr("Show Ticket"));
    addButton(Notice::OwnershipAsked, u"declineOwnershipButton"_s, tr("Decline"), true);
    addButton(Notice::OwnershipAsked, u"acceptOwnershipButton"_s, tr("Accept"));
    addButton(Notice::OwnershipOffered, u"cancelOfferButton"_s, tr("Take Back"));
    addButton(Notice::Offline, u"tryAgainButton"_s, tr("Try Again"));
    addButton(Notice::NotUpdated, u"updateAgainButton"_s, tr("Try Again"));
    row->addWidget(m_close);
    if (!m_buttons.isEmpty()) // it is seen behind the buttons, and reached behind them
        setTabOrder(qobject_cast<QWidget *>(row->itemAt(row->count() - 2)->widget()), m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (m_texts.isEmpty())
            return;
        const Notice shown = m_texts.firstKey();
        withdraw(shown);
        Q_EMIT dismissed(shown);
    });
    hide();
}

void NoticeBar::addButton(Notice notice, const QString &name, const QString &text, bool refuses)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->hide();
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, notice, refuses] {
        if (refuses)
            Q_EMIT refused(notice);
        else
            Q_EMIT acted(notice);
    });
    m_buttons.insert(notice, button);
}

void NoticeBar::post(Notice notice, const QString &text, bool offersAction)
{
    m_texts.insert(notice, Entry{text, offersAction});
    present();
}

void NoticeBar::withdraw(Notice notice)
{
    if (m_texts.remove(notice) > 0)
        present();
}

void NoticeBar::present()
{
    if (m_texts.isEmpty()) {
        hide();
        return;
    }
    const Notice shown = m_texts.firstKey();
    const Entry &entry = m_texts.first();
    m_label->setText(entry.text);
    setAccessibleName(entry.text);
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setVisible(button.key() == shown && entry.offersAction);
    drawGlyph();
    update();
    if (isHidden()) {
        show();
        fadeIn();
    }
}

void NoticeBar::fadeIn()
{
    // Zero where the desktop asks for no motion.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0 || !isVisible())
        return;
    auto *effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto *fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(metrics::fadeMilliseconds);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void NoticeBar::drawGlyph()
{
    if (m_texts.isEmpty())
        return;
    const auto [glyph, tone] = dressOf(m_texts.firstKey());
    m_glyph->setPixmap(tinted(glyph, inkOf(tone, tokensFor(palette())), glyphSize, this));
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawGlyph();
}

void NoticeBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_texts.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tintOf(dressOf(m_texts.firstKey()).second, tokensFor(palette())));
    painter.drawRoundedRect(rect(), metrics::cardRadius, metrics::cardRadius);
}

} // namespace gatehouse
