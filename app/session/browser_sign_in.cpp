// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/browser_sign_in.h"

#include "app/http/cancellation.h"
#include "app/http/reply_rules.h"
#include "app/session/redirect_listener.h"
#include "app/session/token_endpoint.h"
#include "models/randomness.h"

#include <QCryptographicHash>
#include <QTimer>
#include <QUrlQuery>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype secretBytes = 32; // 43 characters of base64url, what RFC 7636 recommends

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isWebAddress(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return !requestFault(request);
}

QUrl authorizationUrl(const SignInPlace &place, const QUrl &redirectUri, const QByteArray &state,
    const QByteArray &verifier, const QString &loginHint)
{
    const QByteArray challenge = base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    const auto add = [](QUrlQuery &query, const QString &name, const QString &value) {
        // Encoded by hand: QUrlQuery leaves '+' as it is, and forms read that as a blank.
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    QUrlQuery query(place.authorizationEndpoint);
    add(query, u"response_type"_s, u"code"_s);
    add(query, u"client_id"_s, u"gatehouse"_s);
    add(query, u"redirect_uri"_s, redirectUri.toString(QUrl::FullyEncoded));
    add(query, u"code_challenge"_s, QString::fromLatin1(challenge));
    add(query, u"code_challenge_method"_s, u"S256"_s);
    add(query, u"state"_s, QString::fromLatin1(state));
    if (!loginHint.isEmpty())
        add(query, u"login_hint"_s, loginHint);
    QUrl url = place.authorizationEndpoint;
    url.setQuery(query);
    return url;
}

} // namespace

BrowserSignIn::BrowserSignIn(Parts parts)
    : m_parts(parts)
{
}

QCoro::Task<Result<SignIn>> BrowserSignIn::signIn(
    SignInPlace place, QString loginHint, ShowPage show, std::shared_ptr<Cancellation> cancellation) const
{
    if (!isWebAddress(place.authorizationEndpoint) || !isWebAddress(place.tokenEndpoint))
        co_return fail(Error::Code::BadInput, u"the portal's sign-in addresses are no https addresses"_s);
    const auto stop = std::make_shared<Cancellation>();
    if (cancellation)
        stop->follow(*cancellation);
    if (stop->isCancelled())
        co_return fail(Error::Code::Cancelled, u"cancelled before it began"_s);

    const QByteArray verifier = base64Url(m_parts.randomness.bytes(secretBytes));
    RedirectListener::Expected expected;
    expected.state = base64Url(m_parts.randomness.bytes(secretBytes));
    expected.issuer = place.issuer;
    const QByteArray state = expected.state;
    // Deleted later: its sockets may still be writing their last bytes, and we may be inside one of its signals.
    const std::unique_ptr<RedirectListener, QScopedPointerDeleteLater> door(new RedirectListener(std::move(expected)));
    const Result<void> opened = door->open();
    if (!opened)
        co_return tl::unexpected<Error>(opened.error());
    RedirectListener *listener = door.get();
    QObject::connect(stop.get(), &Cancellation::cancelled, listener,
        [listener] { listener->close(Error::Code::Cancelled, u"cancelled by the person"_s); });
    QTimer::singleShot(m_parts.patience, listener,
        [listener] { listener->close(Error::Code::TimedOut, u"nobody came back from the browser"_s); });

    show(authorizationUrl(place, door->redirectUri(), state, verifier, loginHint));
    const auto outcome = door->outcome();
    const Result<QByteArray> code = co_await *outcome;
    if (!code)
        co_return tl::unexpected<Error>(code.error());

    const TokenEndpoint endpoint(place.tokenEndpoint, m_parts.transport, m_parts.clock);
    const Result<SignIn> signIn = co_await endpoint.exchangeCode(
        *code, door->redirectUri().toString(QUrl::FullyEncoded).toLatin1(), verifier, stop);
    co_return signIn;
}

} // namespace gatehouse
