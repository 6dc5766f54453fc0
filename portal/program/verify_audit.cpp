// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/commands.h"
#include "portal/store/audit_check.h"

#include <cstdio>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const AuditChain &chain)
{
    return chain.account.isEmpty() ? u"the portal itself"_s : u"«%1» (%2)"_s.arg(chain.accountName, chain.account);
}

} // namespace

Result<void> verifyAudit(const AuditOptions &options)
{
    const auto chains = checkAuditTrail(options.database.path(QUrl::FullyDecoded));
    if (!chains) {
        return tl::unexpected(chains.error());
    }
    qint64 events = 0;
    QStringList broken;
    for (const AuditChain &chain : *chains) {
        events += chain.events;
        if (chain.broken) {
            broken.append(
                u"The trail of %1 does not hold: event number %2 (%3) was changed, or one before it was taken "
                "out."_s.arg(nameOf(chain))
                    .arg(*chain.broken)
                    .arg(chain.brokenId.isEmpty() ? u"not there"_s : chain.brokenId));
        } else {
            std::fprintf(stdout, "%s  %lld %s of %s\n", chain.head.toHex().constData(),
                static_cast<long long>(chain.events), chain.events == 1 ? "event" : "events",
                qUtf8Printable(nameOf(chain)));
        }
    }
    if (!broken.isEmpty()) {
        return refuse(500, u"audit_broken"_s,
            broken.join(u'\n') + u"\nKeep a copy of the database and compare it with a backup."_s);
    }
    std::fprintf(stdout, "All %lld events hold.\n", static_cast<long long>(events));
    return {};
}

} // namespace portal
