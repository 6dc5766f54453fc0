// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/invite_list_model.h"

#include "models/tool_tip.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString canonical(const TypedAddress &typed)
{
    const auto address = parseAddress(typed.address);
    return address ? address->canonical : typed.address;
}

} // namespace

void InviteListModel::setGround(const InviteGround &ground, const Bounds &bounds)
{
    m_ground = ground;
    m_bounds = bounds;
    judge();
}

void InviteListModel::add(const QList<TypedAddress> &addresses)
{
    if (addresses.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(addresses.size()) - 1);
    for (const TypedAddress &address : addresses)
        m_rows.append({address, {}, {}});
    endInsertRows();
    judge();
}

void InviteListModel::removeAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    judge();
}

void InviteListModel::removeAddress(const QString &address)
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&address](const Row &row) { return row.typed.address == address; });
    if (found != m_rows.cend())
        removeAt(static_cast<int>(found - m_rows.cbegin()));
}

void InviteListModel::setFailed(const QString &address, const QString &reason)
{
    for (Row &row : m_rows) {
        if (row.typed.address == address)
            row.failure = reason;
    }
    judge();
}

void InviteListModel::judge()
{
    using Kind = InviteVerdict::Kind;
    QSet<QString> seen;
    int taken = 0;
    for (Row &row : m_rows) {
        row.verdict = m_ground.judge(row.typed.address);
        // In a list nobody is typing any more: half an address is a wrong one.
        if (row.verdict.kind == Kind::Incomplete)
            row.verdict.kind = Kind::Refused;
        if (!row.verdict.mayBeSent())
            continue;
        if (seen.contains(canonical(row.typed)))
            row.verdict = {Kind::Refused, tr("This address is in the list already.")};
        else if (m_bounds.needsNames && row.typed.name.isEmpty())
            row.verdict = {
                Kind::Refused, tr("The full name is missing. Enter it as Name <%1>.").arg(row.typed.address)};
        else if (taken >= m_bounds.atOnce)
            row.verdict = {Kind::Refused, tr("This portal takes %n address(es) in one go.", nullptr, m_bounds.atOnce)};
        else if (m_bounds.seatsLeft && taken >= *m_bounds.seatsLeft)
            row.verdict = {Kind::Refused, tr("There is no seat left for this one.")};
        else if (!row.failure.isEmpty())
            row.verdict.words = row.failure; // may be tried again
        seen.insert(canonical(row.typed));
        taken += row.verdict.mayBeSent() ? 1 : 0;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT listChanged();
}

QList<TypedAddress> InviteListModel::sendable() const
{
    QList<TypedAddress> addresses;
    for (const Row &row : m_rows) {
        if (row.verdict.mayBeSent())
            addresses.append(row.typed);
    }
    return addresses;
}

int InviteListModel::sendableCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.verdict.mayBeSent(); }));
}

int InviteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InviteListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InviteListModel::text(const Row &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case AddressColumn:
        return row.typed.name.isEmpty() ? row.typed.address : tr("%1 <%2>").arg(row.typed.name, row.typed.address);
    case VerdictColumn:
        return row.verdict.words.isEmpty() ? tr("Can be invited") : row.verdict.words;
    case RemoveColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant InviteListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool removes = index.column() == RemoveColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(removes ? tr("Take this address from the list") : text(row, index.column()));
    case Qt::AccessibleTextRole:
        return removes ? tr("Take %1 from the list").arg(row.typed.address)
                       : tr("%1: %2").arg(text(row, AddressColumn), text(row, VerdictColumn));
    case VerdictKindRole:
        return static_cast<int>(row.verdict.kind);
    default:
        return {};
    }
}

QVariant InviteListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case AddressColumn:
        return m_addressWord.isEmpty() ? tr("E-mail") : m_addressWord;
    case VerdictColumn:
        return tr("Before sending");
    case RemoveColumn:
    case ColumnCount:
        break;
    }
    return QString();
}

} // namespace gatehouse
