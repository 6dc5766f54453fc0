// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_switcher.h"

#include "models/accounts/account_list_model.h"
#include "models/services/directory.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "models/tool_tip.h"
#include "ui/account_context.h"
#include "ui/paint/digits.h"
#include "ui/panels/account_popup.h"
#include "ui/terms.h"
#include "ui/theme/flat_painting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int dotSize = 10;
constexpr int arrowRoom = 20;
constexpr int widest = 420;

} // namespace

AccountSwitcher::AccountSwitcher(AccountContext *context, QWidget *parent)
    : QAbstractButton(parent)
    , m_context(context)
    , m_accounts(new AccountListModel(this))
{
    setObjectName(u"accountSwitcher"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &AccountSwitcher::openPopup);
    connect(context->services().directory, &Directory::accountsChanged, this, &AccountSwitcher::takeAccounts);
    connect(context, &AccountContext::accountChanged, this, &AccountSwitcher::describe);
    connect(context, &AccountContext::accountUpdated, this, &AccountSwitcher::describe);
    connect(context, &AccountContext::portalChanged, this, &AccountSwitcher::describe);
    connect(context->services().portals, &PortalDesk::portalChanged, this, &AccountSwitcher::takeAccounts);
    connect(context->services().tickets, &TicketDesk::ticketsChanged, this, &AccountSwitcher::takeUnread);
    takeAccounts();
    takeUnread();
}

void AccountSwitcher::takeUnread()
{
    QHash<AccountKey, int> unread;
    const QList<Ticket> tickets = m_context->services().tickets->tickets();
    for (const Ticket &ticket : tickets) {
        if (ticket.isUnread())
            ++unread[ticket.account];
    }
    m_accounts->setUnreadTickets(unread);
}

void AccountSwitcher::takeAccounts()
{
    auto accounts = m_context->services().directory->accounts();
    for (auto &account : accounts)
        account.role = m_context->roleLabel(account.key.portal, account.role);
    m_accounts->setAccounts(accounts);
    describe();
}

void AccountSwitcher::describe()
{
    m_accounts->setOwnerTerm(word(Term::Owner, m_context->portal()));
    setVisible(m_context->hasAccount());
    if (!m_context->hasAccount())
        return;
    const Account &account = m_context->account();
    m_name = m_context->placeName();
    m_role =
        account.isOwn ? word(Term::Owner, m_context->portal()) : m_context->roleLabel(account.key.portal, account.role);
    const int row = m_accounts->rowOf(account.key);
    m_hue = row >= 0 ? m_accounts->index(row).data(AccountListModel::ColorIndexRole).toInt() % Tokens::hueCount : 0;
    setAccessibleName(tr("Account: %1, %2").arg(m_name, m_role));
    setToolTip(plainToolTip(tr("%1 (Ctrl+K)").arg(word(Term::SwitchAccount, m_context->portal()))));
    updateGeometry();
    update();
}

QSize AccountSwitcher::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int words = evenWidth(m_name, strong) + evenWidth(tr(" · %1").arg(m_role), font());
    const int width = metrics::gap + dotSize + metrics::gapSmall + words + arrowRoom + metrics::gapSmall;
    return {std::clamp(width, 180, widest), metrics::rowHeightFor(font(), 32)};
}

QSize AccountSwitcher::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

AccountPopup *AccountSwitcher::popup()
{
    if (m_popup == nullptr) {
        m_popup = new AccountPopup(m_accounts, this);
        connect(m_popup, &AccountPopup::chosen, m_context, &AccountContext::switchTo);
    }
    return m_popup;
}

void AccountSwitcher::openPopup()
{
    if (m_context->hasAccount())
        popup()->openAt(QRect(mapToGlobal(QPoint(0, 0)), size()), m_context->key(), m_context->subAccountId());
}

void AccountSwitcher::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openPopup();
    else
        QAbstractButton::keyPressEvent(event);
}

void AccountSwitcher::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    QStyleOptionButton option;
    option.initFrom(this);
    if (isDown())
        option.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect room = rect().adjusted(metrics::gap, 0, -metrics::gapSmall, 0);
    const auto direction = layoutDirection();
    const QRect dot =
        QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(dotSize, dotSize), room);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hues[static_cast<size_t>(m_hue)].text);
    painter.drawEllipse(dot);
    const QRect arrow =
        QStyle::alignedRect(direction, Qt::AlignTrailing | Qt::AlignVCenter, QSize(arrowRoom - 4, height()), room);
    flat::drawArrow(&painter, arrow, tokens.muted);
    const int lead = dotSize + metrics::gapSmall;
    room = direction == Qt::LeftToRight ? room.adjusted(lead, 0, -arrowRoom, 0) : room.adjusted(arrowRoom, 0, -lead, 0);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    drawEven(&painter, room, m_name, tokens.text, strong, direction);
    const int used = evenWidth(m_name, strong);
    const QRect rest = direction == Qt::LeftToRight ? room.adjusted(used, 0, 0, 0) : room.adjusted(0, 0, -used, 0);
    if (rest.width() > 0) {
        // The dot stands between the two, whichever way the window and the words run.
        const bool turns = (direction == Qt::RightToLeft) != m_role.isRightToLeft();
        drawEven(&painter, rest, turns ? m_role + u" · "_s : tr(" · %1").arg(m_role), tokens.muted, font(), direction);
    }
}

} // namespace gatehouse
