// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/access_decision.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/service_rate.h"
#include "portal/api/wire.h"
#include "portal/identity/service_tokens.h"
#include "portal/settings.h"

#include <memory>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using Answering = Result<Response> (*)(Scene &, const Request &);

/// Tokens and what they are worth stay in no cache on the way.
Response unstored(const QJsonObject &object)
{
    Response response = Response::json(object);
    response.headers.emplaceBack("Cache-Control", "no-store");
    return response;
}

/// RFC 7662 §2.2. A token that is over, one that never was, and one that is no access token all look the same.
Result<Response> introspectToken(Scene &scene, const Request &request)
{
    const QString token = request.form.value(u"token"_s);
    if (token.isEmpty()) {
        return invalidField(u"token"_s, u"This field is missing."_s);
    }
    auto facts = factsOf(scene.transaction, token.toUtf8(), scene.now);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    if (!*facts) {
        return unstored({{u"active"_s, false}});
    }
    const auto seconds = [](Instant at) {
        return qint64{std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count()};
    };
    const TokenFacts &known = **facts;
    return unstored({{u"active"_s, true}, {u"sub"_s, known.caller.identity}, {u"username"_s, known.caller.email},
        {u"exp"_s, seconds(known.expiresAt)}, {u"iat"_s, seconds(known.issuedAt)}, {u"token_type"_s, u"Bearer"_s},
        {u"client_id"_s, u"gatehouse"_s}, {u"iss"_s, scene.settings.baseUrl.toString(QUrl::StripTrailingSlash)}});
}

struct Question {
    QByteArray token;
    QString account;
    Cell cell;
};

Result<Question> questionFromJson(const QJsonObject &body)
{
    if (auto members =
            checkMembers(body, {"token"_L1, "account"_L1, "permission"_L1}, {"module"_L1, "sub_account"_L1}, {});
        !members) {
        return tl::unexpected(members.error());
    }
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (!member.value().isString()) {
            return invalidField(member.key(), u"This must be a text."_s);
        }
    }
    const auto text = [&body](QLatin1StringView name) {
        return body.value(name).toString();
    };
    return Question{text("token"_L1).toUtf8(), text("account"_L1),
        {text("permission"_L1), text("module"_L1), text("sub_account"_L1)}};
}

/// Whether the person behind the token may, now. An account that is not there and one that is not theirs are both a no.
Result<bool> allows(Scene &scene, const Question &question)
{
    auto member = authorityIn(scene, question.account);
    if (!member) {
        return member.error().status == 404 ? Result<bool>(false) : Result<bool>(tl::unexpected(member.error()));
    }
    return decide(scene, *member, question.cell);
}

Result<Response> decideForService(Scene &scene, const Request &request)
{
    auto question = questionFromJson(request.json);
    if (!question) {
        return tl::unexpected(question.error());
    }
    // Before anybody is looked up, so that a wrong question is answered alike for everybody.
    if (auto known = checkCells({question->cell}, scene.profile.ownerRole, scene.profile, u"permission"_s); !known) {
        return tl::unexpected(known.error());
    }
    auto facts = factsOf(scene.transaction, question->token, scene.now);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    if (!*facts) {
        return unstored({{u"active"_s, false}, {u"allowed"_s, false}});
    }
    scene.caller = (*facts)->caller;
    auto allowed = allows(scene, *question);
    if (!allowed) {
        return tl::unexpected(allowed.error());
    }
    return unstored({{u"active"_s, true}, {u"allowed"_s, *allowed}});
}

Route serviceRoute(
    const QString &pattern, const QByteArray &operation, Answering answer, const std::shared_ptr<ServiceRate> &rate)
{
    Route route;
    route.verb = Verb::Post;
    route.pattern = pattern;
    route.operation = operation;
    route.access = Route::Access::Service;
    route.prepare = [answer, rate](const Request &request) -> Result<Prepared> {
        auto kept = std::make_shared<const Request>(request);
        return Prepared{{}, [answer, rate, kept](Scene &scene) -> Result<Response> {
                            if (auto may = rate->take(scene.caller.service, scene.now); !may) {
                                return tl::unexpected(may.error());
                            }
                            return answer(scene, *kept);
                        }};
    };
    return route;
}

} // namespace

Routes decisionRoutes()
{
    const auto rate = std::make_shared<ServiceRate>();
    Route introspect = serviceRoute(u"/v1/introspect"_s, "introspectToken", introspectToken, rate);
    introspect.body = Route::Body::Form;
    Route decide = serviceRoute(u"/v1/decide"_s, "decideForService", decideForService, rate);
    decide.body = Route::Body::Json;
    return {std::move(introspect), std::move(decide)};
}

} // namespace portal
