// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/account_finder.h"

#include "models/accounts/account_list_model.h"
#include "ui/delegates/account_cell.h"
#include "ui/panels/matching_accounts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int mostRows = 9;

} // namespace

AccountFinder::AccountFinder(QAbstractItemModel *accounts, bool subAccounts, QWidget *parent)
    : QWidget(parent)
    , m_matching(new MatchingAccounts(subAccounts, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
{
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
    m_matching->setSourceModel(accounts);
    m_list->setModel(m_matching);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_nothing->setObjectName(u"noAccountFound"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    column->addWidget(m_nothing);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setWanted(text.trimmed());
        m_list->setCurrentIndex(m_matching->bestMatch());
        const bool isNothing = m_matching->rowCount() == 0;
        m_nothing->setText(isNothing ? tr("No account matches “%1”.").arg(text.trimmed()) : QString());
        m_nothing->setFixedHeight(m_list->height());
        m_nothing->setVisible(isNothing);
        m_list->setVisible(!isNothing);
    });
    connect(m_list, &QListView::clicked, this, &AccountFinder::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountFinder::currentChanged);
}

void AccountFinder::start(const AccountKey &current, const QString &subAccount)
{
    m_matching->setOpened(current);
    m_search->clear();
    m_list->setCurrentIndex(m_matching->index(0, 0));
    for (int row = 0; row < m_matching->rowCount(); ++row) {
        const auto index = m_matching->index(row, 0);
        if (index.data(AccountListModel::KeyRole).value<AccountKey>() == current
            && index.data(AccountListModel::SubAccountRole).toString() == subAccount)
            m_list->setCurrentIndex(index);
    }
}

int AccountFinder::wantedListHeight() const
{
    const int most = mostRows * m_list->sizeHintForRow(0);
    int height = 2;
    for (int row = 0; row < m_matching->rowCount() && height < most; ++row)
        height += m_list->sizeHintForRow(row);
    return std::clamp(height, std::min(most, 2 * m_list->sizeHintForRow(0)), std::max(most, 1));
}

bool AccountFinder::hasCurrent() const
{
    return m_list->currentIndex().isValid();
}

void AccountFinder::chooseCurrent()
{
    choose(m_list->currentIndex());
}

bool AccountFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
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
        chooseCurrent();
        return true;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return true;
    default:
        return false;
    }
}

void AccountFinder::step(int rows)
{
    const int last = m_matching->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_matching->index(std::clamp(m_list->currentIndex().row() + rows, 0, last), 0));
}

void AccountFinder::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    // By value: the model may follow the choice before everybody has heard of it.
    const auto key = index.data(AccountListModel::KeyRole).value<AccountKey>();
    const QString part = index.data(AccountListModel::SubAccountRole).toString();
    Q_EMIT chosen(key, part);
}

} // namespace gatehouse
