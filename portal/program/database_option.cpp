// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/database_option.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace portal {

using namespace Qt::Literals::StringLiterals;

QString defaultDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gatehouse-portal/portal.db"_s;
}

QUrl databaseUrl(const QString &given)
{
    if (given.contains(u"://"_s)) {
        return QUrl(given, QUrl::StrictMode);
    }
    QUrl url;
    url.setScheme(u"sqlite"_s);
    url.setHost(u""_s);
    url.setPath(QFileInfo(given).absoluteFilePath());
    return url;
}

} // namespace portal
