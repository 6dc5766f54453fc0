// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/member_access.h"

#include "portal/api/api_route.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Members are looked up within the account alone (R28).
Result<EditedMember> memberIn(Scene &scene, Authority reader, const QString &id)
{
    auto member = memberById(scene.transaction, reader.membership.account, id);
    if (!member) {
        return tl::unexpected(member.error());
    }
    if (!*member) {
        return notFound();
    }
    return EditedMember{std::move(reader), std::move(**member)};
}

} // namespace

Result<EditedMember> memberForManager(Scene &scene, const Request &request)
{
    auto manager = managerOf(scene, request.pathValue(0));
    if (!manager) {
        return tl::unexpected(manager.error());
    }
    return memberIn(scene, std::move(*manager), request.pathValue(1));
}

Result<EditedMember> memberForManagerOrSelf(Scene &scene, const Request &request)
{
    auto reader = authorityIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    if (reader->membership.member != request.pathValue(1)) {
        return memberForManager(scene, request);
    }
    return memberIn(scene, std::move(*reader), request.pathValue(1));
}

Result<EditedMember> editableMember(Scene &scene, const Request &request)
{
    auto found = memberForManager(scene, request);
    if (found
        && (found->member.identity == found->manager.membership.ownerId
            || found->member.role == scene.profile.ownerRole)) {
        return refuse(403, u"owner_untouchable"_s);
    }
    return found;
}

Result<qint64> putChangedMember(Scene &scene, MemberRow &member)
{
    ++member.version;
    member.changedById = scene.caller.identity;
    member.changedBy = callerName(scene.caller);
    member.changedAt = scene.now;
    return putMember(scene.transaction, member);
}

Response memberDone(const Scene &scene, const MemberRow &member, qint64 sequence, QJsonObject more)
{
    more.insert(u"member"_s, memberToJson(member, scene.profile));
    more.insert(u"sequence"_s, sequence);
    return entity(more, member.version);
}

} // namespace portal
