// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/top_bar.h"

#include "ui/account_context.h"
#include "ui/member_offers.h"
#include "ui/panels/account_switcher.h"
#include "ui/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int edgeHeight = 3;
constexpr int searchWidest = 460;

} // namespace

TopBar::TopBar(AccountContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_switcher(new AccountSwitcher(context))
    , m_search(new QLineEdit)
    , m_invite(new QPushButton)
    , m_more(new QToolButton)
{
    setObjectName(u"topBar"_s);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setPlaceholderText(tr("Search people, invitations, tickets (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search people, invitations and tickets"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(searchWidest);
    m_search->setMinimumWidth(140);
    m_search->installEventFilter(this);
    m_invite->setObjectName(u"inviteButton"_s);
    m_invite->setProperty("primary", true);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setIcon(icon(Glyph::More));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Menu"));
    m_more->setToolTip(tr("Menu"));
    m_more->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gap, metrics::gapSmall + edgeHeight);
    row->setSpacing(metrics::gap);
    row->addWidget(m_switcher);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    row->addWidget(m_invite);
    row->addWidget(m_more);
    connect(m_invite, &QPushButton::clicked, this, &TopBar::inviteAsked);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searched);
    connect(context, &AccountContext::accountChanged, this, &TopBar::describe);
    connect(context, &AccountContext::accountUpdated, this, &TopBar::describe);
    connect(context, &AccountContext::portalChanged, this, &TopBar::describe);
    describe();
}

void TopBar::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void TopBar::describe()
{
    const bool any = m_context->hasAccount();
    m_invite->setVisible(any);
    m_search->setVisible(any);
    m_invite->setText(buttonWord(Term::InviteUser, m_context->portal()));
    const QString reason = whyNoInvitation(*m_context);
    m_invite->setEnabled(reason.isEmpty());
    m_invite->setAccessibleDescription(reason);
    m_invite->setToolTip(
        (reason.isEmpty() ? tr("%1 (Ctrl+N)").arg(word(Term::InviteUser, m_context->portal())) : reason)
            .toHtmlEscaped());
    update();
}

void TopBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    if (m_context->hasAccount() && !m_context->account().isOwn) {
        painter.fillRect(QRect(0, height() - edgeHeight, width(), edgeHeight),
            hueOfAccount(m_context->account().key.account.value, tokens).text);
    } else {
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    }
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            Q_EMIT searchLeft();
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
