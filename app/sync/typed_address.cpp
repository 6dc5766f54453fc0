// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/typed_address.h"

#include "app/http/reply_rules.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QUrl parsed(const QString &typed)
{
    if (typed.contains("://"_L1))
        return QUrl(typed, QUrl::StrictMode);
    QUrl url(u"https://"_s + typed, QUrl::StrictMode);
    if (isLoopbackHost(url.host()))
        url.setScheme(u"http"_s);
    return url;
}

} // namespace

Result<QUrl> addressFromTyped(const QString &typed)
{
    QUrl url = parsed(typed.trimmed());
    if (!url.isValid() || url.host().isEmpty())
        return fail(Error::Code::BadInput, u"no address"_s);
    const bool isPlain = url.scheme() == "http"_L1;
    if (url.scheme() != "https"_L1 && !(isPlain && isLoopbackHost(url.host())))
        return fail(Error::Code::BadInput, u"neither https nor this computer"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(Error::Code::BadInput, u"an address with more than host and path"_s);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

} // namespace gatehouse
