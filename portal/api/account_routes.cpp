// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listAccounts(Scene &scene, const Request & /*request*/)
{
    auto memberships = membershipsOf(scene.transaction, scene.caller.identity);
    if (!memberships) {
        return tl::unexpected(memberships.error());
    }
    QJsonArray accounts;
    for (const Membership &membership : *memberships) {
        accounts.append(accountToJson(membership));
    }
    return Response::json({{u"accounts"_s, accounts}, {u"count"_s, accounts.size()}});
}

Result<Response> decideAccess(Scene &scene, const Request &request)
{
    auto authority = authorityIn(scene, request.pathValue(0));
    if (!authority) {
        return tl::unexpected(authority.error());
    }
    const QString permission = request.pathValue(1);
    if (scene.profile.permission(permission) == nullptr) {
        return refuse(422, u"unknown_permission"_s, {}, {{u"field"_s, u"permission"_s}});
    }
    return Response::json({{u"allowed"_s, authority->may(permission, scene.now)}});
}

} // namespace

Routes accountRoutes()
{
    return {readRoute({Verb::Get, u"/v1/accounts"_s, "listAccounts"}, listAccounts),
        readRoute({Verb::Get, u"/v1/accounts/{account}/access/{permission}"_s, "decideAccess"}, decideAccess)};
}

} // namespace portal
