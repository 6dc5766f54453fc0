// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/routes.h"

#include "portal/identity/session_store.h"
#include "portal/identity/token_endpoint.h"

#include <QJsonObject>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Prepared> prepareSignOut(const Request &request)
{
    const QJsonValue everywhere = request.json.value("everywhere"_L1);
    for (const QString &name : request.json.keys()) {
        if (name != "everywhere"_L1)
            return refuse(422, u"invalid_request"_s, u"Unknown member."_s, {{u"field"_s, name}});
    }
    if (!everywhere.isUndefined() && !everywhere.isBool())
        return refuse(422, u"invalid_request"_s, u"Not true or false."_s, {{u"field"_s, u"everywhere"_s}});
    return Prepared{{}, [all = everywhere.toBool()](Scene &scene) -> Result<Response> {
                        const Caller &caller = scene.caller;
                        const auto ended = all
                            ? endSessionsOf(
                                  scene.transaction, caller.identity, SessionEnd::SignedOutEverywhere, scene.now)
                            : endSession(scene.transaction, caller.session, SessionEnd::SignedOut, scene.now);
                        if (!ended)
                            return tl::unexpected(ended.error());
                        return Response::json({{u"ended"_s, *ended}});
                    }};
}

Result<Prepared> prepareMe(const Request &)
{
    return Prepared{{}, [](Scene &scene) -> Result<Response> {
                        const Caller &caller = scene.caller;
                        return Response::json({{u"id"_s, caller.identity}, {u"email"_s, caller.email},
                            {u"name"_s, caller.name}, {u"email_verified"_s, caller.emailVerified}});
                    }};
}

} // namespace

Routes identityRoutes(const Settings &settings)
{
    using enum Route::Access;
    return {
        {Verb::Post, u"/v1/token"_s, "issueToken", Anyone, Route::Kind::Form, Route::Body::Form,
            [&settings](const Request &request) {
                return prepareToken(request, settings);
            }},
        {Verb::Post, u"/v1/sign-out"_s, "signOut", SignedIn, Route::Kind::Form, Route::Body::OptionalJson,
            prepareSignOut},
        {Verb::Get, u"/v1/me"_s, "showMe", SignedIn, Route::Kind::Read, Route::Body::None, prepareMe},
    };
}

} // namespace portal
