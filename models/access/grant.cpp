// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/grant.h"

#include "models/access/catalogue.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// True when `cells` holds `permission` at least where `where` reaches.
bool covers(const GrantCells &cells, const QString &permission, const GrantCell &where)
{
    const QString everywhere;
    return cells.contains({permission, everywhere, everywhere})
        || cells.contains({permission, where.module, everywhere})
        || cells.contains({permission, everywhere, where.subAccount})
        || cells.contains({permission, where.module, where.subAccount});
}

bool isBroken(const GrantCells &cells, const GrantCell &cell, const QString &requirement)
{
    return cells.contains(cell) && !covers(cells, requirement, cell);
}

/// Requirements that `result` breaks and `present` did not: what a portal already tolerates is not this edit's fault.
std::vector<GrantClash> brokenRequirements(const GrantCells &result, const Grant &present, const Catalogue &catalogue)
{
    std::vector<GrantClash> clashes;
    for (const GrantCell &cell : result) {
        const Permission *permission = catalogue.find(cell.permission);
        if (!permission)
            continue;
        for (const QString &requirement : permission->requirements) {
            if (!isBroken(result, cell, requirement) || (!present.all && isBroken(present.cells, cell, requirement)))
                continue;
            GrantClash clash{GrantClash::Kind::RequirementBroken, cell.permission, requirement};
            if (std::find(clashes.begin(), clashes.end(), clash) == clashes.end())
                clashes.push_back(std::move(clash));
        }
    }
    std::sort(clashes.begin(), clashes.end(), [](const GrantClash &left, const GrantClash &right) {
        return std::tie(left.permission, left.requirement) < std::tie(right.permission, right.requirement);
    });
    return clashes;
}

tl::unexpected<std::vector<GrantClash>> allAgainstSet()
{
    return tl::unexpected(std::vector<GrantClash>{{GrantClash::Kind::AllAgainstSet, {}, {}}});
}

tl::expected<Grant, std::vector<GrantClash>> applyWord(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue)
{
    if (*delta.all) {
        // Somebody else narrowed or widened the set meanwhile: All would undo that unseen.
        if (!present.all && (base.all || present.cells != base.cells))
            return allAgainstSet();
        return Grant{true, {}, present.endsAt};
    }
    if (!present.all && present.cells != delta.add)
        return allAgainstSet();
    auto clashes = brokenRequirements(delta.add, present, catalogue);
    if (!clashes.empty())
        return tl::unexpected(std::move(clashes));
    return Grant{false, delta.add, present.endsAt};
}

} // namespace

bool Grant::holds(const QString &permission) const
{
    return all || std::any_of(cells.begin(), cells.end(), [&permission](const GrantCell &cell) {
        return cell.permission == permission;
    });
}

bool Grant::covers(const GrantCell &cell) const
{
    return all || gatehouse::covers(cells, cell.permission, cell);
}

bool Grant::reaches(const QString &subAccount) const
{
    return all || std::any_of(cells.cbegin(), cells.cend(), [&subAccount](const GrantCell &cell) {
        return cell.subAccount.isEmpty() || cell.subAccount == subAccount;
    });
}

Grant Grant::within(const QString &subAccount) const
{
    Grant part = *this;
    if (subAccount.isEmpty() || all)
        return part;
    part.cells.removeIf(
        [&subAccount](const GrantCell &cell) { return !cell.subAccount.isEmpty() && cell.subAccount != subAccount; });
    return part;
}

bool GrantDelta::isNarrowing() const
{
    const bool lasts = end && (!end->to || (end->from && *end->to > *end->from));
    // From All to a set, `add` is what is left.
    return !lasts && (all ? !*all : add.isEmpty());
}

GrantDelta difference(const Grant &before, const Grant &after)
{
    std::optional<GrantDelta::End> end;
    if (before.endsAt != after.endsAt)
        end = {before.endsAt, after.endsAt};
    if (before.all && after.all)
        return {std::nullopt, {}, {}, end};
    if (after.all)
        return {true, {}, {}, end};
    if (before.all)
        return {false, after.cells, {}, end};
    return {std::nullopt, after.cells - before.cells, before.cells - after.cells, end};
}

tl::expected<Grant, std::vector<GrantClash>> apply(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue)
{
    if (delta.isEmpty())
        return present;
    if (delta.end) {
        // Somebody else set another end meanwhile; the same one twice is simply done.
        if (present.endsAt != delta.end->from && present.endsAt != delta.end->to)
            return tl::unexpected(std::vector<GrantClash>{{GrantClash::Kind::EndDate, {}, {}}});
        GrantDelta cells = delta;
        cells.end.reset();
        Grant ending = present;
        ending.endsAt = delta.end->to;
        return apply(cells, base, ending, catalogue);
    }
    if (delta.all)
        return applyWord(delta, base, present, catalogue);
    if (present.all)
        return allAgainstSet();
    GrantCells cells = present.cells;
    cells -= delta.remove;
    cells += delta.add;
    auto clashes = brokenRequirements(cells, present, catalogue);
    if (!clashes.empty())
        return tl::unexpected(std::move(clashes));
    return Grant{false, std::move(cells), present.endsAt};
}

} // namespace gatehouse
