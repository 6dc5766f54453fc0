// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile.h"

#include "portal/profiles/profile_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The terms openapi.yaml promises.
const QStringList &promisedTerms()
{
    static const QStringList terms{u"invite_user"_s, u"send_invite"_s, u"all_permissions"_s, u"choose_permissions"_s,
        u"manage_permissions"_s, u"remove_access"_s, u"switch_account"_s, u"owner"_s, u"accept_invitation"_s,
        u"decline_invitation"_s, u"users"_s, u"invitations"_s, u"active_users"_s, u"invited_users"_s,
        u"resend_invite"_s, u"revoke_invite"_s, u"user_management"_s};
    return terms;
}

void readTerms(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QJsonObject terms = reader.object(root, u"terms"_s, {});
    reader.only(terms, promisedTerms(), u"terms"_s);
    for (const QString &term : promisedTerms()) {
        profile.terms.insert(term, reader.texts(terms, term, u"terms"_s));
    }
}

void readCatalogue(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.each(root, u"permission_groups"_s, {}, [&](const QJsonObject &group, const QString &place) {
        reader.only(group, {u"key"_s, u"label"_s}, place);
        profile.groups.push_back({reader.text(group, u"key"_s, place), reader.texts(group, u"label"_s, place)});
    });
    reader.each(root, u"permissions"_s, {}, [&](const QJsonObject &permission, const QString &place) {
        reader.only(permission, {u"key"_s, u"group"_s, u"label"_s, u"description"_s, u"requires"_s}, place);
        profile.permissions.push_back({reader.text(permission, u"key"_s, place),
            reader.text(permission, u"group"_s, place), reader.texts(permission, u"label"_s, place),
            reader.texts(permission, u"description"_s, place), reader.names(permission, u"requires"_s, place)});
    });
}

void readRoles(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.each(root, u"roles"_s, {}, [&](const QJsonObject &role, const QString &place) {
        reader.only(role, {u"key"_s, u"label"_s, u"assignable"_s, u"may_hold_all"_s, u"closed"_s}, place);
        profile.roles.push_back({reader.text(role, u"key"_s, place), reader.texts(role, u"label"_s, place),
            reader.truth(role, u"assignable"_s, place), reader.truth(role, u"may_hold_all"_s, place),
            reader.names(role, u"closed"_s, place)});
    });
    profile.ownerRole = reader.text(root, u"owner_role"_s, {});
    profile.defaultRole = reader.text(root, u"default_role"_s, {});
    profile.managePermission = reader.text(root, u"manage_permission"_s, {});
}

void readInvitations(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QString place = u"invitations"_s;
    const QJsonObject given = reader.object(root, place, {});
    reader.only(given,
        {u"lifetime_s"_s, u"several_at_once"_s, u"full_name"_s, u"needs_existing_sign_in"_s, u"allowed_domains"_s,
            u"accept_inside"_s, u"message"_s, u"resends"_s, u"per_hour"_s, u"per_address_and_day"_s},
        place);
    Profile::Invitations &rules = profile.invitations;
    rules.lifetime = std::chrono::seconds{reader.number(given, u"lifetime_s"_s, place, 60)};
    rules.severalAtOnce = reader.number(given, u"several_at_once"_s, place, 1);
    rules.fullName =
        std::array{Profile::FullName::None, Profile::FullName::Optional, Profile::FullName::Required}[size_t(
            reader.choice(given, u"full_name"_s, place, {u"none"_s, u"optional"_s, u"required"_s}))];
    rules.needsExistingSignIn = reader.truth(given, u"needs_existing_sign_in"_s, place);
    rules.allowedDomains = reader.names(given, u"allowed_domains"_s, place);
    rules.acceptInside = reader.truth(given, u"accept_inside"_s, place);
    rules.message = reader.truth(given, u"message"_s, place);
    rules.resends = reader.number(given, u"resends"_s, place, 0);
    rules.perHour = reader.number(given, u"per_hour"_s, place, 1);
    rules.perAddressAndDay = reader.number(given, u"per_address_and_day"_s, place, 1);
}

void readRules(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QJsonObject signUp = reader.object(root, u"sign_up"_s, {});
    reader.only(signUp, {u"policy"_s}, u"sign_up"_s);
    profile.signUp = std::array{Profile::SignUp::Open, Profile::SignUp::ByInvitation, Profile::SignUp::Closed}[size_t(
        reader.choice(signUp, u"policy"_s, u"sign_up"_s, {u"open"_s, u"by_invitation"_s, u"closed"_s}))];
    const QJsonObject ownership = reader.object(root, u"ownership"_s, {});
    reader.only(ownership, {u"transferable"_s, u"reason"_s}, u"ownership"_s);
    profile.ownershipTransferable = reader.truth(ownership, u"transferable"_s, u"ownership"_s);
    if (!profile.ownershipTransferable) {
        profile.ownershipReason = reader.texts(ownership, u"reason"_s, u"ownership"_s);
    }
    const QJsonObject removal = reader.object(root, u"removal"_s, {});
    reader.only(removal, {u"restore_grace_s"_s}, u"removal"_s);
    profile.restoreGrace = std::chrono::seconds{reader.number(removal, u"restore_grace_s"_s, u"removal"_s, 0)};
}

