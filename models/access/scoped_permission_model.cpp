// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/scoped_permission_model.h"

#include <algorithm>
#include <numeric>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

struct ScopedPermissionModel::Private {
    Frame frame;
    QString subAccount;
    Grant given;
    GrantCells cells;
    bool isTouched = false; ///< ticked or cleared by hand since setGrant()
    std::vector<Section> sections;

    void arrange();
    [[nodiscard]] GrantCell cellOf(const Leaf &leaf) const { return {leaf.permission, leaf.module, subAccount}; }
    [[nodiscard]] bool holds(const GrantCell &cell) const { return Grant{false, cells, {}}.covers(cell); }
    [[nodiscard]] bool holdsSomewhere(const Leaf &leaf) const;
    [[nodiscard]] Qt::CheckState stateOf(const Leaf &leaf) const;
    [[nodiscard]] const Section &section(int heading) const { return sections[static_cast<std::size_t>(heading)]; }
    [[nodiscard]] const Leaf &leaf(Place place) const { return section(place.heading).leaves.at(place.leaf); }
    [[nodiscard]] QString closedReason(const Leaf &leaf) const;
    [[nodiscard]] QString labelOf(const Leaf &leaf) const;
    [[nodiscard]] QString moduleLabel(const QString &key) const;
    [[nodiscard]] Leaf leafFor(const QString &permission, const Leaf &beside) const;
    void insert(const GrantCell &cell);
    void erase(const GrantCell &cell);
    void dropClosed();
    void splitByModule(const GrantCell &cell);
};

void ScopedPermissionModel::Private::arrange()
{
    sections.clear();
    Section whole{tr("Whole account"), {}};
    for (const Permission &permission : frame.catalogue.permissions()) {
        if (permission.modules.isEmpty())
            whole.leaves.append({permission.key, {}});
    }
    if (!whole.leaves.isEmpty())
        sections.push_back(std::move(whole));
    for (const Module &module : frame.modules) {
        Section section{module.label, {}};
        for (const Permission &permission : frame.catalogue.permissions()) {
            if (permission.modules.contains(module.key))
                section.leaves.append({permission.key, module.key});
        }
        if (!section.leaves.isEmpty())
            sections.push_back(std::move(section));
    }
}

bool ScopedPermissionModel::Private::holdsSomewhere(const Leaf &leaf) const
{
    return std::any_of(cells.begin(), cells.end(), [&leaf](const GrantCell &cell) {
        return cell.permission == leaf.permission && (cell.module.isEmpty() || cell.module == leaf.module);
    });
}

Qt::CheckState ScopedPermissionModel::Private::stateOf(const Leaf &leaf) const
{
    if (holds(cellOf(leaf)))
        return Qt::Checked;
    return subAccount.isEmpty() && holdsSomewhere(leaf) ? Qt::PartiallyChecked : Qt::Unchecked;
}

QString ScopedPermissionModel::Private::closedReason(const Leaf &leaf) const
{
    if (const auto reason = frame.closedModules.constFind(leaf.module); reason != frame.closedModules.constEnd())
        return *reason;
    if (const auto reason = frame.closedPermissions.constFind(leaf.permission);
        reason != frame.closedPermissions.constEnd())
        return *reason;
    const Permission *permission = frame.catalogue.find(leaf.permission);
    if (!subAccount.isEmpty() && permission != nullptr && !permission->bySubAccount)
        return tr("This can't be limited to a sub-account.");
    if (!subAccount.isEmpty() && holds({leaf.permission, leaf.module, {}}))
        return tr("Held in all sub-accounts. Take it away there first.");
    if (frame.own && !frame.own->covers(cellOf(leaf)))
        return frame.beyondOwn;
    return {};
}

QString ScopedPermissionModel::Private::moduleLabel(const QString &key) const
{
    const auto found = std::find_if(
        frame.modules.begin(), frame.modules.end(), [&key](const Module &module) { return module.key == key; });
    return found == frame.modules.end() ? key : found->label;
}

QString ScopedPermissionModel::Private::labelOf(const Leaf &leaf) const
{
    const QString label = frame.catalogue.labelOf(leaf.permission);
    return leaf.module.isEmpty() ? label : tr("%1: %2", "a module, a permission").arg(moduleLabel(leaf.module), label);
}

