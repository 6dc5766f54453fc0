// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/scoped_permission_model.h"

#include "models/text_fold.h"
#include "models/tool_tip.h"

#include <QFont>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quintptr noSection = 0; ///< internal id of a heading; a leaf carries its section's row + 1

} // namespace

struct ScopedPermissionModel::Private {
    Frame frame;
    QString subAccount;
    Grant given;
    GrantCells cells;
    std::vector<Section> sections;
    QStringList filterWords;

    void arrange();
    [[nodiscard]] GrantCell cellOf(const Leaf &leaf) const { return {leaf.permission, leaf.module, subAccount}; }
    [[nodiscard]] bool holds(const GrantCell &cell) const { return Grant{false, cells, {}}.covers(cell); }
    [[nodiscard]] bool holdsSomewhere(const Leaf &leaf) const;
    [[nodiscard]] Qt::CheckState stateOf(const Leaf &leaf) const;
    [[nodiscard]] Qt::CheckState stateOf(const Section &section) const;
    [[nodiscard]] QString closedReason(const Leaf &leaf) const;
    [[nodiscard]] QString labelOf(const Leaf &leaf) const;
    [[nodiscard]] QString moduleLabel(const QString &key) const;
    [[nodiscard]] bool matches(const Leaf &leaf) const;
    [[nodiscard]] Leaf leafFor(const QString &permission, const Leaf &beside) const;
    void insert(const GrantCell &cell);
    void erase(const GrantCell &cell);
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

Qt::CheckState ScopedPermissionModel::Private::stateOf(const Section &section) const
{
    qsizetype full = 0;
    qsizetype none = 0;
    for (const Leaf &leaf : section.leaves) {
        full += stateOf(leaf) == Qt::Checked ? 1 : 0;
        none += stateOf(leaf) == Qt::Unchecked ? 1 : 0;
    }
    if (none == section.leaves.size())
        return Qt::Unchecked;
    return full == section.leaves.size() ? Qt::Checked : Qt::PartiallyChecked;
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

bool ScopedPermissionModel::Private::matches(const Leaf &leaf) const
{
    const Permission *permission = frame.catalogue.find(leaf.permission);
    const QString text = folded(labelOf(leaf) + u' ' + (permission != nullptr ? permission->description : QString()));
    return std::all_of(
        filterWords.begin(), filterWords.end(), [&text](const QString &word) { return text.contains(word); });
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
    cells.removeIf([this, &cell](const GrantCell &held) {
        return held.permission == cell.permission && held.module == cell.module
            && (cell.subAccount.isEmpty() || held.subAccount == cell.subAccount);
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
    setGrant(m_d->given);
}

void ScopedPermissionModel::setSubAccount(const QString &id)
{
    if (std::exchange(m_d->subAccount, id) != id)
        announceAll({});
}

void ScopedPermissionModel::setGrant(const Grant &grant)
{
    m_d->given = grant;
    m_d->cells = grant.cells;
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
    announceAll({});
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
    for (const Section &section : m_d->sections)
        tick(section.leaves, {}, true);
}

void ScopedPermissionModel::chooseNone()
{
    for (const Section &section : m_d->sections)
        tick(section.leaves, {}, false);
}

void ScopedPermissionModel::setFilter(const QString &text)
{
    const QStringList words = foldedWords(text);
    if (std::exchange(m_d->filterWords, words) != words)
        announceAll({MatchesFilterRole});
}

void ScopedPermissionModel::announceAll(const QList<int> &roles)
{
    if (m_d->sections.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, section), index(rowCount(section) - 1, 0, section), roles);
    }
}

bool ScopedPermissionModel::tick(const QList<Leaf> &leaves, const QString &what, bool isTicking)
{
    QList<Leaf> open;
    std::copy_if(leaves.begin(), leaves.end(), std::back_inserter(open), [&](const Leaf &leaf) {
        const bool isSo = isTicking ? m_d->stateOf(leaf) == Qt::Checked : m_d->stateOf(leaf) == Qt::Unchecked;
        return !isSo && m_d->closedReason(leaf).isEmpty();
    });
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
    QStringList labels;
    for (const Leaf &leaf : open + also) {
        if (isTicking)
            m_d->insert(m_d->cellOf(leaf));
        else
            m_d->erase(m_d->cellOf(leaf));
    }
    for (const Leaf &leaf : std::as_const(also))
        labels << m_d->labelOf(leaf);
    announceAll({});
    Q_EMIT chosenChanged();
    if (!labels.isEmpty() && !what.isEmpty()) {
        if (isTicking)
            Q_EMIT pulledIn(what, labels);
        else
            Q_EMIT pulledOut(what, labels);
    }
    return true;
}

QModelIndex ScopedPermissionModel::indexOf(const QString &permission, const QString &module) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto place = m_d->sections[static_cast<std::size_t>(row)].leaves.indexOf(Leaf{permission, module});
        if (place >= 0)
            return index(static_cast<int>(place), 0, index(row, 0));
    }
    return {};
}

