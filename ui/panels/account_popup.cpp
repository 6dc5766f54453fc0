// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_popup.h"

#include "ui/panels/account_finder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int popupWidth = 380;

} // namespace

AccountPopup::AccountPopup(QAbstractItemModel *accounts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_finder(new AccountFinder(accounts, true))
{
    setObjectName(u"accountPopup"_s);
    setAccessibleName(tr("Switch account"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapSmall, metrics::gapSmall, metrics::gapSmall, metrics::gapSmall);
    column->addWidget(m_finder);
    connect(m_finder, &AccountFinder::escaped, this, &QWidget::close);
    connect(m_finder, &AccountFinder::chosen, this, [this](const AccountKey &account, const QString &subAccount) {
        close();
        Q_EMIT chosen(account, subAccount);
    });
}

void AccountPopup::openAt(const QRect &button, const AccountKey &current, const QString &subAccount)
{
    m_finder->start(current, subAccount);
    m_finder->list()->setFixedHeight(m_finder->wantedListHeight());
    setFixedWidth(std::max(popupWidth, button.width()));
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint corner(mirrored ? button.right() - width() + 1 : button.left(), button.bottom() + 4);
    if (const auto *on = parentWidget()->screen()) {
        const QRect room = on->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    }
    move(corner);
    show();
    m_finder->setFocus(Qt::PopupFocusReason);
}

void AccountPopup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace gatehouse
