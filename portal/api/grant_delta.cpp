// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant_requirements.h"
#include "portal/api/grant_rules.h"

#include <QJsonArray>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Problem> clash(const QJsonArray &clashes)
{
    return refuse(
        412, u"grant_clash"_s, u"Somebody else changed this grant in a way that clashes."_s, {{u"clashes"_s, clashes}});
}

tl::unexpected<Problem> clash(const QString &kind)
{
    return clash({QJsonObject{{u"kind"_s, kind}}});
}

QJsonObject clashAt(const QString &kind, const Cell &cell)
{
    QJsonObject object = cellToJson(cell);
    object.insert(u"kind"_s, kind);
    return object;
}

Result<Grant> withWordChanged(const GrantDelta &delta, const Grant &present, bool isFresh)
{
    Grant result = present;
    result.all = *delta.all;
    result.cells = *delta.all ? Cells() : delta.add;
    // The set that somebody edited meanwhile would vanish unseen.
    if (result != present && !present.all && !isFresh) {
        return clash(u"all_against_set"_s);
    }
    return result;
}

Result<Grant> withCellsChanged(const GrantDelta &delta, const Grant &present, bool isFresh)
{
    if (delta.add.isEmpty() && delta.remove.isEmpty()) {
        return present;
    }
    if (present.all) {
        return clash(u"all_against_set"_s);
    }
    Grant result = present;
    result.cells.subtract(delta.remove);
    result.cells.unite(delta.add);
    // Taking a cell away that somebody else has meanwhile given more widely would take nothing away, unseen. What the
    // edit itself gives more widely instead is no such thing.
    QJsonArray clashes;
    for (const Cell &cell : sortedCells(delta.remove)) {
        if (!isFresh && result.covers(cell) && !Grant{false, delta.add, {}}.covers(cell)) {
            clashes.append(clashAt(u"still_covered"_s, cell));
        }
    }
    if (!clashes.isEmpty()) {
        return clash(clashes);
    }
    return result;
}

Result<void> changeEnd(const GrantDelta &delta, const Grant &present, bool isFresh, Grant &result)
{
    if (!delta.end || delta.end->at == present.endsAt) {
        return {};
    }
    if (!isFresh && delta.end->base != present.endsAt) {
        return clash(u"end_date"_s);
    }
    result.endsAt = delta.end->at;
    return {};
}

/// What was broken before (the catalogue may have changed) is not this edit's fault.
Result<void> checkNewlyMissing(const Grant &result, const Grant &present, const Profile &profile, bool isFresh)
{
    const auto before = missingRequirements(present, profile);
    QJsonArray clashes;
    for (const MissingRequirement &missing : missingRequirements(result, profile)) {
        if (std::find(before.begin(), before.end(), missing) != before.end()) {
            continue;
        }
        if (isFresh) {
            return requirementMissing(missing, u"add"_s);
        }
        QJsonObject broken = clashAt(u"requirement_broken"_s, missing.cell);
        broken.insert(u"requirement"_s, missing.requirement);
        clashes.append(broken);
    }
    if (!clashes.isEmpty()) {
        return clash(clashes);
    }
    return {};
}

} // namespace

Result<Grant> applyDelta(const GrantDelta &delta, const Grant &present, qint64 presentVersion, const Profile &profile)
{
    const bool isFresh = delta.baseVersion == presentVersion;
    auto result = delta.all ? withWordChanged(delta, present, isFresh) : withCellsChanged(delta, present, isFresh);
    if (!result) {
        return result;
    }
    if (auto end = changeEnd(delta, present, isFresh, *result); !end) {
        return tl::unexpected(end.error());
    }
    if (auto met = checkNewlyMissing(*result, present, profile, isFresh); !met) {
        return tl::unexpected(met.error());
    }
    return result;
}

} // namespace portal
