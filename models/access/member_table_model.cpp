// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_model.h"

#include "models/access/member_cell_words.h"
#include "models/access/member_words.h"
#include "models/access/place_finder.h"
#include "models/access/row_difference.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <ranges>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 quickRows = 100'000; ///< as many are sorted, or compared, well within a frame or two
constexpr std::size_t mostRanges = 20; ///< beyond that a view takes one layout change faster (6 ms against 405 at 1 M)

MemberColumn orderOf(int column)
{
    switch (static_cast<MemberTableModel::Column>(column)) {
    case MemberTableModel::EmailColumn:
        return MemberColumn::Email;
    case MemberTableModel::RoleColumn:
        return MemberColumn::Role;
    case MemberTableModel::AccessColumn:
        return MemberColumn::Access;
    case MemberTableModel::StatusColumn:
        return MemberColumn::Status;
    case MemberTableModel::LastSignInColumn:
        return MemberColumn::LastSignIn;
    case MemberTableModel::NameColumn:
    case MemberTableModel::ColumnCount:
        break;
    }
    return MemberColumn::Name;
}

} // namespace

struct MemberTableModel::Private {
    QSharedPointer<const MemberTable> table; ///< what is shown
    QSharedPointer<const MemberTable> coming; ///< the newest; the same as `table` unless its order is being made
    std::vector<quint32> order; ///< the rows of `table` that the list holds
    std::vector<quint32> shown; ///< those of `order` that pass the filter
    std::optional<MemberStatus> list;
    QString filter;
    int column = NameColumn;
    Qt::SortOrder direction = Qt::AscendingOrder;
    MemberCellWords words;
    QHash<int, QString> headings;
    bool isBusy = false;
    quint64 turn = 0; ///< of orders asked for; an older one that arrives late is dropped

    // A view asks for some ten roles of a row in a row.
    mutable std::optional<std::pair<quint32, Member>> lately;

    [[nodiscard]] const Member &memberAt(int row) const
    {
        const quint32 tableRow = shown[static_cast<std::size_t>(row)];
        if (!lately || lately->first != tableRow)
            lately.emplace(tableRow, table->member(tableRow));
        return lately->second;
    }
};

MemberTableModel::MemberTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_d(std::make_unique<Private>())
{
}

MemberTableModel::~MemberTableModel() = default;

void MemberTableModel::setVocabulary(const Catalogue &catalogue, const QHash<QString, QString> &roleLabels,
    const QHash<QString, QStringList> &closedToRole)
{
    m_d->words.catalogue = catalogue;
    m_d->words.roleLabels = roleLabels;
    m_d->words.closedToRole = closedToRole;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, RoleColumn), index(rowCount() - 1, AccessColumn));
}

void MemberTableModel::setHeadings(const QHash<int, QString> &headings)
{
    m_d->headings = headings;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void MemberTableModel::setNow(Instant now, Instant portalNow)
{
    m_d->words.now = now;
    m_d->words.portalNow = portalNow;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StatusColumn), index(rowCount() - 1, LastSignInColumn), {Qt::DisplayRole});
}

void MemberTableModel::setTable(QSharedPointer<const MemberTable> table)
{
    if (!table)
        table = MemberTableBuilder().build();
    if (table == m_d->coming)
        return;
    m_d->coming = std::move(table);
    arrange(m_d->coming);
}

QSharedPointer<const MemberTable> MemberTableModel::table() const
{
    return m_d->table;
}

void MemberTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_d->column = column;
    m_d->direction = order;
    if (m_d->coming)
        arrange(m_d->coming);
}

void MemberTableModel::arrange(const QSharedPointer<const MemberTable> &table)
{
    ++m_d->turn;
    const MemberColumn column = orderOf(m_d->column);
    if (table->size() <= quickRows || column == MemberColumn::Name) {
        adopt(table, table->ordered(column, m_d->direction));
        setBusy(false);
        return;
    }
    // Nothing to look at yet: any order is better than an empty window.
    if (!m_d->table)
        adopt(table, table->ordered(MemberColumn::Name, Qt::AscendingOrder));
    arrangeElsewhere(table);
}

void MemberTableModel::arrangeElsewhere(const QSharedPointer<const MemberTable> &table)
{
    setBusy(true);
    QtConcurrent::run([table, column = orderOf(m_d->column), direction = m_d->direction] {
        return table->ordered(column, direction);
    }).then(this, [this, table, turn = m_d->turn](const std::vector<quint32> &order) {
        if (turn != m_d->turn)
            return;
        adopt(table, order);
        setBusy(false);
    });
}

void MemberTableModel::adopt(const QSharedPointer<const MemberTable> &table, std::vector<quint32> order)
{
    const int shownBefore = rowCount();
    const int totalBefore = totalCount();
    order = listed(*table, std::move(order));
    std::vector<quint32> shown = table->matching(m_d->filter, order);
    m_d->order = std::move(order);
    present(table, std::move(shown));
    if (shownBefore != rowCount() || totalBefore != totalCount())
        Q_EMIT countsChanged(rowCount(), totalCount());
}

std::vector<quint32> MemberTableModel::listed(const MemberTable &table, std::vector<quint32> order) const
{
    if (!m_d->words.subAccount.isEmpty())
        table.keepReaching(m_d->words.subAccount, order);
    if (!m_d->list)
        return order;
    const bool takesUnknown = *m_d->list == MemberStatus::Active;
    std::erase_if(order, [&](quint32 row) {
        const MemberStatus status = table.status(row);
        const bool isTaken = status == *m_d->list || (takesUnknown && status == MemberStatus::Unknown);
        return !isTaken;
    });
    return order;
}

