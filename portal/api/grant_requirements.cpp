// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant_requirements.h"

#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

std::vector<MissingRequirement> missingRequirements(const Grant &grant, const Profile &profile)
{
    std::vector<MissingRequirement> missing;
    if (grant.all) {
        return missing;
    }
    const std::vector<Cell> cells = sortedCells(grant.cells);
    for (const Profile::Permission &permission : profile.permissions) {
        if (permission.requirements.isEmpty()) {
            continue;
        }
        for (const Cell &cell : cells) {
            if (cell.permission != permission.key) {
                continue;
            }
            for (const QString &requirement : permission.requirements) {
                if (!grant.covers({requirement, cell.module, cell.subAccount})) {
                    missing.push_back({cell, requirement});
                }
            }
        }
    }
    return missing;
}

tl::unexpected<Problem> requirementMissing(const MissingRequirement &missing, const QString &field)
{
    QJsonObject extras = cellToJson(missing.cell);
    extras.insert(u"field"_s, field);
    extras.insert(u"requirement"_s, missing.requirement);
    return refuse(
        422, u"requirement_missing"_s, u"A permission needs another that is not granted there."_s, std::move(extras));
}

} // namespace portal
