// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/request_limits.h"
#include "portal/api/wire.h"
#include "portal/http/limits.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

#include <QJsonArray>

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

/// Words, catalogue and roles.
void describeCatalogue(const Profile &profile, QJsonObject &portal)
{
    QJsonObject terms;
    for (auto term = profile.terms.begin(); term != profile.terms.end(); ++term) {
        terms.insert(term.key(), term.value().toJson());
    }
    QJsonArray groups;
    for (const Profile::PermissionGroup &group : profile.groups) {
        groups.append(QJsonObject{{u"key"_s, group.key}, {u"label"_s, group.label.toJson()}});
    }
    QJsonArray permissions;
    for (const Profile::Permission &permission : profile.permissions) {
        permissions.append(QJsonObject{{u"key"_s, permission.key}, {u"group"_s, permission.group},
            {u"label"_s, permission.label.toJson()}, {u"description"_s, permission.description.toJson()},
            {u"requires"_s, QJsonArray::fromStringList(permission.requirements)}});
    }
    QJsonArray roles;
    for (const Profile::Role &role : profile.roles) {
        roles.append(
            QJsonObject{{u"key"_s, role.key}, {u"label"_s, role.label.toJson()}, {u"assignable"_s, role.assignable},
                {u"may_hold_all"_s, role.mayHoldAll}, {u"closed"_s, QJsonArray::fromStringList(role.closed)}});
    }
    portal.insert(u"terms"_s, terms);
    portal.insert(u"permission_groups"_s, groups);
    portal.insert(u"permissions"_s, permissions);
    portal.insert(u"roles"_s, roles);
}

void describeRules(const Profile &profile, QJsonObject &portal)
{
    const Profile::Invitations &rules = profile.invitations;
    portal.insert(u"invitations"_s,
        QJsonObject{{u"lifetime_s"_s, qint64(rules.lifetime.count())}, {u"several_at_once"_s, rules.severalAtOnce},
            {u"full_name"_s, fullNameWord(rules.fullName)}, {u"needs_existing_sign_in"_s, rules.needsExistingSignIn},
            {u"allowed_domains"_s, QJsonArray::fromStringList(rules.allowedDomains)},
            {u"accept_inside"_s, rules.acceptInside}, {u"message"_s, rules.message}});
    portal.insert(u"sign_up"_s, QJsonObject{{u"policy"_s, signUpWord(profile.signUp)}});
    portal.insert(u"ownership"_s,
        QJsonObject{{u"transferable"_s, profile.ownershipTransferable},
            {u"reason"_s,
                profile.ownershipReason.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                  : QJsonValue(profile.ownershipReason.toJson())}});
    portal.insert(u"removal"_s, QJsonObject{{u"restore_grace_s"_s, qint64(profile.restoreGrace.count())}});
    portal.insert(u"limits"_s,
        QJsonObject{{u"page"_s, largestPage}, {u"body_bytes"_s, qint64(Limits().bodyBytes)},
            {u"invitations_per_request"_s, mostInvitationsPerRequest}});
}

Result<Response> describePortal(Scene &scene, const Request & /*request*/)
{
    auto installation = installationId(scene.transaction);
    auto epoch = dataEpoch(scene.transaction);
    if (!installation || !epoch) {
        return refuse(500, u"internal"_s);
    }
    const QString base = scene.settings.baseUrl.toString(QUrl::StripTrailingSlash);
    QJsonObject portal{{u"api"_s, u"gatehouse-1"_s}, {u"installation"_s, *installation}, {u"data_epoch"_s, *epoch},
        {u"profile"_s, scene.profile.key}, {u"name"_s, scene.profile.name}, {u"now"_s, instantToJson(scene.now)},
        {u"sign_in"_s,
            QJsonObject{{u"authorization_endpoint"_s, QString(base + u"/authorize"_s)},
                {u"token_endpoint"_s, QString(base + u"/v1/token"_s)}, {u"issuer"_s, base}}}};
    describeCatalogue(scene.profile, portal);
    describeRules(scene.profile, portal);
    return Response::json(portal);
}

} // namespace

Routes portalRoutes()
{
    Route describe = readRoute({Verb::Get, u"/v1/portal"_s, "describePortal"}, describePortal);
    describe.access = Route::Access::Anyone;
    return {describe};
}

} // namespace portal
