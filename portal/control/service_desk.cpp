// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/service_desk.h"

#include "portal/identity/service_tokens.h"
#include "portal/store/service_rows.h"

#include <QDateTime>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QString> removed(Transaction &transaction, const QString &name)
{
    const auto gone = removeService(transaction, name);
    if (!gone) {
        return tl::unexpected(gone.error());
    }
    if (!*gone) {
        return refuse(404, u"not_found"_s, u"There is no service «%1»."_s.arg(name));
    }
    return u"The token of «%1» is worth nothing now."_s.arg(name);
}

Result<QString> listed(Transaction &transaction)
{
    const auto services = allServices(transaction);
    if (!services) {
        return tl::unexpected(services.error());
    }
    QStringList lines;
    for (const ServiceRow &service : *services) {
        const auto since = QDateTime::fromMSecsSinceEpoch(service.createdAt.time_since_epoch().count(), Qt::UTC);
        lines.append(service.name + u"  since "_s + since.toString(Qt::ISODate));
    }
    return lines.join(u'\n');
}

} // namespace

Result<QString> carryOutServiceDeed(
    Transaction &transaction, const QString &deed, const QString &name, Instant now, Randomness &randomness)
{
    if (deed == u"list"_s) {
        return listed(transaction);
    }
    if (deed == u"remove"_s) {
        return removed(transaction, name);
    }
    const auto token = addService(transaction, name, now, randomness);
    return token ? Result<QString>(QString::fromLatin1(*token)) : tl::unexpected(token.error());
}

} // namespace portal
