// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/token_endpoint.h"

#include "portal/identity/authorization_code.h"
#include "portal/identity/identity_store.h"
#include "portal/identity/secrets.h"
#include "portal/identity/session_store.h"
#include "portal/identity/sign_in_code.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using Commit = std::function<Result<Response>(Scene &)>;

Response withoutStore(Response response)
{
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Pragma", "no-cache");
    return response;
}

/// RFC 6749 §5.2.
Response failure(const QString &error, const QString &description)
{
    return withoutStore(Response::json({{u"error"_s, error}, {u"error_description"_s, description}}, 400));
}

Response invalidGrant()
{
    return failure(u"invalid_grant"_s, u"Not good, or no longer; sign in again."_s);
}

/// `account` is the one that was chosen while signing in; empty: nobody asked.
Result<Response> tokensAnswer(Transaction &transaction, const IssuedTokens &tokens, const QString &account = {})
{
    const auto identity = identityById(transaction, tokens.identity);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!*identity)
        return invalidGrant();
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(tokens.access)}, {u"token_type"_s, u"Bearer"_s},
        {u"expires_in"_s, qint64{std::chrono::seconds(TokenLifetimes::access).count()}},
        {u"refresh_token"_s, QString::fromLatin1(tokens.refresh)}, {u"identity"_s, identityToJson(**identity)}};
    if (!account.isEmpty())
        answer.insert(u"account"_s, account);
    return withoutStore(Response::json(answer));
}

Result<Response> exchangeCode(Scene &scene, const CodeExchange &exchange)
{
    const auto redeemed = redeemAuthorizationCode(scene.transaction, exchange, scene.now);
    if (!redeemed)
        return tl::unexpected(redeemed.error());
    if (!*redeemed)
        return invalidGrant();
    const auto tokens = openSession(scene.transaction, (*redeemed)->identity, scene.now, scene.randomness);
    if (!tokens)
        return tl::unexpected(tokens.error());
    if (const auto bound = bindCodeToSession(scene.transaction, exchange.code, tokens->session); !bound)
        return tl::unexpected(bound.error());
    return tokensAnswer(scene.transaction, *tokens, (*redeemed)->account);
}

Result<Response> exchangeSignInCode(Scene &scene, const QByteArray &code)
{
    const auto identity = redeemSignInCode(scene.transaction, code, scene.now);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!*identity)
        return invalidGrant();
    const auto tokens = openSession(scene.transaction, **identity, scene.now, scene.randomness);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return tokensAnswer(scene.transaction, *tokens);
}

Result<Response> exchangeRefreshToken(
    Scene &scene, const QByteArray &token, const QByteArray &key, const QByteArray &serverKey)
{
    const auto tokens = refreshSession(scene.transaction, token, key, serverKey, scene.now);
    if (!tokens)
        return tl::unexpected(tokens.error());
    if (!*tokens)
        return invalidGrant();
    return tokensAnswer(scene.transaction, **tokens);
}

Commit answering(const Response &response)
{
    return [response](Scene &) -> Result<Response> {
        return response;
    };
}

/// The first of `names` that the form lacks.
QString missingField(const Request &request, const QStringList &names)
{
    for (const QString &name : names) {
        if (request.form.value(name).isEmpty())
            return name;
    }
    return {};
}

Commit missing(const QString &field)
{
    return answering(failure(u"invalid_request"_s, u"Missing: "_s + field));
}

Commit commitForCode(const Request &request)
{
    const QString lacking = missingField(request, {u"code"_s, u"redirect_uri"_s, u"client_id"_s, u"code_verifier"_s});
    if (!lacking.isEmpty())
        return missing(lacking);
    CodeExchange exchange{request.form.value(u"code"_s).toUtf8(), request.form.value(u"client_id"_s),
        request.form.value(u"redirect_uri"_s), request.form.value(u"code_verifier"_s).toUtf8()};
    return [exchange = std::move(exchange)](Scene &scene) {
        return exchangeCode(scene, exchange);
    };
}

Commit commitForRefresh(const Request &request, const Settings &settings)
{
    const QString lacking = missingField(request, {u"refresh_token"_s});
    if (!lacking.isEmpty())
        return missing(lacking);
    const QByteArray key = request.header("idempotency-key");
    if (key.isEmpty())
        return missing(u"Idempotency-Key"_s);
    return [token = request.form.value(u"refresh_token"_s).toUtf8(), key,
               serverKey = derivedKey(settings.linkKey, "gatehouse refresh")](Scene &scene) {
        return exchangeRefreshToken(scene, token, key, serverKey);
    };
}

Commit commitFor(const Request &request, const Settings &settings)
{
    const QString grant = request.form.value(u"grant_type"_s);
    if (grant == u"authorization_code"_s)
        return commitForCode(request);
    if (grant == u"refresh_token"_s)
        return commitForRefresh(request, settings);
    if (grant == u"urn:gatehouse:sign-in-code"_s) {
        const QString lacking = missingField(request, {u"sign_in_code"_s});
        if (!lacking.isEmpty())
            return missing(lacking);
        return [code = request.form.value(u"sign_in_code"_s).toUtf8()](Scene &scene) {
            return exchangeSignInCode(scene, code);
        };
    }
    if (grant.isEmpty())
        return missing(u"grant_type"_s);
    return answering(failure(u"unsupported_grant_type"_s, u"This portal does not know this grant type."_s));
}

} // namespace

Result<Prepared> prepareToken(const Request &request, const Settings &settings)
{
    return Prepared{{}, commitFor(request, settings)};
}

} // namespace portal
