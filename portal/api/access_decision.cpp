// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/access_decision.h"

#include "portal/api/sub_account_scope.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<bool> decide(Scene &scene, const Authority &member, const Cell &asked)
{
    // The owner's role has nothing closed, so that this asks only whether there is such a thing.
    if (auto known = checkCells({asked}, scene.profile.ownerRole, scene.profile, u"permission"_s); !known) {
        return tl::unexpected(known.error());
    }
    if (auto known = checkSubAccounts(scene, member.membership.account, {asked}, u"sub_account"_s); !known) {
        return tl::unexpected(known.error());
    }
    return member.may(asked, scene.profile, scene.now);
}

} // namespace portal
