// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/permission_tree_model.h"

#include "models/text_fold.h"
#include "models/tool_tip.h"

#include <QFont>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quintptr noGroup = 0; ///< internal id of a group's own index; a permission carries its group's row + 1

struct Section {
    QString key;
    QString label;
    QStringList permissions;
    bool isUnknown = false; ///< permissions the catalogue does not know
};

} // namespace

struct PermissionTreeModel::Private {
    Catalogue catalogue;
    QHash<QString, QString> closed;
    Grant given;
    QSet<QString> ticked;
    std::vector<Section> sections;
    QStringList filterWords;

    [[nodiscard]] bool isKnown(const QString &key) const { return catalogue.indexOf(key).has_value(); }
    [[nodiscard]] QString closedReason(const QString &key) const;
    [[nodiscard]] bool matches(const QString &key) const;
    [[nodiscard]] Qt::CheckState stateOf(const Section &section) const;
    void arrange();
};

QString PermissionTreeModel::Private::closedReason(const QString &key) const
{
    if (!isKnown(key))
        return tr("Gatehouse does not know this permission of the portal. It is kept as it is.");
    if (const auto own = closed.constFind(key); own != closed.constEnd())
        return own.value();
    const bool isTicked = ticked.contains(key);
    const QStringList others = isTicked ? catalogue.dependentsOf(key) : catalogue.requirementsOf(key);
    const auto fixed = std::find_if(others.begin(), others.end(), [&](const QString &other) {
        return ticked.contains(other) == isTicked && (closed.contains(other) || !isKnown(other));
    });
    if (fixed == others.end())
        return {};
    return isTicked ? tr("“%1” needs it, and that can't be changed here.").arg(catalogue.labelOf(*fixed))
                    : tr("It needs “%1”, which can't be chosen here.").arg(catalogue.labelOf(*fixed));
}

bool PermissionTreeModel::Private::matches(const QString &key) const
{
    if (filterWords.isEmpty())
        return true;
    const Permission *permission = catalogue.find(key);
    const QString text = folded(permission ? permission->label + u' ' + permission->description : key);
    return std::all_of(
        filterWords.begin(), filterWords.end(), [&](const QString &word) { return text.contains(word); });
}

Qt::CheckState PermissionTreeModel::Private::stateOf(const Section &section) const
{
    const auto count = std::count_if(section.permissions.begin(), section.permissions.end(),
        [this](const QString &key) { return ticked.contains(key); });
    if (count == 0)
        return Qt::Unchecked;
    return count == section.permissions.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void PermissionTreeModel::Private::arrange()
{
    sections.clear();
    QStringList homeless;
    for (const PermissionGroup &group : catalogue.groups())
        sections.push_back({group.key, group.label, {}, false});
    for (const Permission &permission : catalogue.permissions()) {
        const auto home = std::find_if(
            sections.begin(), sections.end(), [&](const Section &section) { return section.key == permission.group; });
        (home == sections.end() ? homeless : home->permissions).append(permission.key);
    }
    std::erase_if(sections, [](const Section &section) { return section.permissions.isEmpty(); });
    if (!homeless.isEmpty())
        sections.push_back({{}, tr("Other permissions"), homeless, false});
}

PermissionTreeModel::PermissionTreeModel(QObject *parent)
    : PermissionChoiceModel(parent)
    , m_d(std::make_unique<Private>())
{
}

PermissionTreeModel::~PermissionTreeModel() = default;

void PermissionTreeModel::setCatalogue(const Catalogue &catalogue, const QHash<QString, QString> &closed)
{
    beginResetModel(); // another catalogue is another tree
    m_d->catalogue = catalogue;
    m_d->closed = closed;
    m_d->arrange();
    endResetModel();
    setGrant(m_d->given);
}

void PermissionTreeModel::setGrant(const Grant &grant)
{
    m_d->given = grant;
    m_d->ticked.clear();
    for (const GrantCell &cell : grant.cells)
        m_d->ticked.insert(cell.permission);
    if (grant.all) {
        for (const Permission &permission : m_d->catalogue.permissions()) {
            if (!m_d->closed.contains(permission.key))
                m_d->ticked.insert(permission.key);
        }
    }
    showUnknown();
    announceAll();
}

void PermissionTreeModel::showUnknown()
{
    QStringList unknown;
    for (const QString &key : std::as_const(m_d->ticked)) {
        if (!m_d->isKnown(key))
            unknown.append(key);
    }
    unknown.sort();
    std::vector<Section> &sections = m_d->sections;
    const bool isShown = !sections.empty() && sections.back().isUnknown;
    if ((isShown ? sections.back().permissions : QStringList()) == unknown)
        return;
    if (isShown) {
        const int last = static_cast<int>(sections.size()) - 1;
        beginRemoveRows({}, last, last);
        sections.pop_back();
        endRemoveRows();
    }
    if (unknown.isEmpty())
        return;
    const int row = static_cast<int>(sections.size());
    beginInsertRows({}, row, row);
    sections.push_back({{}, tr("Permissions Gatehouse does not know"), unknown, true});
    endInsertRows();
}

Grant PermissionTreeModel::chosen() const
{
    Grant grant;
    grant.endsAt = m_d->given.endsAt;
    for (const GrantCell &cell : std::as_const(m_d->given.cells)) {
        if (m_d->ticked.contains(cell.permission))
            grant.cells.insert(cell);
    }
    for (const QString &key : std::as_const(m_d->ticked)) {
        if (m_d->given.all || !m_d->given.holds(key))
            grant.cells.insert({key, {}, {}});
    }
    return grant;
}

int PermissionTreeModel::chosenCount() const
{
    return static_cast<int>(m_d->ticked.size());
}

int PermissionTreeModel::choiceCount() const
{
    return m_d->catalogue.size();
}

void PermissionTreeModel::chooseAll()
{
    for (const Permission &permission : m_d->catalogue.permissions()) {
        if (m_d->closedReason(permission.key).isEmpty())
            m_d->ticked.insert(permission.key);
    }
    announceAll();
}

void PermissionTreeModel::chooseNone()
{
    // What each one depends on changes while they go, so what may go is asked first.
    QStringList leaving;
    for (const QString &key : std::as_const(m_d->ticked)) {
        if (m_d->closedReason(key).isEmpty())
            leaving.append(key);
    }
    for (const QString &key : leaving)
        m_d->ticked.remove(key);
    announceAll();
}

void PermissionTreeModel::setFilter(const QString &text)
{
    const QStringList words = foldedWords(text);
    if (std::exchange(m_d->filterWords, words) != words)
        announceRows({MatchesFilterRole});
}

void PermissionTreeModel::announceAll()
{
    announceRows({Qt::CheckStateRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole, ClosedReasonRole});
    Q_EMIT chosenChanged();
}

void PermissionTreeModel::announceRows(const QList<int> &roles)
{
    if (m_d->sections.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group), roles);
    }
}

