// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/permission_tree_model.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    bool isTouched = false; ///< ticked or cleared by hand since setGrant()
    QSet<QString> ticked;
    std::vector<Section> sections;

    [[nodiscard]] bool isKnown(const QString &key) const { return catalogue.indexOf(key).has_value(); }
    [[nodiscard]] QString closedReason(const QString &key) const;
    [[nodiscard]] const Section &section(int heading) const { return sections[static_cast<std::size_t>(heading)]; }
    [[nodiscard]] QString key(Place place) const { return section(place.heading).permissions.at(place.leaf); }
    void arrange();
    void dropClosed();
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

void PermissionTreeModel::Private::dropClosed()
{
    ticked.removeIf([this](const QString &key) {
        if (given.holds(key))
            return false; // what is held stays held
        const QStringList needed = catalogue.requirementsOf(key);
        return closed.contains(key) || std::any_of(needed.begin(), needed.end(), [this](const QString &other) {
            return closed.contains(other);
        });
    });
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
    if (!m_d->isTouched) {
        setGrant(m_d->given);
        return;
    }
    m_d->dropClosed();
    showUnknown();
    announceAll();
}

void PermissionTreeModel::setGrant(const Grant &grant)
{
    m_d->given = grant;
    m_d->isTouched = false;
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
    m_d->isTouched = true;
    for (const Permission &permission : m_d->catalogue.permissions()) {
        if (m_d->closedReason(permission.key).isEmpty())
            m_d->ticked.insert(permission.key);
    }
    announceAll();
}

void PermissionTreeModel::chooseNone()
{
    m_d->isTouched = true;
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

void PermissionTreeModel::announceAll()
{
    announce({Qt::CheckStateRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole, ClosedReasonRole});
    Q_EMIT chosenChanged();
}

QModelIndex PermissionTreeModel::indexOf(const QString &key) const
{
    for (int row = 0; row < headingCount(); ++row) {
        const auto child = m_d->section(row).permissions.indexOf(key);
        if (child >= 0)
            return index(static_cast<int>(child), 0, index(row, 0));
    }
    return {};
}

const Catalogue &PermissionTreeModel::catalogue() const
{
    return m_d->catalogue;
}

int PermissionTreeModel::headingCount() const
{
    return static_cast<int>(m_d->sections.size());
}

QString PermissionTreeModel::headingLabel(int heading) const
{
    return m_d->section(heading).label;
}

QString PermissionTreeModel::headingSpoken(int heading) const
{
    return tr("Group %1").arg(headingLabel(heading));
}

QString PermissionTreeModel::headingClosedReason(int heading) const
{
    return m_d->section(heading).isUnknown ? m_d->closedReason(m_d->section(heading).permissions.first()) : QString();
}

int PermissionTreeModel::leafCount(int heading) const
{
    return static_cast<int>(m_d->section(heading).permissions.size());
}

QString PermissionTreeModel::leafPermission(Place place) const
{
    return m_d->key(place);
}

QString PermissionTreeModel::leafName(Place place) const
{
    return m_d->catalogue.labelOf(m_d->key(place));
}

Qt::CheckState PermissionTreeModel::leafState(Place place) const
{
    return m_d->ticked.contains(m_d->key(place)) ? Qt::Checked : Qt::Unchecked;
}

QString PermissionTreeModel::leafClosedReason(Place place) const
{
    return m_d->closedReason(m_d->key(place));
}

bool PermissionTreeModel::tick(int heading, const QList<int> &leaves, const QString &what, bool isTicking)
{
    QStringList open;
    for (const int leaf : leaves) {
        const QString key = m_d->key({heading, leaf});
        if (m_d->ticked.contains(key) != isTicking && m_d->closedReason(key).isEmpty())
            open.append(key);
    }
    if (open.isEmpty())
        return false;
    m_d->isTouched = true;
    QStringList also;
    for (const QString &key : std::as_const(open)) {
        const QStringList others = isTicking ? m_d->catalogue.requirementsOf(key) : m_d->catalogue.dependentsOf(key);
        for (const QString &other : others) {
            if (m_d->ticked.contains(other) != isTicking && !open.contains(other) && !also.contains(other))
                also.append(other);
        }
    }
    QStringList labels;
    for (const QString &key : std::as_const(also))
        labels.append(m_d->catalogue.labelOf(key));
    for (const QString &key : open + also) {
        if (isTicking)
            m_d->ticked.insert(key);
        else
            m_d->ticked.remove(key);
    }
    announceAll();
    announcePulled(what, labels, isTicking);
    return true;
}

} // namespace gatehouse
