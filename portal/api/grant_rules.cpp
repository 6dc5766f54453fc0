// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant_rules.h"

#include "portal/api/fields.h"
#include "portal/api/grant_requirements.h"
#include "portal/profiles/profile.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestEcho = 80; // of a name we do not know, in the answer that says so

tl::unexpected<Problem> refuseCell(
    const QString &code, const QString &detail, const Cell &cell, const QString &field, bool names = true)
{
    QJsonObject extras{{u"field"_s, field}};
    if (names) {
        extras.insert(u"permission"_s, cell.permission.left(longestEcho));
        if (!cell.module.isEmpty()) {
            extras.insert(u"module"_s, cell.module.left(longestEcho));
        }
    }
    return refuse(422, code, detail, std::move(extras));
}

Result<void> checkCell(const Cell &cell, const Profile::Role &role, const Profile &profile, const QString &field)
{
    const Profile::Permission *permission = profile.permission(cell.permission);
    if (permission == nullptr) {
        return refuseCell(u"unknown_permission"_s, u"This portal has no such permission."_s, cell, field);
    }
    if (role.closed.contains(cell.permission)) {
        return refuseCell(u"closed_to_role"_s, u"This role never holds this permission."_s, cell, field);
    }
    if (!cell.subAccount.isEmpty() && !permission->subAccounts) {
        return refuseCell(u"scope_not_offered"_s, u"This permission can't be limited to a sub-account."_s, cell, field);
    }
    if (cell.module.isEmpty()) {
        return {};
    }
    if (profile.module(cell.module) == nullptr) {
        return refuseCell(u"unknown_module"_s, u"This portal has no such module."_s, cell, field);
    }
    if (!permission->modules.contains(cell.module)) {
        return refuseCell(u"scope_not_offered"_s, u"This permission can't be limited to this module."_s, cell, field);
    }
    if (role.closedModules.contains(cell.module)) {
        return refuseCell(u"closed_to_role"_s, u"This role never reaches this module."_s, cell, field);
    }
    return {};
}

/// Modules of a permission that are closed to `own` and not to `given`: what `own` can't pass on there.
QStringList modulesShort(const Profile::Permission *permission, const Profile::Role &own, const Profile::Role &given)
{
    QStringList result;
    if (permission != nullptr) {
        std::copy_if(permission->modules.begin(), permission->modules.end(), std::back_inserter(result),
            [&](const QString &module) {
                return own.closedModules.contains(module) && !given.closedModules.contains(module);
            });
    }
    return result;
}

/// Is less open to `own` than to `given`, somewhere in the catalogue?
bool isMoreClosed(const Profile::Role &own, const Profile::Role &given)
{
    const auto beyond = [](const QStringList &ownClosed, const QStringList &givenClosed) {
        return std::any_of(ownClosed.begin(), ownClosed.end(),
            [&givenClosed](const QString &key) { return !givenClosed.contains(key); });
    };
    return beyond(own.closed, given.closed) || beyond(own.closedModules, given.closedModules);
}

/// What of one cell counts for `own`: all of it, the modules that are open, or nothing.
Cells openCells(const Cell &cell, const Profile::Role &own, const Profile::Role &given, const Profile &profile)
{
    if (own.closed.contains(cell.permission) || own.closedModules.contains(cell.module)) {
        return {};
    }
    const Profile::Permission *permission = profile.permission(cell.permission);
    if (!cell.module.isEmpty() || modulesShort(permission, own, given).isEmpty()) {
        return {cell};
    }
    Cells result;
    for (const QString &module : permission->modules) {
        if (!own.closedModules.contains(module)) {
            result.insert({cell.permission, module, cell.subAccount});
        }
    }
    return result;
}

/// What both cells reach, if they meet.
std::optional<Cell> meeting(const Cell &one, const Cell &other)
{
    const auto scope = [](const QString &left, const QString &right) -> std::optional<QString> {
        if (left.isEmpty() || left == right) {
            return right;
        }
        return right.isEmpty() ? std::optional(left) : std::nullopt;
    };
    const auto module = scope(one.module, other.module);
    const auto subAccount = scope(one.subAccount, other.subAccount);
    if (one.permission != other.permission || !module || !subAccount) {
        return std::nullopt;
    }
    return Cell{one.permission, *module, *subAccount};
}

/// All that somebody with *all* holds, as a list.
Cells wholeCatalogue(const Profile &profile)
{
    Cells cells;
    for (const Profile::Permission &permission : profile.permissions) {
        cells.insert({permission.key, {}, {}});
    }
    return cells;
}

Cells withoutCovered(const Cells &cells)
{
    Cells result;
    for (const Cell &cell : cells) {
        const bool isCovered = std::any_of(
            cells.cbegin(), cells.cend(), [&cell](const Cell &other) { return other != cell && other.covers(cell); });
        if (!isCovered) {
            result.insert(cell);
        }
    }
    return result;
}

} // namespace

