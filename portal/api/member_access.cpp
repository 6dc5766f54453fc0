// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/member_access.h"

#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<EditedMember> memberForManager(Scene &scene, const Request &request)
{
    auto manager = managerOf(scene, request.pathValue(0));
    if (!manager) {
        return tl::unexpected(manager.error());
    }
    auto member = memberById(scene.transaction, manager->membership.account, request.pathValue(1));
    if (!member) {
        return tl::unexpected(member.error());
    }
    if (!*member) {
        return notFound();
    }
    return EditedMember{std::move(*manager), std::move(**member)};
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

} // namespace portal
