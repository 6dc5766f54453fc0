// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/scopes.h"

#include "models/access/access_words.h"
#include "models/portals/portal_description.h"
#include "models/relative_time.h"
#include "models/word_list.h"
#include "ui/terms.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Scopes {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Scopes)
};

/// True when the grant holds the permission somewhere in the module.
bool reaches(const Grant &grant, const QString &permission, const QString &module)
{
    return std::any_of(grant.cells.begin(), grant.cells.end(), [&](const GrantCell &cell) {
        return cell.permission == permission && (cell.module.isEmpty() || cell.module == module);
    });
}

bool hasScopes(const Grant &grant)
{
    return std::any_of(grant.cells.begin(), grant.cells.end(),
        [](const GrantCell &cell) { return !cell.module.isEmpty() || !cell.subAccount.isEmpty(); });
}

QStringList labelsOf(const QBitArray &bits, const Catalogue &catalogue)
{
    QStringList labels;
    for (int index = 0; index < catalogue.size() && index < bits.size(); ++index) {
        if (bits.testBit(index))
            labels << catalogue.permissions()[static_cast<size_t>(index)].label;
    }
    return labels;
}

} // namespace

QString ScopeNames::module(const QString &key) const
{
    return portal != nullptr ? portal->moduleLabel(key) : key;
}

QString ScopeNames::subAccount(const QString &id) const
{
    const auto found =
        std::find_if(subAccounts.begin(), subAccounts.end(), [&id](const SubAccount &each) { return each.id == id; });
    return found == subAccounts.end() ? id : found->name;
}

QString labelWithScopes(const Permission &permission, const Grant &grant, const ScopeNames &names)
{
    if (grant.all || grant.cells.contains(GrantCell{permission.key, {}, {}}))
        return permission.label;
    QStringList scopes;
    for (const auto &cell : grant.cells) {
        if (cell.permission != permission.key)
            continue;
        const QString module = names.module(cell.module);
        const QString only = Scopes::tr("only %1", "a sub-account").arg(names.subAccount(cell.subAccount));
        if (cell.subAccount.isEmpty())
            scopes << module;
        else
            scopes << (cell.module.isEmpty() ? only
                                             : Scopes::tr("%1 (%2)", "a module, only a sub-account").arg(module, only));
    }
    scopes.sort();
    return scopes.isEmpty() ? permission.label : permission.label + u" · "_s + listed(scopes);
}

namespace {

QStringList labelsOf(const GrantCells &cells, const Catalogue &catalogue, const ScopeNames &names)
{
    QStringList labels;
    for (const GrantCell &cell : cells) {
        const Permission *known = catalogue.find(cell.permission);
        const Permission permission =
            known != nullptr ? *known : Permission{cell.permission, {}, cell.permission, {}, {}};
        labels << labelWithScopes(permission, Grant{false, {cell}, {}}, names);
    }
    labels.sort();
    return labels;
}

} // namespace

QStringList droppedBy(const Role &role, const Grant &grant, const PortalDescription &portal)
{
    QStringList lost;
    if (grant.all) {
        // *All* comes down to what is left.
        if (!role.mayHoldAll)
            lost << word(Term::AllPermissions, &portal);
        for (const QString &key : role.closed)
            lost << portal.catalogue.labelOf(key);
        for (const QString &key : role.closedModules)
            lost << portal.moduleLabel(key);
        return lost;
    }
    for (const Permission &permission : portal.catalogue.permissions()) {
        if (role.closed.contains(permission.key)) {
            if (grant.holds(permission.key))
                lost << permission.label;
            continue;
        }
        for (const QString &module : permission.modules) {
            if (role.closedModules.contains(module) && reaches(grant, permission.key, module))
                lost << Scopes::tr("%1 · %2", "a module, a permission")
                            .arg(portal.moduleLabel(module), permission.label);
        }
    }
    return lost;
}

QString deltaWords(const Grant &before, const Grant &after, const Catalogue &catalogue, const QString &allWord,
    const ScopeNames &names)
{
    if (after.all && !before.all)
        return Scopes::tr("Before: %1. After: %2, including what the portal adds later.")
            .arg(accessWords(before, catalogue), allWord);
    const QBitArray held = heldBits(before, catalogue);
    const QBitArray wanted = heldBits(after, catalogue);
    const bool byCell = !before.all && !after.all && (hasScopes(before) || hasScopes(after));
    const QStringList gained =
        byCell ? labelsOf(after.cells - before.cells, catalogue, names) : labelsOf(wanted & ~held, catalogue);
    const QStringList lost =
        byCell ? labelsOf(before.cells - after.cells, catalogue, names) : labelsOf(held & ~wanted, catalogue);
    QStringList sentences{Scopes::tr("Before: %1. After: %2.")
            .arg(before.all ? allWord : accessWords(before, catalogue), accessWords(after, catalogue))};
    if (!gained.isEmpty())
        sentences << Scopes::tr("Gains: %1.").arg(listed(gained));
    if (!lost.isEmpty())
        sentences << Scopes::tr("Loses: %1.").arg(listed(lost));
    if (before.endsAt != after.endsAt)
        sentences << (after.endsAt ? Scopes::tr("Ends after %1.").arg(dateWords(*after.endsAt))
                                   : Scopes::tr("Has no end."));
    return sentences.join(u' ');
}

QString heldWords(const Grant &grant, const PortalDescription &portal, const ScopeNames &names)
{
    if (grant.all)
        return word(Term::AllPermissions, &portal);
    constexpr qsizetype mostNamed = 5;
    QStringList held;
    const QBitArray bits = heldBits(grant, portal.catalogue);
    for (int index = 0; index < bits.size(); ++index) {
        if (bits.testBit(index))
            held << labelWithScopes(portal.catalogue.permissions()[static_cast<size_t>(index)], grant, names);
    }
    if (held.isEmpty())
        return Scopes::tr("nothing yet");
    const auto more = static_cast<int>(held.size() - mostNamed);
    if (more > 1)
        held = held.first(mostNamed) << Scopes::tr("%n more", nullptr, more);
    return listed(held);
}

QString wholeAccessWords(const PortalDescription &portal, const QString &role)
{
    QStringList closed;
    if (const Role *known = portal.role(role)) {
        for (const QString &module : known->closedModules)
            closed << portal.moduleLabel(module);
        for (const QString &permission : known->closed) {
            if (const Permission *one = portal.catalogue.find(permission))
                closed << one->label;
        }
    }
    return closed.isEmpty()
        ? Scopes::tr("Everything, and whatever the portal adds later.")
        : Scopes::tr("Everything, also what the portal adds later, but not %1.").arg(listed(closed));
}

} // namespace gatehouse
