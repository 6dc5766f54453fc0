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

Answer<ChangeId> *EngineAccessDesk::restoreAccess(const AccountKey &account, const Member &shown)
{
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, RestoreEdit{shown.id}));
}

Answer<ChangeId> *EngineAccessDesk::deactivate(const AccountKey &account, const Member &shown)
{
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, DeactivateEdit{shown.id}));
}

Answer<ChangeId> *EngineAccessDesk::reactivate(const AccountKey &account, const Member &shown)
{
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, ReactivateEdit{shown.id}));
}

Answer<ChangeId> *EngineAccessDesk::changeRole(
    const AccountKey &account, const Member &shown, const QString &role, const std::pair<QString, QString> &labels)
{
    const ChangeRoleEdit edit{shown.id, role, labels.first, shown.role, labels.second};
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, edit));
}

Answer<ChangeId> *EngineAccessDesk::leave(const AccountKey &account, const MemberId &self)
{
    return m_drafter.stage(this, m_drafter.draft(account, m_drafter.nameOf(account, self), 0, LeaveEdit{self}));
}

} // namespace gatehouse
