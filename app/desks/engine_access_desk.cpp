// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_access_desk.h"

namespace gatehouse {

EngineAccessDesk::EngineAccessDesk(const ChangeDrafter &drafter, QObject *parent)
    : AccessDesk(parent)
    , m_drafter(drafter)
{
}

Answer<ChangeId> *EngineAccessDesk::changeGrant(
    const AccountKey &account, const MemberId &member, const Grant &base, qint64 baseVersion, const GrantDelta &delta)
{
    const ChangeGrantEdit edit{member, base, delta};
    return m_drafter.stage(this, m_drafter.draft(account, m_drafter.nameOf(account, member), baseVersion, edit));
}

Answer<ChangeId> *EngineAccessDesk::removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion)
{
    const RemoveEdit edit{member};
    return m_drafter.stage(this, m_drafter.draft(account, m_drafter.nameOf(account, member), baseVersion, edit));
}

} // namespace gatehouse