bool holds(const Holding &holding, const Cell &asked, const Profile &profile, Instant now)
{
    const Profile::Role *role = profile.role(holding.role);
    if (role == nullptr || holding.grant.hasEnded(now) || role->closed.contains(asked.permission)
        || role->closedModules.contains(asked.module)) {
        return false;
    }
    const Profile::Permission *permission = profile.permission(asked.permission);
    const bool isShort = asked.module.isEmpty() && permission != nullptr
        && std::any_of(permission->modules.begin(), permission->modules.end(),
            [role](const QString &module) { return role->closedModules.contains(module); });
    return !isShort && holding.grant.covers(asked);
}

Result<void> checkCells(const Cells &cells, const QString &role, const Profile &profile, const QString &field)
{
    const Profile::Role *known = profile.role(role);
    if (known == nullptr) {
        return refuse(422, u"unknown_role"_s, u"This portal has no such role."_s, {{u"field"_s, u"role"_s}});
    }
    for (const Cell &cell : sortedCells(cells)) {
        if (auto may = checkCell(cell, *known, profile, field); !may) {
            return may;
        }
    }
    return {};
}

Result<void> checkGrant(const Grant &grant, const QString &role, const Profile &profile, const QString &field)
{
    const Profile::Role *known = profile.role(role);
    if (known == nullptr || !known->assignable) {
        return refuse(422, u"unknown_role"_s, u"This role can't be given."_s, {{u"field"_s, u"role"_s}});
    }
    if (grant.all && !known->mayHoldAll) {
        return refuseCell(u"closed_to_role"_s, u"This role can't hold all permissions."_s, {}, field, false);
    }
    if (grant.endsAt && !profile.endDates) {
        return invalidField(fieldName(field, "ends_at"_L1), u"Grants have no end date at this portal."_s);
    }
    if (auto cells = checkCells(grant.cells, role, profile, field); !cells) {
        return cells;
    }
    if (const auto missing = missingRequirements(grant, profile); !missing.empty()) {
        return requirementMissing(missing.front(), field);
    }
    return {};
}

bool isWithin(const Grant &grant, const Grant &former)
{
    const bool endsWithin = !former.endsAt || (grant.endsAt && *grant.endsAt <= *former.endsAt);
    if (!endsWithin || (grant.all && !former.all)) {
        return false;
    }
    return std::all_of(
        grant.cells.cbegin(), grant.cells.cend(), [&former](const Cell &cell) { return former.covers(cell); });
}

Result<void> checkWithin(const Holding &given, const Holding &own, const Profile &profile, Instant now)
{
    const Profile::Role *ownRole = profile.role(own.role);
    const Profile::Role *givenRole = profile.role(given.role);
    bool may = ownRole != nullptr && givenRole != nullptr && !own.grant.hasEnded(now)
        && isWithin(given.grant, own.grant) && (!given.grant.all || !isMoreClosed(*ownRole, *givenRole));
    for (const Cell &cell : given.grant.cells) {
        may = may && openCells(cell, *ownRole, *givenRole, profile) == Cells{cell};
    }
    if (!may) {
        return refuse(403, u"exceeds_own_rights"_s, u"Nobody can give what they do not hold."_s);
    }
    return {};
}

Grant intersection(const Holding &given, const Holding &own, const Profile &profile, Instant now)
{
    const Profile::Role *ownRole = profile.role(own.role);
    const Profile::Role *givenRole = profile.role(given.role);
    if (ownRole == nullptr || givenRole == nullptr || own.grant.hasEnded(now)) {
        return {};
    }
    Grant result = given.grant;
    result.all = given.grant.all && own.grant.all && !isMoreClosed(*ownRole, *givenRole);
    if (!result.all) {
        // Unknown cells stay as they are for who holds all (R33).
        const Cells offered = given.grant.all ? wholeCatalogue(profile) : given.grant.cells;
        Cells kept;
        for (const Cell &one : offered) {
            for (const Cell &held : own.grant.all ? Cells{one} : own.grant.cells) {
                if (const auto both = meeting(one, held)) {
                    kept.unite(openCells(*both, *ownRole, *givenRole, profile));
                }
            }
        }
        result.cells = withoutCovered(kept);
    }
    if (own.grant.endsAt) {
        result.endsAt = result.endsAt ? qMin(*result.endsAt, *own.grant.endsAt) : *own.grant.endsAt;
    }
    // A permission that falls may take another one with it.
    for (auto missing = missingRequirements(result, profile); !missing.empty();
        missing = missingRequirements(result, profile)) {
        for (const MissingRequirement &one : missing) {
            result.cells.remove(one.cell);
        }
    }
    return result;
}

} // namespace portal
