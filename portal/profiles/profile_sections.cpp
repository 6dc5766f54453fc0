// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile_sections.h"

#include "portal/profiles/ticket_section.h"

#include <QRegularExpression>

#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

void readTerms(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QJsonObject terms = reader.object(root, u"terms"_s, {});
    reader.only(terms, promisedTerms(), u"terms"_s);
    for (const QString &term : promisedTerms()) {
        profile.terms.insert(term, reader.texts(terms, term, u"terms"_s));
    }
}

void readScopes(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.each(root, u"modules"_s, {}, [&](const QJsonObject &module, const QString &place) {
        reader.only(module, {u"key"_s, u"label"_s, u"description"_s}, place);
        profile.modules.push_back({reader.text(module, u"key"_s, place), reader.texts(module, u"label"_s, place),
            reader.texts(module, u"description"_s, place)});
    });
    profile.subAccounts = reader.truth(root, u"sub_accounts"_s, {});
}

void readCatalogue(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.each(root, u"permission_groups"_s, {}, [&](const QJsonObject &group, const QString &place) {
        reader.only(group, {u"key"_s, u"label"_s}, place);
        profile.groups.push_back({reader.text(group, u"key"_s, place), reader.texts(group, u"label"_s, place)});
    });
    reader.each(root, u"permissions"_s, {}, [&](const QJsonObject &permission, const QString &place) {
        reader.only(permission,
            {u"key"_s, u"group"_s, u"label"_s, u"description"_s, u"requires"_s, u"modules"_s, u"sub_accounts"_s},
            place);
        profile.permissions.push_back({reader.text(permission, u"key"_s, place),
            reader.text(permission, u"group"_s, place), reader.texts(permission, u"label"_s, place),
            reader.texts(permission, u"description"_s, place), reader.names(permission, u"requires"_s, place),
            reader.names(permission, u"modules"_s, place), reader.truth(permission, u"sub_accounts"_s, place)});
    });
}

void readRoles(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.each(root, u"roles"_s, {}, [&](const QJsonObject &role, const QString &place) {
        reader.only(role,
            {u"key"_s, u"label"_s, u"description"_s, u"assignable"_s, u"may_hold_all"_s, u"closed"_s,
                u"closed_modules"_s},
            place);
        profile.roles.push_back({reader.text(role, u"key"_s, place), reader.texts(role, u"label"_s, place),
            reader.texts(role, u"description"_s, place), reader.truth(role, u"assignable"_s, place),
            reader.truth(role, u"may_hold_all"_s, place), reader.names(role, u"closed"_s, place),
            reader.names(role, u"closed_modules"_s, place)});
    });
    profile.ownerRole = reader.text(root, u"owner_role"_s, {});
    profile.defaultRole = reader.text(root, u"default_role"_s, {});
    if (!reader.isNull(root, u"manage"_s)) {
        profile.manage = reader.right(root, u"manage"_s, {});
    }
}

void readInvitations(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QString place = u"invitations"_s;
    const QJsonObject given = reader.object(root, place, {});
    reader.only(given,
        {u"lifetime_s"_s, u"lifetime_min_s"_s, u"lifetime_max_s"_s, u"several_at_once"_s, u"full_name"_s,
            u"needs_existing_sign_in"_s, u"allowed_domains"_s, u"accept_inside"_s, u"message"_s, u"message_max"_s,
            u"resends"_s, u"per_hour"_s, u"per_address_and_day"_s},
        place);
    Profile::Invitations &rules = profile.invitations;
    rules.lifetime = std::chrono::seconds{reader.number(given, u"lifetime_s"_s, place, 60)};
    rules.lifetimeMin = std::chrono::seconds{reader.number(given, u"lifetime_min_s"_s, place, 60)};
    rules.lifetimeMax = std::chrono::seconds{reader.number(given, u"lifetime_max_s"_s, place, 60)};
    rules.severalAtOnce = reader.number(given, u"several_at_once"_s, place, 1);
    rules.fullName =
        std::array{Profile::FullName::None, Profile::FullName::Optional, Profile::FullName::Required}[size_t(
            reader.choice(given, u"full_name"_s, place, {u"none"_s, u"optional"_s, u"required"_s}))];
    rules.needsExistingSignIn = reader.truth(given, u"needs_existing_sign_in"_s, place);
    rules.allowedDomains = reader.names(given, u"allowed_domains"_s, place);
    for (const QString &domain : std::as_const(rules.allowedDomains)) {
        static const QRegularExpression form(u"^[^\\s@.]+(\\.[^\\s@.]+)+$"_s);
        if (!form.match(domain).hasMatch()) {
            reader.fail(place + u".allowed_domains"_s, u"must be domains such as example.org: "_s + domain);
        }
    }
    rules.acceptInside = reader.truth(given, u"accept_inside"_s, place);
    rules.message = reader.truth(given, u"message"_s, place);
    rules.messageMax = reader.number(given, u"message_max"_s, place, rules.message ? 1 : 0);
    rules.resends = reader.number(given, u"resends"_s, place, 0);
    rules.perHour = reader.number(given, u"per_hour"_s, place, 1);
    rules.perAddressAndDay = reader.number(given, u"per_address_and_day"_s, place, 1);
}

