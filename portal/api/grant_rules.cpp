// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant_rules.h"

#include "portal/profiles/profile.h"

#include <QJsonArray>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Missing {
    QString permission;
    QString requirement;
};

/// Requirements that `grant` breaks. In the order of the catalogue, so that answers are the same every time.
std::vector<Missing> missingRequirements(const Grant &grant, const Profile &profile)
{
    std::vector<Missing> missing;
    if (grant.all) {
        return missing;
    }
    for (const Profile::Permission &permission : profile.permissions) {
        if (!grant.permissions.contains(permission.key)) {
            continue;
        }
        for (const QString &requirement : permission.requirements) {
            if (!grant.permissions.contains(requirement)) {
                missing.push_back({permission.key, requirement});
            }
        }
    }
    return missing;
}

tl::unexpected<Problem> requirementMissing(const Missing &missing, const QString &field)
{
    return refuse(422, u"requirement_missing"_s, u"A permission needs another that is not granted."_s,
        {{u"field"_s, field}, {u"permission"_s, missing.permission}, {u"requirement"_s, missing.requirement}});
}

tl::unexpected<Problem> clash(const QJsonArray &clashes)
{
    return refuse(
        412, u"grant_clash"_s, u"Somebody else changed this grant in a way that clashes."_s, {{u"clashes"_s, clashes}});
}

tl::unexpected<Problem> allAgainstSet()
{
    return clash({QJsonObject{{u"kind"_s, u"all_against_set"_s}}});
}

Result<Grant> withWordChanged(const GrantDelta &delta, const Grant &present, bool isFresh)
{
    Grant result = present;
    result.all = *delta.all;
    result.permissions = *delta.all ? QSet<QString>() : delta.add;
    // The set that somebody edited meanwhile would vanish unseen.
    if (result != present && !present.all && !isFresh) {
        return allAgainstSet();
    }
    return result;
}

} // namespace

Result<void> checkGrant(const Grant &grant, const QString &role, const Profile &profile, const QString &field)
{
    const Profile::Role *known = profile.role(role);
    if (known == nullptr || !known->assignable) {
        return refuse(422, u"unknown_role"_s, u"This role can't be given."_s, {{u"field"_s, u"role"_s}});
    }
    if (grant.all && !known->mayHoldAll) {
        return refuse(422, u"unknown_permission"_s, u"This role can't hold all permissions."_s, {{u"field"_s, field}});
    }
    QStringList keys(grant.permissions.begin(), grant.permissions.end());
    std::sort(keys.begin(), keys.end());
    for (const QString &key : std::as_const(keys)) {
        if (profile.permission(key) == nullptr || known->closed.contains(key)) {
            return refuse(422, u"unknown_permission"_s, u"This role can't hold such a permission here."_s,
                {{u"field"_s, field}, {u"permission"_s, key.left(80)}});
        }
    }
    if (const auto missing = missingRequirements(grant, profile); !missing.empty()) {
        return requirementMissing(missing.front(), field);
    }
    return {};
}

bool isWithin(const Grant &grant, const Grant &former)
{
    const bool endsWithin = !former.endsAt || (grant.endsAt && *grant.endsAt <= *former.endsAt);
    return endsWithin && (former.all || (!grant.all && former.permissions.contains(grant.permissions)));
}

Result<void> checkWithin(const Grant &grant, const Grant &own, Instant now)
{
    const bool hasEnded = own.endsAt && now >= *own.endsAt;
    if (hasEnded || !isWithin(grant, own)) {
        return refuse(403, u"exceeds_own_rights"_s, u"Nobody can give what they do not hold."_s);
    }
    return {};
}

Grant intersection(const Grant &grant, const Grant &own, const Profile &profile, Instant now)
{
    if (own.endsAt && now >= *own.endsAt) {
        return {};
    }
    Grant result = grant;
    if (!own.all) {
        result.all = false;
        result.permissions = grant.all ? own.permissions : QSet<QString>(grant.permissions).intersect(own.permissions);
    }
    if (own.endsAt) {
        result.endsAt = result.endsAt ? qMin(*result.endsAt, *own.endsAt) : *own.endsAt;
    }
    // A permission that falls may take another one with it.
    for (auto missing = missingRequirements(result, profile); !missing.empty();
        missing = missingRequirements(result, profile)) {
        for (const Missing &one : missing) {
            result.permissions.remove(one.permission);
        }
    }
    return result;
}

Result<Grant> applyDelta(const GrantDelta &delta, const Grant &present, qint64 presentVersion, const Profile &profile)
{
    const bool isFresh = delta.baseVersion == presentVersion;
    if (!delta.all && delta.add.isEmpty() && delta.remove.isEmpty()) {
        return present;
    }
    if (!delta.all && present.all) {
        return allAgainstSet();
    }
    Grant result = present;
    if (delta.all) {
        auto changed = withWordChanged(delta, present, isFresh);
        if (!changed) {
            return changed;
        }
        result = std::move(*changed);
    } else {
        result.permissions.subtract(delta.remove);
        result.permissions.unite(delta.add);
    }
    // What was broken before (the catalogue may have changed) is not this edit's fault.
    const auto before = missingRequirements(present, profile);
    QJsonArray clashes;
    for (const Missing &missing : missingRequirements(result, profile)) {
        const bool isOld = std::any_of(before.begin(), before.end(), [&missing](const Missing &old) {
            return old.permission == missing.permission && old.requirement == missing.requirement;
        });
        if (isOld) {
            continue;
        }
        if (isFresh) {
            return requirementMissing(missing, u"add"_s);
        }
        clashes.append(QJsonObject{{u"kind"_s, u"requirement_broken"_s}, {u"permission"_s, missing.permission},
            {u"requirement"_s, missing.requirement}});
    }
    if (!clashes.isEmpty()) {
        return clash(clashes);
    }
    return result;
}

} // namespace portal
