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

QString newPortalWords(const QUrl &database)
{
    if (QFileInfo::exists(database.path())) {
        return {};
    }
    return u"There was no portal in «%1»: a new one, without anybody, is made there. If you meant another one, "
           "end this program, remove the new file and say which with --database."_s.arg(database.path());
}

} // namespace portal
