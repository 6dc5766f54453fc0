// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/invitation_cookie.h"

#include "portal/identity/secrets.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr char cookieName[] = "gatehouse_invitation";
}

QByteArray invitationCookie(const QByteArray &token, const Settings &settings)
{
    QByteArray path = settings.baseUrl.path(QUrl::FullyEncoded).toLatin1();
    if (path.endsWith('/'))
        path.chop(1);
    // Lax, not Strict: the first visit comes from a mail program or a web mailer, and must find its cookie after 303.
    QByteArray cookie =
        QByteArray(cookieName) + '=' + token + "; Path=" + path + "/invitation; Max-Age=3600; HttpOnly; SameSite=Lax";
    if (settings.baseUrl.scheme() == "https"_L1)
        cookie += "; Secure";
    return cookie;
}

QByteArray tokenOfCookie(const Request &request)
{
    for (const QByteArray &part : request.header("cookie").split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed() == cookieName)
            return part.mid(equals + 1).trimmed();
    }
    return {};
}

QByteArray formMark(const QByteArray &token, qint64 version, const Settings &settings)
{
    const QByteArray number = QByteArray::number(version);
    const QByteArray key = derivedKey(settings.linkKey, "gatehouse invitation form");
    return number + '.'
        + authenticate(key, {token, number}).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<qint64> versionOfMark(const QByteArray &mark, const QByteArray &token, const Settings &settings)
{
    const qint64 version = mark.left(mark.indexOf('.')).toLongLong();
    if (token.isEmpty() || !sameSecret(mark, formMark(token, version, settings)))
        return std::nullopt;
    return version;
}

} // namespace portal