/// Where another permission stands beside `beside`: in the same module, when it is by module and reaches there.
ScopedPermissionModel::Leaf ScopedPermissionModel::Private::leafFor(const QString &permission, const Leaf &beside) const
{
    const Permission *known = frame.catalogue.find(permission);
    const bool byModule = known != nullptr && known->modules.contains(beside.module);
    return {permission, byModule ? beside.module : QString()};
}

void ScopedPermissionModel::Private::insert(const GrantCell &cell)
{
    if (holds(cell))
        return;
    // What reaches further says the same of the narrower ones.
    cells.removeIf([&cell](const GrantCell &held) {
        return held.permission == cell.permission && (cell.module.isEmpty() || held.module == cell.module)
            && (cell.subAccount.isEmpty() || held.subAccount == cell.subAccount);
    });
    cells.insert(cell);
}

/// "Everywhere" becomes each module, so that one of them can be taken away.
void ScopedPermissionModel::Private::splitByModule(const GrantCell &cell)
{
    const Permission *permission = frame.catalogue.find(cell.permission);
    if (permission == nullptr || cell.module.isEmpty() || !cells.remove({cell.permission, {}, cell.subAccount}))
        return;
    for (const QString &module : permission->modules)
        cells.insert({cell.permission, module, cell.subAccount});
}

void ScopedPermissionModel::Private::erase(const GrantCell &cell)
{
    splitByModule(cell);
    cells.removeIf([&cell](const GrantCell &held) {
        return held.permission == cell.permission && held.module == cell.module
            && (cell.subAccount.isEmpty() || held.subAccount == cell.subAccount);
    });
}

void ScopedPermissionModel::Private::dropClosed()
{
    cells.removeIf([this](const GrantCell &cell) {
        if (given.cells.contains(cell))
            return false; // what is held stays held
        const QStringList needed = frame.catalogue.requirementsOf(cell.permission);
        return frame.closedModules.contains(cell.module) || frame.closedPermissions.contains(cell.permission)
            || std::any_of(needed.begin(), needed.end(),
                [this](const QString &key) { return frame.closedPermissions.contains(key); });
    });
}

ScopedPermissionModel::ScopedPermissionModel(QObject *parent)
    : PermissionChoiceModel(parent)
    , m_d(std::make_unique<Private>())
{
}

ScopedPermissionModel::~ScopedPermissionModel() = default;

void ScopedPermissionModel::setFrame(const Frame &frame)
{
    beginResetModel(); // another frame is another tree
    m_d->frame = frame;
    m_d->arrange();
    endResetModel();
    if (!m_d->isTouched) {
        setGrant(m_d->given);
        return;
    }
    m_d->dropClosed();
    announce({});
    Q_EMIT chosenChanged();
}

void ScopedPermissionModel::setSubAccount(const QString &id)
{
    if (std::exchange(m_d->subAccount, id) != id)
        announce({});
}

void ScopedPermissionModel::setGrant(const Grant &grant)
{
    m_d->given = grant;
    m_d->cells = grant.cells;
    m_d->isTouched = false;
    if (grant.all) {
        const QString shown = std::exchange(m_d->subAccount, QString());
        for (const Section &section : m_d->sections) {
            for (const Leaf &leaf : section.leaves) {
                if (m_d->closedReason(leaf).isEmpty())
                    m_d->insert({leaf.permission, leaf.module, {}});
            }
        }
        m_d->subAccount = shown;
    }
    announce({});
    Q_EMIT chosenChanged();
}

Grant ScopedPermissionModel::chosen() const
{
    return {false, m_d->cells, m_d->given.endsAt};
}

int ScopedPermissionModel::chosenCount() const
{
    int count = 0;
    for (const Section &section : m_d->sections) {
        for (const Leaf &leaf : section.leaves)
            count += m_d->holdsSomewhere(leaf) ? 1 : 0;
    }
    return count;
}

int ScopedPermissionModel::choiceCount() const
{
    int count = 0;
    for (const Section &section : m_d->sections)
        count += static_cast<int>(section.leaves.size());
    return count;
}

