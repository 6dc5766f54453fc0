// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/portal_document.h"

#include "portal/api/request_limits.h"
#include "portal/api/ticket_access.h"
#include "portal/http/limits.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

#include <QJsonArray>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fullNameWord(Profile::FullName rule)
{
    switch (rule) {
    case Profile::FullName::None:
        return u"none"_s;
    case Profile::FullName::Optional:
        return u"optional"_s;
    case Profile::FullName::Required:
        return u"required"_s;
    }
    return {};
}

QString signUpWord(Profile::SignUp policy)
{
    switch (policy) {
    case Profile::SignUp::Open:
        return u"open"_s;
    case Profile::SignUp::ByInvitation:
        return u"by_invitation"_s;
    case Profile::SignUp::Closed:
        return u"closed"_s;
    }
    return {};
}

QJsonArray list(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

/// Keys with their labels: groups, departments, priorities.
template <class T>
QJsonArray labelled(const std::vector<T> &choices)
{
    QJsonArray array;
    for (const T &choice : choices) {
        array.append(QJsonObject{{u"key"_s, choice.key}, {u"label"_s, choice.label.toJson()}});
    }
    return array;
}

QJsonObject rightToJson(const Profile::Right &right)
{
    return {{u"permission"_s, right.permission},
        {u"module"_s, right.module.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(right.module)}};
}

/// Words and catalogue.
void describeCatalogue(const Profile &profile, QJsonObject &portal)
{
    QJsonObject terms;
    for (auto term = profile.terms.begin(); term != profile.terms.end(); ++term) {
        terms.insert(term.key(), term.value().toJson());
    }
    QJsonArray modules;
    for (const Profile::Module &module : profile.modules) {
        modules.append(QJsonObject{{u"key"_s, module.key}, {u"label"_s, module.label.toJson()},
            {u"description"_s, module.description.toJson()}});
    }
    QJsonArray permissions;
    for (const Profile::Permission &permission : profile.permissions) {
        permissions.append(QJsonObject{{u"key"_s, permission.key}, {u"group"_s, permission.group},
            {u"label"_s, permission.label.toJson()}, {u"description"_s, permission.description.toJson()},
            {u"requires"_s, list(permission.requirements)}, {u"modules"_s, list(permission.modules)},
            {u"sub_accounts"_s, permission.subAccounts}});
    }
    portal.insert(u"languages"_s, list(profile.languages));
    portal.insert(u"terms"_s, terms);
    portal.insert(u"permission_groups"_s, labelled(profile.groups));
    portal.insert(u"modules"_s, modules);
    portal.insert(
        u"scopes"_s, QJsonObject{{u"modules"_s, !profile.modules.empty()}, {u"sub_accounts"_s, profile.subAccounts}});
    portal.insert(u"permissions"_s, permissions);
}

void describeRoles(const Profile &profile, QJsonObject &portal)
{
    QJsonArray roles;
    for (const Profile::Role &role : profile.roles) {
        roles.append(QJsonObject{{u"key"_s, role.key}, {u"label"_s, role.label.toJson()},
            {u"description"_s, role.description.toJson()}, {u"assignable"_s, role.assignable},
            {u"may_hold_all"_s, role.mayHoldAll}, {u"closed"_s, list(role.closed)},
            {u"closed_modules"_s, list(role.closedModules)}});
    }
    portal.insert(u"roles"_s, roles);
    portal.insert(u"default_role"_s, profile.defaultRole);
    portal.insert(u"owner_role"_s, profile.ownerRole);
    portal.insert(
        u"manage"_s, profile.manage ? QJsonValue(rightToJson(*profile.manage)) : QJsonValue(QJsonValue::Null));
}

QJsonObject invitationRules(const Profile::Invitations &rules)
{
    return {{u"lifetime_s"_s, qint64(rules.lifetime.count())}, {u"lifetime_min_s"_s, qint64(rules.lifetimeMin.count())},
        {u"lifetime_max_s"_s, qint64(rules.lifetimeMax.count())}, {u"several_at_once"_s, rules.severalAtOnce},
        {u"full_name"_s, fullNameWord(rules.fullName)}, {u"needs_existing_sign_in"_s, rules.needsExistingSignIn},
        {u"allowed_domains"_s, list(rules.allowedDomains)}, {u"accept_inside"_s, rules.acceptInside},
        {u"message"_s, rules.message}, {u"message_max"_s, rules.messageMax}, {u"resends"_s, rules.resends}};
}

QJsonValue ticketRules(const std::optional<Profile::Tickets> &tickets)
{
    if (!tickets) {
        return QJsonValue(QJsonValue::Null);
    }
    QJsonArray visibilities;
    for (const Profile::Visibility visibility : tickets->visibilities) {
        visibilities.append(visibilityWord(visibility));
    }
    return QJsonObject{{u"view"_s, rightToJson(tickets->view)}, {u"departments"_s, labelled(tickets->departments)},
        {u"priorities"_s, labelled(tickets->priorities)}, {u"default_priority"_s, tickets->defaultPriority},
        {u"message_max"_s, tickets->messageMax},
        {u"attachments"_s,
            QJsonObject{{u"max_bytes"_s, tickets->attachmentBytes}, {u"max_count"_s, tickets->attachmentCount}}},
        {u"notify_delegates"_s, tickets->notifyDelegates}, {u"visibilities"_s, visibilities},
        {u"default_visibility"_s, visibilityWord(tickets->defaultVisibility)}};
}

void describeRules(const Profile &profile, QJsonObject &portal)
{
    portal.insert(u"invitations"_s, invitationRules(profile.invitations));
    portal.insert(u"tickets"_s, ticketRules(profile.tickets));
    portal.insert(u"sign_up"_s, QJsonObject{{u"policy"_s, signUpWord(profile.signUp)}});
    portal.insert(u"choose_account_at_sign_in"_s, profile.chooseAccountAtSignIn);
    portal.insert(u"ownership"_s,
        QJsonObject{{u"transferable"_s, profile.ownershipTransferable},
            {u"reason"_s,
                profile.ownershipReason.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                  : QJsonValue(profile.ownershipReason.toJson())}});
    portal.insert(u"seats"_s, QJsonObject{{u"counted"_s, profile.seats.counted}});
    portal.insert(u"end_dates"_s, profile.endDates);
    portal.insert(u"removal"_s,
        QJsonObject{
            {u"restore_grace_s"_s, qint64(profile.restoreGrace.count())}, {u"deactivate"_s, profile.deactivate}});
    portal.insert(u"limits"_s,
        QJsonObject{{u"page"_s, largestPage}, {u"body_bytes"_s, qint64(Limits().bodyBytes)},
            {u"invitations_per_request"_s, mostInvitationsPerRequest}});
}

} // namespace

QJsonObject portalDocument(const Profile &profile, const Settings &settings)
{
    const QString base = settings.baseUrl.toString(QUrl::StripTrailingSlash);
    QJsonObject portal{{u"api"_s, u"gatehouse-1"_s}, {u"profile"_s, profile.key}, {u"name"_s, profile.name},
        {u"sign_in"_s,
            QJsonObject{{u"authorization_endpoint"_s, QString(base + u"/authorize"_s)},
                {u"token_endpoint"_s, QString(base + u"/v1/token"_s)}, {u"issuer"_s, base}}}};
    describeCatalogue(profile, portal);
    describeRoles(profile, portal);
    describeRules(profile, portal);
    return portal;
}

} // namespace portal
