// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/portal_grant.h"

#include "portal/api/grant.h"

namespace gatehouse::simulation {

Grant grantFromPortal(const QVariant &stored)
{
    const ::portal::Grant kept = ::portal::grantFromStored(stored.toString());
    Grant grant;
    grant.all = kept.all;
    for (const ::portal::Cell &cell : kept.cells)
        grant.cells.insert({cell.permission, cell.module, cell.subAccount});
    if (kept.endsAt)
        grant.endsAt = Instant(kept.endsAt->time_since_epoch());
    return grant;
}

} // namespace gatehouse::simulation
