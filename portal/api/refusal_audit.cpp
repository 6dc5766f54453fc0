// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/refusal_audit.h"

#include "portal/api/authority.h"
#include "portal/store/audit_trail.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostPerHour = 30;

Result<void> recordUnlessMany(Transaction &transaction, AuditEvent event, Instant now)
{
    const auto before = refusalsSince(transaction, event.account, event.actorId, now - 1h);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (*before >= mostPerHour) {
        return {};
    }
    event.at = now;
    event.action = refusedAction();
    return recordEvent(transaction, std::move(event));
}

} // namespace

Result<void> recordRefusal(
    Transaction &transaction, const Route &route, const Request &request, const RefusedCaller &refused, Instant now)
{
    AuditEvent event;
    if (route.pattern.startsWith(u"/v1/accounts/{account}"_s)) {
        auto membership = membershipOf(transaction, request.pathValue(0), refused.caller.identity);
        if (!membership) {
            return tl::unexpected(membership.error());
        }
        if (*membership) {
            event.account = (*membership)->account;
            event.principal = (*membership)->ownerName;
        }
    }
    event.actorId = refused.caller.identity;
    event.actor = callerName(refused.caller);
    event.object = request.pathValue(1);
    event.after = {{u"operation"_s, QString::fromLatin1(route.operation)}, {u"code"_s, refused.code}};
    event.requestId = request.requestId;
    return recordUnlessMany(transaction, std::move(event), now);
}

Result<void> recordRowRefusal(Scene &scene, const Membership &membership, const QByteArray &operation,
    const QString &object, const Problem &problem)
{
    constexpr int notAllowed = 403;
    if (problem.status != notAllowed) {
        return {};
    }
    AuditEvent event;
    event.account = membership.account;
    event.principal = membership.ownerName;
    event.actorId = scene.caller.identity;
    event.actor = callerName(scene.caller);
    event.object = object;
    event.after = {{u"operation"_s, QString::fromLatin1(operation)}, {u"code"_s, problem.code}};
    event.requestId = scene.requestId;
    return recordUnlessMany(scene.transaction, std::move(event), scene.now);
}

} // namespace portal
