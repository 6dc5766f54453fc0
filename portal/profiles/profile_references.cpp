// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile_sections.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Keys of a list, each in form and of its own.
template <class T>
QSet<QString> keysOf(ProfileReader &reader, const std::vector<T> &list, const QString &name)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]*$"_s);
    QSet<QString> keys;
    for (size_t index = 0; index < list.size(); ++index) {
        const QString &key = list[index].key;
        const QString place = u"%1[%2].key"_s.arg(name).arg(index);
        if (!keyForm.match(key).hasMatch()) {
            reader.fail(place, u"must begin with a small letter and go on with small letters, digits or _: "_s + key);
        } else if (keys.contains(key)) {
            reader.fail(place, u"is there twice: "_s + key);
        }
        keys.insert(key);
    }
    return keys;
}

void checkNames(ProfileReader &reader, const QStringList &names, const QSet<QString> &known, const QString &place,
    const QString &rule)
{
    for (const QString &name : names) {
        if (!known.contains(name)) {
            reader.fail(place, rule + name);
        }
    }
}

/// A requirement must be met in the same scope, so it must be possible there.
void checkRequirement(
    ProfileReader &reader, const Profile &profile, const Profile::Permission &permission, const QString &place)
{
    for (const QString &key : permission.requirements) {
        const Profile::Permission *required = profile.permission(key);
        if (required == nullptr || required->modules.isEmpty()) {
            continue;
        }
        checkNames(reader, permission.modules, QSet<QString>(required->modules.begin(), required->modules.end()),
            place + u".modules"_s, u"must be among those of the required %1: "_s.arg(key));
    }
}

void checkCatalogue(ProfileReader &reader, const Profile &profile)
{
    const QSet<QString> groups = keysOf(reader, profile.groups, u"permission_groups"_s);
    const QSet<QString> modules = keysOf(reader, profile.modules, u"modules"_s);
    keysOf(reader, profile.permissions, u"permissions"_s);
    QSet<QString> above;
    for (size_t index = 0; index < profile.permissions.size(); ++index) {
        const Profile::Permission &permission = profile.permissions[index];
        const QString place = u"permissions[%1]"_s.arg(index);
        checkNames(reader, {permission.group}, groups, place + u".group"_s, u"names no group: "_s);
        // Only what stands above can be required, so that there is no circle.
        checkNames(reader, permission.requirements, above, place + u".requires"_s, u"names no permission above it: "_s);
        checkNames(reader, permission.modules, modules, place + u".modules"_s, u"names no module: "_s);
        checkRequirement(reader, profile, permission, place);
        if (permission.subAccounts && !profile.subAccounts) {
            reader.fail(place + u".sub_accounts"_s, u"must be false where accounts have no sub-accounts"_s);
        }
        above.insert(permission.key);
    }
}

void checkRoles(ProfileReader &reader, const Profile &profile)
{
    keysOf(reader, profile.roles, u"roles"_s);
    QSet<QString> permissions;
    for (const auto &permission : profile.permissions) {
        permissions.insert(permission.key);
    }
    QSet<QString> modules;
    for (const auto &module : profile.modules) {
        modules.insert(module.key);
    }
    for (size_t index = 0; index < profile.roles.size(); ++index) {
        const QString place = u"roles[%1]"_s.arg(index);
        const Profile::Role &role = profile.roles[index];
        checkNames(reader, role.closed, permissions, place + u".closed"_s, u"names no permission: "_s);
        checkNames(reader, role.closedModules, modules, place + u".closed_modules"_s, u"names no module: "_s);
    }
    const Profile::Role *owner = profile.role(profile.ownerRole);
    if (owner == nullptr) {
        reader.fail(u"owner_role"_s, u"names no role: "_s + profile.ownerRole);
    } else if (owner->assignable || !owner->mayHoldAll || !owner->closed.isEmpty() || !owner->closedModules.isEmpty()) {
        reader.fail(u"owner_role"_s,
            u"must name a role that is not assignable, may hold all and has nothing closed: "_s + profile.ownerRole);
    }
    const Profile::Role *ordinary = profile.role(profile.defaultRole);
    if (ordinary == nullptr || !ordinary->assignable) {
        reader.fail(u"default_role"_s, u"must name an assignable role"_s);
    }
}

void checkRight(ProfileReader &reader, const Profile &profile, const Profile::Right &right, const QString &place)
{
    const Profile::Permission *permission = profile.permission(right.permission);
    if (permission == nullptr) {
        reader.fail(place + u".permission"_s, u"must name a permission"_s);
    } else if (permission->modules.isEmpty() ? !right.module.isEmpty() : !permission->modules.contains(right.module)) {
        reader.fail(place + u".module"_s, u"must be one of the permission's modules, null when it has none"_s);
    }
}

void checkRules(ProfileReader &reader, const Profile &profile)
{
    const Profile::Invitations &rules = profile.invitations;
    if (rules.lifetimeMin > rules.lifetime || rules.lifetime > rules.lifetimeMax) {
        reader.fail(u"invitations.lifetime_s"_s, u"must lie between lifetime_min_s and lifetime_max_s"_s);
    }
    if (profile.manage) {
        checkRight(reader, profile, *profile.manage, u"manage"_s);
    }
    if (!profile.seats.counted && profile.seats.limit) {
        reader.fail(u"seats.limit"_s, u"must be null where seats are not counted"_s);
    }
    if (!profile.tickets) {
        return;
    }
    checkRight(reader, profile, profile.tickets->view, u"tickets.view"_s);
    keysOf(reader, profile.tickets->departments, u"tickets.departments"_s);
    if (!keysOf(reader, profile.tickets->priorities, u"tickets.priorities"_s)
            .contains(profile.tickets->defaultPriority)) {
        reader.fail(u"tickets.default_priority"_s, u"must name a priority"_s);
    }
}

} // namespace

void checkReferences(ProfileReader &reader, const Profile &profile)
{
    checkCatalogue(reader, profile);
    checkRoles(reader, profile);
    checkRules(reader, profile);
}

} // namespace portal