/// What no single line can see: doubled keys, names of things that are not there, requirements in a circle.
void checkReferences(ProfileReader &reader, const Profile &profile)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]*$"_s);
    QSet<QString> groups;
    for (const auto &group : profile.groups) {
        groups.insert(group.key);
    }
    QSet<QString> before;
    for (size_t index = 0; index < profile.permissions.size(); ++index) {
        const Profile::Permission &permission = profile.permissions[index];
        const QString place = u"permissions[%1]"_s.arg(index);
        if (!keyForm.match(permission.key).hasMatch() || before.contains(permission.key)) {
            reader.fail(place + u".key"_s, u"must be lower case, of its own: "_s + permission.key);
        }
        if (!groups.contains(permission.group)) {
            reader.fail(place + u".group"_s, u"names no group: "_s + permission.group);
        }
        for (const QString &requirement : permission.requirements) {
            // Only what stands above can be required, so that there is no circle.
            if (!before.contains(requirement)) {
                reader.fail(place + u".requires"_s, u"names no permission above it: "_s + requirement);
            }
        }
        before.insert(permission.key);
    }
    for (size_t index = 0; index < profile.roles.size(); ++index) {
        for (const QString &closed : profile.roles[index].closed) {
            if (!before.contains(closed)) {
                reader.fail(u"roles[%1].closed"_s.arg(index), u"names no permission: "_s + closed);
            }
        }
    }
    const Profile::Role *owner = profile.role(profile.ownerRole);
    if (owner == nullptr || owner->assignable) {
        reader.fail(u"owner_role"_s, u"must name a role that is not assignable"_s);
    }
    const Profile::Role *ordinary = profile.role(profile.defaultRole);
    if (ordinary == nullptr || !ordinary->assignable) {
        reader.fail(u"default_role"_s, u"must name an assignable role"_s);
    }
    if (!before.contains(profile.managePermission)) {
        reader.fail(u"manage_permission"_s, u"must name a permission"_s);
    }
}

} // namespace

QString Text::in(const QString &language) const
{
    return m_byLanguage.value(language, m_byLanguage.value(u"en"_s));
}

QJsonObject Text::toJson() const
{
    QJsonObject object;
    for (auto one = m_byLanguage.begin(); one != m_byLanguage.end(); ++one) {
        object.insert(one.key(), one.value());
    }
    return object;
}

const Profile::Permission *Profile::permission(const QString &permissionKey) const
{
    const auto found = std::find_if(permissions.begin(), permissions.end(),
        [&permissionKey](const Permission &one) { return one.key == permissionKey; });
    return found == permissions.end() ? nullptr : &*found;
}

const Profile::Role *Profile::role(const QString &roleKey) const
{
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&roleKey](const Role &one) { return one.key == roleKey; });
    return found == roles.end() ? nullptr : &*found;
}

QString Profile::term(const QString &termKey, const QString &language) const
{
    const auto found = terms.find(termKey);
    return found == terms.end() ? termKey : found->in(language);
}

Result<Profile> readProfile(const QByteArray &json, const QString &fileName)
{
    const auto wrong = [&fileName](const QString &what) {
        return refuse(500, u"profile_wrong"_s, fileName + u": "_s + what);
    };
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        return wrong(u"must be one JSON object; at byte %1: %2"_s.arg(fault.offset).arg(fault.errorString()));
    }
    const QJsonObject root = document.object();
    ProfileReader reader;
    Profile profile;
    reader.only(root,
        {u"key"_s, u"name"_s, u"terms"_s, u"permission_groups"_s, u"permissions"_s, u"roles"_s, u"owner_role"_s,
            u"default_role"_s, u"manage_permission"_s, u"invitations"_s, u"sign_up"_s, u"ownership"_s, u"removal"_s},
        {});
    profile.key = reader.text(root, u"key"_s, {});
    profile.name = reader.text(root, u"name"_s, {});
    readTerms(reader, root, profile);
    readCatalogue(reader, root, profile);
    readRoles(reader, root, profile);
    readInvitations(reader, root, profile);
    readRules(reader, root, profile);
    checkReferences(reader, profile);
    if (!reader.fault().isEmpty()) {
        return wrong(reader.fault());
    }
    return profile;
}

Result<Profile> loadProfile(const QString &nameOrPath)
{
    const bool isPath = nameOrPath.contains(u'/') || nameOrPath.endsWith(u".json"_s);
    QFile file(isPath ? nameOrPath : u":/profiles/%1.json"_s.arg(nameOrPath));
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(500, u"profile_missing"_s, u"There is no profile «%1»."_s.arg(nameOrPath));
    }
    return readProfile(file.readAll(), QFileInfo(file.fileName()).fileName());
}

} // namespace portal
