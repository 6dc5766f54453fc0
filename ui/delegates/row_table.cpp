// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/row_table.h"

#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr int leastWidth = 48;
constexpr int mostForNeeds = 56; ///< percent

} // namespace

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(leastWidth);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // Only a drag is the person's wish; the last column also stretches by itself, and that with a button down
        // somewhere else too: a click in the side bar shows another page, which has another width.
        if (!m_dragging)
            return;
        m_touched = true;
        setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    });
    horizontalHeader()->viewport()->installEventFilter(this);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT entered(index.row()); });
    setUsualRowHeight(m_usualRowHeight);
}

void RowTable::setUsualRowHeight(int usual)
{
    m_usualRowHeight = usual;
    verticalHeader()->setDefaultSectionSize(metrics::rowHeightFor(font(), usual));
}

void RowTable::setShares(const QString &name, const QList<int> &shares)
{
    m_name = name;
    m_shares = shares;
    const auto state = QSettings().value(u"columns/"_s + name).toByteArray();
    if (!state.isEmpty() && horizontalHeader()->restoreState(state))
        m_touched = true;
    else
        spread();
    // What is spread over the view fits into it; a bar would flash up while the view is being laid out.
    setHorizontalScrollBarPolicy(m_touched ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void RowTable::setNeeds(const QHash<int, Need> &needs)
{
    m_needs = needs;
    spread();
}

void RowTable::setFloors(const QHash<int, int> &floors, const QList<int> &makingRoom)
{
    m_floors = floors;
    m_makingRoom = makingRoom;
    spread();
}

void RowTable::chooseRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void RowTable::rememberColumns() const
{
    if (m_touched && !m_name.isEmpty())
        QSettings().setValue(u"columns/"_s + m_name, horizontalHeader()->saveState());
}

int RowTable::selectedRow() const
{
    const auto rows = selectionModel() != nullptr ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void RowTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoverRow(rowAt(event->position().toPoint().y()));
}

void RowTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoverRow(-1);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const int row = selectedRow();
    if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT entered(row);
    } else if (row >= 0 && event->key() == Qt::Key_Delete) {
        Q_EMIT deleteAsked(row);
    } else if (row >= 0 && event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked(row);
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spread();
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setUsualRowHeight(m_usualRowHeight);
}

bool RowTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_dragging = true;
    else if (event->type() == QEvent::MouseButtonRelease)
        m_dragging = false;
    return QTableView::eventFilter(watched, event);
}

void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowChanged();
}

void RowTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Qt would select the next row instead. The row above stays current, so that Down leads to whoever moved up.
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        clearSelection();
        selectionModel()->setCurrentIndex(
            start > 0 ? model()->index(start - 1, currentIndex().column()) : QModelIndex(),
            QItemSelectionModel::NoUpdate);
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RowTable::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    viewport()->update();
}

int RowTable::widthOfNeeds(bool isShort, qsizetype gone) const
{
    int sum = 0;
    for (auto need = m_needs.cbegin(); need != m_needs.cend(); ++need) {
        if (m_makingRoom.first(gone).contains(need.key()))
            continue;
        sum += isShort ? need->least : need->usual;
    }
    return sum;
}

void RowTable::spread()
{
    if (m_touched || m_shares.isEmpty() || model() == nullptr)
        return;
    const int width = viewport()->width();
    const bool isShort = widthOfNeeds(false, 0) > width * mostForNeeds / 100;
    const int floors = std::accumulate(m_floors.cbegin(), m_floors.cend(), 0);
    qsizetype gone = 0;
    while (gone < m_makingRoom.size() && width - widthOfNeeds(isShort, gone) < floors)
        ++gone;
    for (qsizetype place = 0; place < m_makingRoom.size(); ++place)
        setColumnHidden(m_makingRoom.at(place), place < gone);
    int total = 0;
    for (int column = 0; column < m_shares.size(); ++column)
        total += m_needs.contains(column) ? 0 : m_shares.at(column);
    // Each has its floor, as long as there is so much; what is left is shared.
    const int rest = std::max(width - widthOfNeeds(isShort, gone), 0);
    const int free = std::max(rest - floors, 0);
    for (int column = 0; column + 1 < m_shares.size(); ++column) {
        const auto need = m_needs.constFind(column);
        const int floor = rest >= floors ? m_floors.value(column) : 0;
        const int share = (rest >= floors ? free : rest) * m_shares.at(column) / std::max(total, 1);
        if (need == m_needs.cend())
            setColumnWidth(column, std::max(floor + share, leastWidth));
        else
            setColumnWidth(column, isShort ? need->least : need->usual);
    }
}

} // namespace gatehouse