QModelIndex PermissionTreeModel::indexOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto child = m_d->sections[static_cast<std::size_t>(row)].permissions.indexOf(key);
        if (child >= 0)
            return index(static_cast<int>(child), 0, index(row, 0));
    }
    return {};
}

QModelIndex PermissionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : noGroup);
}

QModelIndex PermissionTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == noGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, noGroup);
}

int PermissionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_d->sections.size());
    if (parent.internalId() != noGroup || parent.column() != 0)
        return 0;
    return static_cast<int>(m_d->sections[static_cast<std::size_t>(parent.row())].permissions.size());
}

int PermissionTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant PermissionTreeModel::groupData(int row, int role) const
{
    const Section &section = m_d->sections[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return section.label;
    case Qt::CheckStateRole:
        return m_d->stateOf(section);
    case Qt::AccessibleTextRole:
        return tr("Group %1").arg(section.label);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case KeyRole:
        return QString();
    case MatchesFilterRole:
        return std::any_of(section.permissions.begin(), section.permissions.end(),
            [this](const QString &key) { return m_d->matches(key); });
    default:
        return {};
    }
}

QVariant PermissionTreeModel::permissionData(const QString &key, int role) const
{
    const Permission *permission = m_d->catalogue.find(key);
    QStringList needed;
    for (const QString &requirement : permission ? permission->requirements : QStringList())
        needed.append(m_d->catalogue.labelOf(requirement));
    switch (role) {
    case Qt::DisplayRole:
        return m_d->catalogue.labelOf(key);
    case Qt::CheckStateRole:
        return m_d->ticked.contains(key) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return m_d->catalogue.labelOf(key);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList lines{permission ? permission->description : QString(), m_d->closedReason(key)};
        if (!needed.isEmpty())
            lines.append(tr("Needs: %1").arg(needed.join(u", "_s)));
        lines.removeAll(QString());
        const QString text = lines.join(u'\n');
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    case KeyRole:
        return key;
    case DescriptionRole:
        return permission ? permission->description : QString();
    case RequirementsRole:
        return needed;
    case ClosedReasonRole:
        return m_d->closedReason(key);
    case MatchesFilterRole:
        return m_d->matches(key);
    default:
        return {};
    }
}

QVariant PermissionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == noGroup)
        return groupData(index.row(), role);
    return permissionData(keyAt(index), role);
}

QString PermissionTreeModel::keyAt(const QModelIndex &index) const
{
    return m_d->sections[index.internalId() - 1].permissions.at(index.row());
}

bool PermissionTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool isTicking = value.toInt() == Qt::Checked;
    if (index.internalId() != noGroup)
        return choose({keyAt(index)}, keyAt(index), isTicking);
    const Section &section = m_d->sections[static_cast<std::size_t>(index.row())];
    return choose(section.permissions, section.key, isTicking);
}

bool PermissionTreeModel::choose(const QStringList &keys, const QString &named, bool isTicking)
{
    QStringList open;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(open),
        [&](const QString &key) { return m_d->ticked.contains(key) != isTicking && m_d->closedReason(key).isEmpty(); });
    if (open.isEmpty())
        return false;
    QStringList also;
    for (const QString &key : std::as_const(open)) {
        const QStringList others = isTicking ? m_d->catalogue.requirementsOf(key) : m_d->catalogue.dependentsOf(key);
        for (const QString &other : others) {
            if (m_d->ticked.contains(other) != isTicking && !keys.contains(other) && !also.contains(other))
                also.append(other);
        }
    }
    for (const QString &key : open + also) {
        if (isTicking)
            m_d->ticked.insert(key);
        else
            m_d->ticked.remove(key);
    }
    announceAll();
    if (also.isEmpty())
        return true;
    if (isTicking)
        Q_EMIT pulledIn(named, also);
    else
        Q_EMIT pulledOut(named, also);
    return true;
}

Qt::ItemFlags PermissionTreeModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    // A closed one stays selectable, so that keyboard and screen reader reach the reason.
    const Qt::ItemFlags reachable = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.internalId() == noGroup) {
        const bool isUnknown = m_d->sections[static_cast<std::size_t>(index.row())].isUnknown;
        return isUnknown ? reachable : reachable | Qt::ItemIsUserCheckable;
    }
    const Qt::ItemFlags leaf = reachable | Qt::ItemNeverHasChildren;
    return m_d->closedReason(keyAt(index)).isEmpty() ? leaf | Qt::ItemIsUserCheckable : leaf;
}

} // namespace gatehouse
