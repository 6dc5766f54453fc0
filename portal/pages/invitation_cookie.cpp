// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/invitation_cookie.h"

#include "portal/identity/secrets.h"
#include "portal/pages/page_cookie.h"

namespace portal {

namespace {
constexpr PageCookie cookie{"gatehouse_invitation", "/invitation", std::chrono::hours{1}};
}

QByteArray invitationCookie(const QByteArray &token, const Settings &settings)
{
    return cookie.set(token, settings);
}

QByteArray tokenOfCookie(const Request &request)
{
    return cookie.valueIn(request);
}

QByteArray formMark(const QByteArray &token, qint64 version, const Settings &settings)
{
    const QByteArray number = QByteArray::number(version);
    return number + '.' + markOf("gatehouse invitation form", {token, number}, settings);
}

std::optional<qint64> versionOfMark(const QByteArray &mark, const QByteArray &token, const Settings &settings)
{
    const qint64 version = mark.left(mark.indexOf('.')).toLongLong();
    if (token.isEmpty() || !sameSecret(mark, formMark(token, version, settings)))
        return std::nullopt;
    return version;
}

} // namespace portal