void readOwnership(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QString place = u"ownership"_s;
    const QJsonObject ownership = reader.object(root, place, {});
    reader.only(ownership, {u"transferable"_s, u"reason"_s}, place);
    profile.ownershipTransferable = reader.truth(ownership, u"transferable"_s, place);
    if (!profile.ownershipTransferable) {
        profile.ownershipReason = reader.texts(ownership, u"reason"_s, place);
    } else if (!reader.isNull(ownership, u"reason"_s)) {
        reader.fail(u"ownership.reason"_s, u"must be null where ownership is transferable"_s);
    }
}

void readRules(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    const QJsonObject signUp = reader.object(root, u"sign_up"_s, {});
    reader.only(signUp, {u"policy"_s}, u"sign_up"_s);
    profile.signUp = std::array{Profile::SignUp::Open, Profile::SignUp::ByInvitation, Profile::SignUp::Closed}[size_t(
        reader.choice(signUp, u"policy"_s, u"sign_up"_s, {u"open"_s, u"by_invitation"_s, u"closed"_s}))];
    profile.chooseAccountAtSignIn = reader.truth(root, u"choose_account_at_sign_in"_s, {});
    readOwnership(reader, root, profile);
    const QJsonObject seats = reader.object(root, u"seats"_s, {});
    reader.only(seats, {u"counted"_s, u"limit"_s}, u"seats"_s);
    profile.seats.counted = reader.truth(seats, u"counted"_s, u"seats"_s);
    if (!reader.isNull(seats, u"limit"_s)) {
        profile.seats.limit = reader.number(seats, u"limit"_s, u"seats"_s, 1);
    }
    profile.endDates = reader.truth(root, u"end_dates"_s, {});
    const QJsonObject removal = reader.object(root, u"removal"_s, {});
    reader.only(removal, {u"restore_grace_s"_s, u"deactivate"_s}, u"removal"_s);
    profile.restoreGrace = std::chrono::seconds{reader.number(removal, u"restore_grace_s"_s, u"removal"_s, 0)};
    profile.deactivate = reader.truth(removal, u"deactivate"_s, u"removal"_s);
}

} // namespace

const QStringList &promisedTerms()
{
    static const QStringList terms{u"accept_invitation"_s, u"account"_s, u"accounts"_s, u"active_users"_s,
        u"all_permissions"_s, u"change_role"_s, u"choose_permissions"_s, u"close_ticket"_s, u"deactivate"_s,
        u"deactivated_users"_s, u"decline_invitation"_s, u"email"_s, u"full_name"_s, u"invitations"_s,
        u"invite_again"_s, u"invite_user"_s, u"invited_users"_s, u"leave_account"_s, u"manage_permissions"_s,
        u"module"_s, u"modules"_s, u"open_ticket"_s, u"own_account"_s, u"owner"_s, u"permissions"_s, u"reactivate"_s,
        u"received_invitations"_s, u"remove_access"_s, u"removed_users"_s, u"reopen_ticket"_s, u"reply"_s,
        u"resend_invite"_s, u"restore_access"_s, u"revoke_invite"_s, u"role"_s, u"send_invite"_s, u"sub_account"_s,
        u"sub_accounts"_s, u"switch_account"_s, u"tickets"_s, u"transfer_ownership"_s, u"user_management"_s,
        u"user_management_path"_s, u"users"_s};
    return terms;
}

void readSections(ProfileReader &reader, const QJsonObject &root, Profile &profile)
{
    reader.only(root,
        {u"$schema"_s, u"key"_s, u"name"_s, u"languages"_s, u"terms"_s, u"permission_groups"_s, u"modules"_s,
            u"sub_accounts"_s, u"permissions"_s, u"roles"_s, u"owner_role"_s, u"default_role"_s, u"manage"_s,
            u"invitations"_s, u"tickets"_s, u"sign_up"_s, u"choose_account_at_sign_in"_s, u"ownership"_s, u"seats"_s,
            u"end_dates"_s, u"removal"_s},
        {});
    profile.key = reader.text(root, u"key"_s, {});
    profile.name = reader.text(root, u"name"_s, {});
    profile.languages = reader.names(root, u"languages"_s, {});
    if (!profile.languages.contains(u"en"_s)) {
        reader.fail(u"languages"_s, u"must have English (en) among them"_s);
    }
    reader.expectLanguages(profile.languages);
    readTerms(reader, root, profile);
    readScopes(reader, root, profile);
    readCatalogue(reader, root, profile);
    readRoles(reader, root, profile);
    readInvitations(reader, root, profile);
    if (!reader.isNull(root, u"tickets"_s)) {
        profile.tickets = readTickets(reader, root);
    }
    readRules(reader, root, profile);
}

} // namespace portal
