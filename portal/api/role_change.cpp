// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/role_change.h"

#include "portal/api/grant_requirements.h"

#include <algorithm>

namespace portal {

namespace {

bool isClosed(const Cell &cell, const Profile::Role &role)
{
    return role.closed.contains(cell.permission) || role.closedModules.contains(cell.module);
}

/// The smallest parts of the catalogue: a cell for each permission, or for each of its modules where it has some.
std::vector<Cell> partsOf(const Profile &profile)
{
    std::vector<Cell> parts;
    for (const Profile::Permission &permission : profile.permissions) {
        if (permission.modules.isEmpty()) {
            parts.push_back({permission.key, {}, {}});
        }
        for (const QString &module : permission.modules) {
            parts.push_back({permission.key, module, {}});
        }
    }
    return parts;
}

/// Where `grant` reaches a part of the catalogue: the cells of it that do, cut to the part. *All* reaches all of it.
Cells reachOf(const Grant &grant, const Cell &part)
{
    if (grant.all) {
        return {part};
    }
    Cells reach;
    for (const Cell &cell : grant.cells) {
        if (cell.permission == part.permission && (cell.module.isEmpty() || cell.module == part.module)) {
            reach.insert({part.permission, part.module, cell.subAccount});
        }
    }
    return reach;
}

/// The grant as a list that means the same today.
Cells listed(const Grant &grant, const Profile &profile)
{
    if (!grant.all) {
        return grant.cells;
    }
    Cells cells;
    for (const Profile::Permission &permission : profile.permissions) {
        cells.insert({permission.key, {}, {}});
    }
    return cells;
}

/// Takes away what misses a requirement that it did not miss before.
void takeUnmet(Grant &grant, const std::vector<MissingRequirement> &before, const Profile &profile, Cells &dropped)
{
    bool isComplete = grant.all;
    while (!isComplete) {
        isComplete = true;
        for (const MissingRequirement &missing : missingRequirements(grant, profile)) {
            if (std::find(before.begin(), before.end(), missing) == before.end() && grant.cells.remove(missing.cell)) {
                dropped.insert(missing.cell);
                isComplete = false;
            }
        }
    }
}

} // namespace

RoleChange carriedOver(const Grant &grant, const QString &from, const Profile::Role &to, const Profile &profile)
{
    const Profile::Role *former = profile.role(from);
    RoleChange change;
    for (const Cell &part : partsOf(profile)) {
        const bool wasOpen = former != nullptr && !isClosed(part, *former);
        const bool isOpen = !isClosed(part, to);
        if (wasOpen && !isOpen) {
            change.dropped.unite(reachOf(grant, part));
        } else if (!wasOpen && isOpen) {
            change.gain.unite(reachOf(grant, part));
        }
    }
    change.grant = grant;
    if (grant.all && to.mayHoldAll) {
        return change;
    }
    change.grant.all = false;
    change.grant.cells = listed(grant, profile);
    change.grant.cells.removeIf([&](const Cell &cell) {
        // *All* never meant what was closed.
        const bool wasClosed = grant.all && former != nullptr && isClosed(cell, *former);
        return isClosed(cell, to) || wasClosed;
    });
    change.gain.removeIf([&](const Cell &cell) { return !change.grant.covers(cell); });
    takeUnmet(change.grant, missingRequirements(grant, profile), profile, change.dropped);
    return change;
}

} // namespace portal
