// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/page_link.h"

namespace portal {

QUrl pageLink(const QUrl &baseUrl, const QString &route)
{
    QUrl link = baseUrl;
    QString path = link.path();
    if (path.endsWith(u'/')) {
        path.chop(1);
    }
    link.setPath(path + route);
    link.setQuery(QString());
    link.setFragment(QString());
    return link;
}

} // namespace portal