void ScopedPermissionModel::chooseAll()
{
    tickEverything(true);
}

void ScopedPermissionModel::chooseNone()
{
    tickEverything(false);
}

void ScopedPermissionModel::tickEverything(bool isTicking)
{
    for (int heading = 0; heading < headingCount(); ++heading) {
        QList<int> leaves(leafCount(heading));
        std::iota(leaves.begin(), leaves.end(), 0);
        tick(heading, leaves, {}, isTicking);
    }
}

bool ScopedPermissionModel::tick(int heading, const QList<int> &leaves, const QString &what, bool isTicking)
{
    QList<Leaf> open;
    for (const int place : leaves) {
        const Leaf &leaf = m_d->leaf({heading, place});
        const bool isSo = isTicking ? m_d->stateOf(leaf) == Qt::Checked : m_d->stateOf(leaf) == Qt::Unchecked;
        if (!isSo && m_d->closedReason(leaf).isEmpty())
            open.append(leaf);
    }
    QList<Leaf> also;
    for (const Leaf &leaf : std::as_const(open)) {
        const Catalogue &catalogue = m_d->frame.catalogue;
        const QStringList others =
            isTicking ? catalogue.requirementsOf(leaf.permission) : catalogue.dependentsOf(leaf.permission);
        for (const QString &key : others) {
            const Leaf other = m_d->leafFor(key, leaf);
            const bool differs = isTicking ? !m_d->holds(m_d->cellOf(other)) : m_d->holdsSomewhere(other);
            if (differs && !open.contains(other) && !also.contains(other))
                also.append(other);
        }
    }
    const bool isBlocked = isTicking && std::any_of(also.begin(), also.end(), [this](const Leaf &leaf) {
        return !m_d->closedReason(leaf).isEmpty();
    });
    if (open.isEmpty() || isBlocked)
        return false;
    m_d->isTouched = true;
    QStringList labels;
    for (const Leaf &leaf : open + also) {
        if (isTicking)
            m_d->insert(m_d->cellOf(leaf));
        else
            m_d->erase(m_d->cellOf(leaf));
    }
    for (const Leaf &leaf : std::as_const(also))
        labels << m_d->labelOf(leaf);
    announce({});
    Q_EMIT chosenChanged();
    announcePulled(what, labels, isTicking);
    return true;
}

QModelIndex ScopedPermissionModel::indexOf(const QString &permission, const QString &module) const
{
    for (int row = 0; row < headingCount(); ++row) {
        const auto place = m_d->section(row).leaves.indexOf(Leaf{permission, module});
        if (place >= 0)
            return index(static_cast<int>(place), 0, index(row, 0));
    }
    return {};
}

const Catalogue &ScopedPermissionModel::catalogue() const
{
    return m_d->frame.catalogue;
}

int ScopedPermissionModel::headingCount() const
{
    return static_cast<int>(m_d->sections.size());
}

QString ScopedPermissionModel::headingLabel(int heading) const
{
    return m_d->section(heading).label;
}

QString ScopedPermissionModel::headingSpoken(int heading) const
{
    return tr("Module %1").arg(headingLabel(heading));
}

QString ScopedPermissionModel::headingClosedReason(int heading) const
{
    const QString module = m_d->section(heading).leaves.first().module;
    return module.isEmpty() ? QString() : m_d->frame.closedModules.value(module);
}

int ScopedPermissionModel::leafCount(int heading) const
{
    return static_cast<int>(m_d->section(heading).leaves.size());
}

QString ScopedPermissionModel::leafPermission(Place place) const
{
    return m_d->leaf(place).permission;
}

QString ScopedPermissionModel::leafName(Place place) const
{
    return m_d->labelOf(m_d->leaf(place));
}

Qt::CheckState ScopedPermissionModel::leafState(Place place) const
{
    return m_d->stateOf(m_d->leaf(place));
}

QString ScopedPermissionModel::leafClosedReason(Place place) const
{
    return m_d->closedReason(m_d->leaf(place));
}

QString ScopedPermissionModel::leafRemark(Place place) const
{
    return leafState(place) == Qt::PartiallyChecked ? tr("Held in some sub-accounts only") : QString();
}

} // namespace gatehouse
