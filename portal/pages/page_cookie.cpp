// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/page_cookie.h"

#include "portal/identity/secrets.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

QByteArray PageCookie::set(const QByteArray &value, const Settings &settings) const
{
    QByteArray base = settings.baseUrl.path(QUrl::FullyEncoded).toLatin1();
    if (base.endsWith('/'))
        base.chop(1);
    // Lax, not Strict: the first visit comes from a mail program or a web mailer, and must find its cookie after 303.
    QByteArray cookie = QByteArray(name) + '=' + value + "; Path=" + base + path
        + "; Max-Age=" + QByteArray::number(qint64{lifetime.count()}) + "; HttpOnly; SameSite=Lax";
    if (settings.baseUrl.scheme() == "https"_L1)
        cookie += "; Secure";
    return cookie;
}

QByteArray PageCookie::cleared(const Settings &settings) const
{
    return PageCookie{name, path, std::chrono::seconds{0}}.set({}, settings);
}

QByteArray PageCookie::valueIn(const Request &request) const
{
    for (const QByteArray &part : request.header("cookie").split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed() == name)
            return part.mid(equals + 1).trimmed();
    }
    return {};
}

QByteArray markOf(QByteArrayView purpose, const QList<QByteArray> &parts, const Settings &settings)
{
    return authenticate(derivedKey(settings.linkKey, purpose), parts)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace portal
