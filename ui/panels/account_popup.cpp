// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_popup.h"

#include "models/accounts/account_list_model.h"
#include "ui/delegates/account_cell.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int popupWidth = 380;
constexpr int mostRows = 9;

/// Accounts whose name, owner, portal or identity holds the text. A person has some hundreds of them at most.
class MatchingAccounts final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString &wanted)
    {
        m_wanted = wanted;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto index = sourceModel()->index(row, 0, parent);
        for (const int role :
            {static_cast<int>(Qt::DisplayRole), static_cast<int>(AccountListModel::OwnerNameRole),
                static_cast<int>(AccountListModel::PortalNameRole), static_cast<int>(AccountListModel::IdentityRole)}) {
            if (index.data(role).toString().contains(m_wanted, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_wanted;
};

} // namespace

AccountPopup::AccountPopup(QAbstractItemModel *accounts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_matching(nullptr)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"accountPopup"_s);
    setAccessibleName(tr("Switch account"));
    m_search->setObjectName(u"accountSearchEdit"_s);
    m_search->setPlaceholderText(tr("Search accounts"));
    m_search->setAccessibleName(tr("Search accounts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new AccountCell(m_list));
    auto *matching = new MatchingAccounts(this);
    matching->setSourceModel(accounts);
    m_matching = matching;
    m_list->setModel(m_matching);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapSmall, metrics::gapSmall, metrics::gapSmall, metrics::gapSmall);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this, matching](const QString &text) {
        matching->setWanted(text.trimmed());
        m_list->setCurrentIndex(m_matching->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &AccountPopup::choose);
}

void AccountPopup::openAt(const QRect &button, const AccountKey &current)
{
    m_search->clear();
    for (int row = 0; row < m_matching->rowCount(); ++row) {
        const auto index = m_matching->index(row, 0);
        if (index.data(AccountListModel::KeyRole).value<AccountKey>() == current)
            m_list->setCurrentIndex(index);
    }
    const int rows = std::clamp(m_matching->rowCount(), 2, mostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
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
    m_search->setFocus(Qt::PopupFocusReason);
}

bool AccountPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(mostRows);
        return true;
    case Qt::Key_PageUp:
        step(-mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void AccountPopup::step(int rows)
{
    const int last = m_matching->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_matching->index(std::clamp(m_list->currentIndex().row() + rows, 0, last), 0));
}

void AccountPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto key = index.data(AccountListModel::KeyRole).value<AccountKey>();
    close();
    Q_EMIT chosen(key);
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
