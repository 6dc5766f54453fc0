// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/access_decision.h"
#include "portal/api/account_view.h"
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/store/account_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listAccounts(Scene &scene, const Request & /*request*/)
{
    auto memberships = membershipsOf(scene.transaction, scene.caller.identity);
    if (!memberships) {
        return tl::unexpected(memberships.error());
    }
    auto accounts = accountViews(scene, *memberships);
    if (!accounts) {
        return tl::unexpected(accounts.error());
    }
    // Beside the sequences: those of a portal that was set back may have counted up to the same again.
    const auto epoch = dataEpoch(scene.transaction);
    if (!epoch) {
        return tl::unexpected(epoch.error());
    }
    return Response::json({{u"accounts"_s, *accounts}, {u"count"_s, accounts->size()}, {u"data_epoch"_s, *epoch}});
}

Result<Response> decideAccess(Scene &scene, const Request &request)
{
    auto authority = authorityIn(scene, request.pathValue(0));
    if (!authority) {
        return tl::unexpected(authority.error());
    }
    const Cell asked{request.pathValue(1), request.query.value(u"module"_s), request.query.value(u"sub_account"_s)};
    auto allowed = decide(scene, *authority, asked);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    return Response::json({{u"allowed"_s, *allowed}});
}

} // namespace

Routes accountRoutes()
{
    return {readRoute({Verb::Get, u"/v1/accounts"_s, "listAccounts"}, listAccounts),
        readRoute({Verb::Get, u"/v1/accounts/{account}/access/{permission}"_s, "decideAccess"}, decideAccess)};
}

} // namespace portal
