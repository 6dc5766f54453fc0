// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sign_in_request.h"

#include "portal/identity/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes longestOpen{30};
constexpr qsizetype longestRedirect = 200;
constexpr qsizetype longestSeal = 2000;
constexpr qsizetype longestHint = 254;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool fits(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isChallenge(const QString &text)
{
    return fits(u"[A-Za-z0-9_-]{43}"_s, text);
}

bool isState(const QString &text)
{
    return fits(u"[\\x21-\\x7e]{16,200}"_s, text);
}

} // namespace

QString signInClient()
{
    return u"gatehouse"_s;
}

bool isLoopbackRedirect(const QString &uri)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"http://127\\.0\\.0\\.1:([1-9][0-9]{0,4})(?:/[A-Za-z0-9._~-]*)+"_s));
    const auto match = form.match(uri);
    constexpr int highestPort = 65535;
    return uri.size() <= longestRedirect && match.hasMatch() && match.captured(1).toInt() <= highestPort;
}

tl::expected<SignInRequest, QString> readSignInRequest(const QHash<QString, QString> &query)
{
    SignInRequest request{query.value(u"redirect_uri"_s), query.value(u"code_challenge"_s), query.value(u"state"_s),
        query.value(u"login_hint"_s).left(longestHint)};
    const std::array<std::pair<bool, const char *>, 6> checks{{
        {query.value(u"client_id"_s) == signInClient(), "client_id"},
        {isLoopbackRedirect(request.redirectUri), "redirect_uri"},
        {query.value(u"response_type"_s) == u"code"_s, "response_type"},
        {query.value(u"code_challenge_method"_s) == u"S256"_s, "code_challenge_method"},
        {isChallenge(request.challenge), "code_challenge"},
        {isState(request.state), "state"},
    }};
    for (const auto &[good, name] : checks) {
        if (!good)
            return tl::unexpected(QString::fromLatin1(name));
    }
    return request;
}

QByteArray sealed(const SignInRequest &request, const QByteArray &key, Instant now)
{
    const QJsonArray parts{request.redirectUri, request.challenge, request.state, request.loginHint,
        QString::number(now.time_since_epoch().count())};
    const QByteArray body = QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64(urlSafe);
    return body + '.' + authenticate(key, {body}).toBase64(urlSafe);
}

std::optional<SignInRequest> unsealed(const QByteArray &seal, const QByteArray &key, Instant now)
{
    const qsizetype dot = seal.indexOf('.');
    if (dot < 0 || seal.size() > longestSeal)
        return std::nullopt;
    const QByteArray body = seal.left(dot);
    if (!sameSecret(seal.mid(dot + 1), authenticate(key, {body}).toBase64(urlSafe)))
        return std::nullopt;
    const QJsonArray parts = QJsonDocument::fromJson(QByteArray::fromBase64(body, urlSafe)).array();
    const Instant sealedAt{std::chrono::milliseconds{parts.at(4).toString().toLongLong()}};
    if (now < sealedAt || now - sealedAt > longestOpen)
        return std::nullopt;
    return SignInRequest{
        parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString(), parts.at(3).toString()};
}

} // namespace portal
