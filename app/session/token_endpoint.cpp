// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/token_endpoint.h"

#include "app/http/strict_json.h"
#include "models/clock.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

using Form = QList<std::pair<QByteArray, QByteArray>>;

constexpr qsizetype longestToken = 4096;
constexpr qint64 longestLife = 30LL * 24 * 3600;
constexpr qint64 answerCap = 64 * 1024;

QByteArray encoded(const Form &form)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        if (!body.isEmpty())
            body += '&';
        body += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    return body;
}

QByteArray keyOf(const QByteArray &refreshToken)
{
    const QByteArray text = "gatehouse-refresh:" + refreshToken;
    const QUuid id = QUuid::fromRfc4122(QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16));
    return '"' + id.toByteArray(QUuid::WithoutBraces) + '"';
}

tl::unexpected<Error> errorOf(const HttpReply &reply)
{
    Error error;
    error.requestId = QString::fromLatin1(reply.headers.value("gatehouse-request-id"));
    error.detail = u"the token endpoint answered %1"_s.arg(reply.status);
    const Result<QJsonObject> body = parseJsonObject(reply.body);
    const QString reason = body ? body->value("error"_L1).toString() : QString();
    if (reply.status == 400 && !reason.isEmpty()) {
        error.problem = reason;
        error.code = reason == "invalid_grant"_L1 ? Error::Code::SignInNeeded : Error::Code::Refused;
    } else if (reply.status == 426) {
        error.code = Error::Code::ProgramTooOld;
    } else if (reply.status == 429) {
        error.code = Error::Code::RateLimited;
    } else if (reply.status >= 500) {
        error.code = Error::Code::PortalBusy;
    } else {
        error.code = Error::Code::OutsideContract;
    }
    return tl::unexpected<Error>(std::move(error));
}

QCoro::Task<Result<SignIn>> ask(Transport *transport, const Clock *clock, HttpRequest request)
{
    const std::chrono::milliseconds asked = clock->steady();
    const Result<HttpReply> reply = co_await transport->send(std::move(request));
    if (!reply)
        co_return tl::unexpected<Error>(reply.error());
    if (reply->status != 200)
        co_return errorOf(*reply);
    co_return decodeTokenAnswer(reply->body, asked);
}

HttpRequest formRequest(const QUrl &url, const Form &form, std::shared_ptr<Cancellation> cancellation)
{
    HttpRequest request;
    request.verb = "POST";
    request.url = url;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = encoded(form);
    request.byteCap = answerCap;
    request.urgent = true;
    request.cancellation = std::move(cancellation);
    return request;
}

} // namespace

bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::all_of(
            text.cbegin(), text.cend(), [](QChar character) { return character > u' ' && character < u'\x7F'; });
}

Result<SignIn> decodeTokenAnswer(const QByteArray &body, std::chrono::milliseconds asked)
{
    const Result<QJsonObject> parsed = parseJsonObject(body);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    const QString access = parsed->value("access_token"_L1).toString();
    const QString refresh = parsed->value("refresh_token"_L1).toString();
    const QString type = parsed->value("token_type"_L1).toString();
    const qint64 life = parsed->value("expires_in"_L1).toInteger();
    const QJsonObject person = parsed->value("identity"_L1).toObject();
    const QJsonValue id = person.value("id"_L1);
    const QJsonValue email = person.value("email"_L1);
    const QJsonValue name = person.value("name"_L1);
    const QJsonValue account = parsed->value("account"_L1);
    if (!isToken(access) || !isToken(refresh) || type.compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return fail(Error::Code::OutsideContract, u"the token answer lacks usable tokens"_s);
    if (life < 1 || life > longestLife)
        return fail(Error::Code::OutsideContract, u"the token answer lacks a usable lifetime"_s);
    if (id.toString().isEmpty() || email.toString().isEmpty() || !name.isString())
        return fail(Error::Code::OutsideContract, u"the token answer names nobody"_s);
    if (!account.isUndefined() && !account.isNull() && !account.isString())
        return fail(Error::Code::OutsideContract, u"the token answer names an account that is none"_s);
    SignIn result;
    result.tokens.access = access.toLatin1();
    result.tokens.refresh = refresh.toLatin1();
    result.tokens.accessEnds = asked + std::chrono::seconds(life);
    result.person = {id.toString(), email.toString(), name.toString()};
    result.account = account.toString();
    return result;
}

TokenEndpoint::TokenEndpoint(QUrl url, Transport &transport, const Clock &clock)
    : m_url(std::move(url))
    , m_transport(&transport)
    , m_clock(&clock)
{
}

// None of these is a coroutine itself: `ask` is, and it holds copies of everything.

QCoro::Task<Result<SignIn>> TokenEndpoint::exchangeCode(
    QByteArray code, QByteArray redirectUri, QByteArray verifier, CancellationPointer cancellation) const
{
    const Form form{{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", redirectUri},
        {"client_id", "gatehouse"}, {"code_verifier", verifier}};
    return ask(m_transport, m_clock, formRequest(m_url, form, std::move(cancellation)));
}

QCoro::Task<Result<SignIn>> TokenEndpoint::exchangeSignInCode(
    QByteArray signInCode, CancellationPointer cancellation) const
{
    const Form form{{"grant_type", "urn:gatehouse:sign-in-code"}, {"sign_in_code", signInCode}};
    return ask(m_transport, m_clock, formRequest(m_url, form, std::move(cancellation)));
}

QCoro::Task<Result<SignIn>> TokenEndpoint::refresh(QByteArray refreshToken, CancellationPointer cancellation) const
{
    const Form form{{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}};
    HttpRequest request = formRequest(m_url, form, std::move(cancellation));
    request.headers.append({"Idempotency-Key", keyOf(refreshToken)});
    return ask(m_transport, m_clock, std::move(request));
}

} // namespace gatehouse