QModelIndex ScopedPermissionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : noSection);
}

QModelIndex ScopedPermissionModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == noSection)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, noSection);
}

int ScopedPermissionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_d->sections.size());
    if (parent.internalId() != noSection || parent.column() != 0)
        return 0;
    return static_cast<int>(m_d->sections[static_cast<std::size_t>(parent.row())].leaves.size());
}

int ScopedPermissionModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

const ScopedPermissionModel::Leaf &ScopedPermissionModel::leafAt(const QModelIndex &index) const
{
    return m_d->sections[index.internalId() - 1].leaves.at(index.row());
}

QVariant ScopedPermissionModel::headingData(const Section &section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return section.label;
    case Qt::CheckStateRole:
        return m_d->stateOf(section);
    case Qt::AccessibleTextRole:
        return tr("Module %1").arg(section.label);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case KeyRole:
        return QString();
    case ClosedReasonRole: {
        // A module closed as a whole says so once, at its heading.
        const QString reason = m_d->frame.closedModules.value(section.leaves.first().module);
        return section.leaves.first().module.isEmpty() ? QString() : reason;
    }
    case MatchesFilterRole:
        return std::any_of(
            section.leaves.begin(), section.leaves.end(), [this](const Leaf &leaf) { return m_d->matches(leaf); });
    default:
        return {};
    }
}

QVariant ScopedPermissionModel::leafData(const Leaf &leaf, int role) const
{
    const Permission *permission = m_d->frame.catalogue.find(leaf.permission);
    QStringList needed;
    for (const QString &requirement : permission != nullptr ? permission->requirements : QStringList())
        needed.append(m_d->frame.catalogue.labelOf(requirement));
    switch (role) {
    case Qt::DisplayRole:
        return m_d->frame.catalogue.labelOf(leaf.permission);
    case Qt::CheckStateRole:
        return m_d->stateOf(leaf);
    case Qt::AccessibleTextRole:
        return m_d->labelOf(leaf);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList lines{permission != nullptr ? permission->description : QString(), m_d->closedReason(leaf)};
        if (m_d->stateOf(leaf) == Qt::PartiallyChecked)
            lines.append(tr("Held in some sub-accounts only"));
        if (!needed.isEmpty())
            lines.append(tr("Needs: %1").arg(needed.join(u", "_s)));
        lines.removeAll(QString());
        const QString text = lines.join(u'\n');
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    case KeyRole:
        return leaf.permission;
    case DescriptionRole:
        return permission != nullptr ? permission->description : QString();
    case RequirementsRole:
        return needed;
    case ClosedReasonRole:
        return m_d->closedReason(leaf);
    case MatchesFilterRole:
        return m_d->matches(leaf);
    default:
        return {};
    }
}

QVariant ScopedPermissionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == noSection)
        return headingData(m_d->sections[static_cast<std::size_t>(index.row())], role);
    return leafData(leafAt(index), role);
}

bool ScopedPermissionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool isTicking = value.toInt() == Qt::Checked;
    if (index.internalId() != noSection)
        return tick({leafAt(index)}, m_d->labelOf(leafAt(index)), isTicking);
    const Section section = m_d->sections[static_cast<std::size_t>(index.row())];
    return tick(section.leaves, section.label, isTicking);
}

Qt::ItemFlags ScopedPermissionModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    // A closed one stays selectable, so that keyboard and screen reader reach the reason.
    const Qt::ItemFlags reachable = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool isHeading = index.internalId() == noSection;
    const Qt::ItemFlags shape = isHeading ? reachable : reachable | Qt::ItemNeverHasChildren;
    return data(index, ClosedReasonRole).toString().isEmpty() ? shape | Qt::ItemIsUserCheckable : shape;
}

} // namespace gatehouse
