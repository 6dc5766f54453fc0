// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/permission_choice_model.h"

#include "models/text_fold.h"
#include "models/tool_tip.h"
#include "models/word_list.h"

#include <QFont>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quintptr noHeading = 0; ///< internal id of a heading's own index; a leaf carries its heading's row + 1

} // namespace

QString PermissionChoiceModel::leafRemark(Place /*place*/) const
{
    return {};
}

void PermissionChoiceModel::setFilter(const QString &text)
{
    const QStringList words = foldedWords(text);
    if (std::exchange(m_filterWords, words) != words)
        announce({MatchesFilterRole});
}

void PermissionChoiceModel::announce(const QList<int> &roles)
{
    if (headingCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex heading = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading), roles);
    }
}

void PermissionChoiceModel::announcePulled(const QString &what, const QStringList &also, bool isTicking)
{
    if (also.isEmpty() || what.isEmpty())
        return;
    if (isTicking)
        Q_EMIT pulledIn(what, also);
    else
        Q_EMIT pulledOut(what, also);
}

void PermissionChoiceModel::chooseMatching(bool isTicking)
{
    if (m_filterWords.isEmpty()) {
        isTicking ? chooseAll() : chooseNone();
        return;
    }
    for (int heading = 0; heading < headingCount(); ++heading)
        setData(index(heading, 0), isTicking ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

QModelIndex PermissionChoiceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : noHeading);
}

QModelIndex PermissionChoiceModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == noHeading)
        return {};
    return createIndex(placeOf(child).heading, 0, noHeading);
}

int PermissionChoiceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return headingCount();
    return parent.internalId() != noHeading || parent.column() != 0 ? 0 : leafCount(parent.row());
}

int PermissionChoiceModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

PermissionChoiceModel::Place PermissionChoiceModel::placeOf(const QModelIndex &leaf)
{
    return {static_cast<int>(leaf.internalId()) - 1, leaf.row()};
}

QVariant PermissionChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return index.internalId() == noHeading ? headingData(index.row(), role) : leafData(placeOf(index), role);
}

Qt::CheckState PermissionChoiceModel::headingState(int heading) const
{
    int full = 0;
    int none = 0;
    const int count = leafCount(heading);
    for (int leaf = 0; leaf < count; ++leaf) {
        const Qt::CheckState state = leafState({heading, leaf});
        full += state == Qt::Checked ? 1 : 0;
        none += state == Qt::Unchecked ? 1 : 0;
    }
    if (none == count)
        return Qt::Unchecked;
    return full == count ? Qt::Checked : Qt::PartiallyChecked;
}

bool PermissionChoiceModel::matches(Place place) const
{
    if (m_filterWords.isEmpty())
        return true;
    const Permission *permission = catalogue().find(leafPermission(place));
    const QString text = folded(leafName(place) + u' ' + (permission ? permission->description : QString()));
    return std::all_of(
        m_filterWords.begin(), m_filterWords.end(), [&text](const QString &word) { return text.contains(word); });
}

QVariant PermissionChoiceModel::headingData(int heading, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return headingLabel(heading);
    case Qt::CheckStateRole:
        return headingState(heading);
    case Qt::AccessibleTextRole:
        return headingSpoken(heading);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case KeyRole:
        return QString();
    case ClosedReasonRole:
        return headingClosedReason(heading);
    case MatchesFilterRole:
        for (int leaf = 0; leaf < leafCount(heading); ++leaf) {
            if (matches({heading, leaf}))
                return true;
        }
        return false;
    default:
        return {};
    }
}

QStringList PermissionChoiceModel::requirements(Place place) const
{
    QStringList labels;
    if (const Permission *permission = catalogue().find(leafPermission(place))) {
        for (const QString &requirement : permission->requirements)
            labels.append(catalogue().labelOf(requirement));
    }
    return labels;
}

QString PermissionChoiceModel::explanation(Place place) const
{
    const Permission *permission = catalogue().find(leafPermission(place));
    QStringList lines{permission ? permission->description : QString(), leafClosedReason(place), leafRemark(place)};
    if (const QStringList needed = requirements(place); !needed.isEmpty())
        lines.append(tr("Needs: %1").arg(listed(needed)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant PermissionChoiceModel::leafData(Place place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return catalogue().labelOf(leafPermission(place));
    case Qt::CheckStateRole:
        return leafState(place);
    case Qt::AccessibleTextRole:
        return leafName(place);
    case Qt::ToolTipRole:
        return plainToolTip(explanation(place));
    case Qt::AccessibleDescriptionRole:
        return explanation(place);
    case KeyRole:
        return leafPermission(place);
    case DescriptionRole: {
        const Permission *permission = catalogue().find(leafPermission(place));
        return permission ? permission->description : QString();
    }
    case RequirementsRole:
        return requirements(place);
    case ClosedReasonRole:
        return leafClosedReason(place);
    case MatchesFilterRole:
        return matches(place);
    default:
        return {};
    }
}

bool PermissionChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool isTicking = value.toInt() == Qt::Checked;
    if (index.internalId() != noHeading) {
        const Place place = placeOf(index);
        return tick(place.heading, {place.leaf}, leafName(place), isTicking);
    }
    QList<int> leaves;
    for (int leaf = 0; leaf < leafCount(index.row()); ++leaf) {
        if (matches({index.row(), leaf}))
            leaves.append(leaf);
    }
    return tick(index.row(), leaves, headingLabel(index.row()), isTicking);
}

Qt::ItemFlags PermissionChoiceModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    // A closed one stays selectable, so that keyboard and screen reader reach the reason.
    const Qt::ItemFlags reachable = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool isHeading = index.internalId() == noHeading;
    const Qt::ItemFlags shape = isHeading ? reachable : reachable | Qt::ItemNeverHasChildren;
    const QString closed = isHeading ? headingClosedReason(index.row()) : leafClosedReason(placeOf(index));
    return closed.isEmpty() ? shape | Qt::ItemIsUserCheckable : shape;
}

} // namespace gatehouse
