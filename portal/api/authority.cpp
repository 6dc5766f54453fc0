// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/authority.h"

#include "portal/store/audit_trail.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

bool Authority::may(const Cell &asked, const Profile &profile, Instant now) const
{
    return isOwner() || holds(grantable(), asked, profile, now);
}

bool Authority::may(const Profile::Right &right, const Profile &profile, Instant now) const
{
    return may(Cell{right.permission, right.module, {}}, profile, now);
}

bool Authority::mayManage(const Profile &profile, Instant now) const
{
    return isOwner() || (profile.manage && may(*profile.manage, profile, now));
}

tl::unexpected<Problem> notFound()
{
    return refuse(404, u"not_found"_s);
}

Result<Authority> authorityIn(Scene &scene, const QString &account)
{
    auto membership = membershipOf(scene.transaction, account, scene.caller.identity);
    if (!membership) {
        return tl::unexpected(membership.error());
    }
    if (!*membership) {
        return notFound();
    }
    const Membership &own = **membership;
    scene.uses.push_back({account, own.member, own.identity, scene.caller.session, own.version});
    Grant grant = grantFromStored((*membership)->grantJson);
    return Authority{std::move(**membership), std::move(grant)};
}

Result<Authority> managerOf(Scene &scene, const QString &account)
{
    auto authority = authorityIn(scene, account);
    if (authority && !authority->mayManage(scene.profile, scene.now)) {
        return refuse(403, u"forbidden"_s, u"This needs the right to manage users in the account."_s);
    }
    return authority;
}

QString callerName(const Caller &caller)
{
    return caller.name.isEmpty() ? caller.email : caller.name;
}

Result<void> record(Scene &scene, const Deed &deed)
{
    AuditEvent event;
    event.account = deed.account;
    event.at = scene.now;
    event.actorId = scene.caller.identity;
    event.actor = callerName(scene.caller);
    event.principal = deed.principal;
    event.action = deed.action;
    event.object = deed.object;
    event.before = deed.before;
    event.after = deed.after;
    event.requestId = scene.requestId;
    event.reason = scene.reason;
    return recordEvent(scene.transaction, std::move(event));
}

} // namespace portal