void MemberTableModel::setList(std::optional<MemberStatus> list)
{
    if (std::exchange(m_d->list, list) != list && m_d->coming)
        arrange(m_d->coming);
}

std::optional<MemberStatus> MemberTableModel::list() const
{
    return m_d->list;
}

void MemberTableModel::setSubAccount(const QString &subAccount)
{
    if (std::exchange(m_d->words.subAccount, subAccount) == subAccount)
        return;
    if (m_d->coming)
        arrange(m_d->coming);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AccessColumn), index(rowCount() - 1, AccessColumn));
}

void MemberTableModel::setBusy(bool isBusy)
{
    if (std::exchange(m_d->isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

bool MemberTableModel::isBusy() const
{
    return m_d->isBusy;
}

void MemberTableModel::setFilter(const QString &text)
{
    if (std::exchange(m_d->filter, text) == text || !m_d->table)
        return;
    const int shownBefore = rowCount();
    present(m_d->table, m_d->table->matching(text, m_d->order));
    if (shownBefore != rowCount())
        Q_EMIT countsChanged(rowCount(), totalCount());
}

QString MemberTableModel::filter() const
{
    return m_d->filter;
}

void MemberTableModel::present(const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown)
{
    std::optional<RowDifference> small;
    if (m_d->table && shown.size() <= quickRows && m_d->shown.size() <= quickRows)
        small = difference({m_d->table.get(), &m_d->shown}, {table.get(), &shown}, mostRanges);
    if (small)
        presentRowByRow(table, std::move(shown), *small);
    else
        presentAsLayout(table, std::move(shown));
}

void MemberTableModel::presentRowByRow(
    const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown, const RowDifference &difference)
{
    const auto at = [](std::vector<quint32> &rows, int place) {
        return rows.begin() + place;
    };
    for (const RowRange &range : difference.removed | std::views::reverse) {
        beginRemoveRows({}, range.first, range.last);
        m_d->shown.erase(at(m_d->shown, range.first), at(m_d->shown, range.last + 1));
        endRemoveRows();
    }
    // What is left now is there in the new snapshot too, and in the same order: only the numbers change.
    std::vector<quint32> kept = shown;
    for (const RowRange &range : difference.inserted | std::views::reverse)
        kept.erase(at(kept, range.first), at(kept, range.last + 1));
    m_d->shown = std::move(kept);
    m_d->table = table;
    m_d->lately.reset();
    for (const RowRange &range : difference.inserted) {
        beginInsertRows({}, range.first, range.last);
        m_d->shown.insert(at(m_d->shown, range.first), at(shown, range.first), at(shown, range.last + 1));
        endInsertRows();
    }
    for (const RowRange &range : difference.changed)
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, ColumnCount - 1));
}

void MemberTableModel::presentAsLayout(const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown)
{
    if (!m_d->table) {
        beginResetModel(); // the first fill
        m_d->table = table;
        m_d->shown = std::move(shown);
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const PlaceFinder places(shown, table->size(), before.size());
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const quint32 oldRow = m_d->shown[static_cast<std::size_t>(index.row())];
        const std::optional<quint32> row = m_d->table == table ? oldRow : m_d->table->rowIn(*table, oldRow);
        const int place = row ? places.placeOf(*row) : -1;
        after.append(place < 0 ? QModelIndex() : createIndex(place, index.column()));
    }
    m_d->table = table;
    m_d->shown = std::move(shown);
    m_d->lately.reset();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int MemberTableModel::totalCount() const
{
    return static_cast<int>(m_d->order.size());
}

Member MemberTableModel::memberAt(int row) const
{
    return m_d->memberAt(row);
}

int MemberTableModel::rowOf(const MemberId &id) const
{
    const std::optional<quint32> row = m_d->table ? m_d->table->rowOf(id) : std::nullopt;
    if (!row)
        return -1;
    return PlaceFinder(m_d->shown, m_d->table->size(), 1).placeOf(*row);
}

int MemberTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_d->shown.size());
}

int MemberTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MemberTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Member &member = m_d->memberAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_d->words.text(member, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return m_d->words.toolTip(member, static_cast<Column>(index.column()));
    case Qt::AccessibleTextRole:
        return accessibleText(member.name.isEmpty() ? member.email : member.name,
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            m_d->words.text(member, static_cast<Column>(index.column())), member.pendingWords);
    case MemberIdRole:
        return member.id.value;
    case StatusRole:
        return static_cast<int>(member.status);
    case PendingRole:
        return static_cast<int>(member.pending);
    case PendingWordsRole:
        return member.pendingWords;
    case HeldCountRole:
        return static_cast<int>(m_d->words.held(member).count(true));
    case HeldAllRole:
        return member.grant.all;
    case HeldBitsRole:
        return m_d->words.held(member);
    case InstantRole:
        return member.lastSignIn ? QVariant(qint64{member.lastSignIn->time_since_epoch().count()}) : QVariant();
    case IsOwnerRole:
        return member.isOwner();
    case IsSelfRole:
        return member.isSelf;
    default:
        return {};
    }
}

QVariant MemberTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const QString theirs = m_d->headings.value(section); !theirs.isEmpty())
        return theirs;
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("E-mail");
    case RoleColumn:
        return tr("Role");
    case AccessColumn:
        return tr("Access");
    case StatusColumn:
        return tr("Status");
    case LastSignInColumn:
        return tr("Last sign-in");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
