// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_access_desk.h"

#include "models/randomness.h"

namespace gatehouse {

EngineAccessDesk::EngineAccessDesk(const ChangeDrafter &drafter, Randomness &randomness, QObject *parent)
    : AccessDesk(parent)
    , m_drafter(drafter)
    , m_randomness(randomness)
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

Answer<ChangeId> *EngineAccessDesk::setTicketWishes(
    const AccountKey &account, const Member &shown, const TicketWishes &wanted)
{
    TicketWishes former; // of what is changed alone
    if (wanted.notify)
        former.notify = shown.wishes.notify;
    if (wanted.sight)
        former.sight = shown.wishes.sight;
    const TicketWishesEdit edit{shown.id, wanted, former};
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, edit));
}

Answer<ChangeId> *EngineAccessDesk::offerOwnership(const AccountKey &account, const Member &shown)
{
    const TransferEdit edit{TransferId{m_randomness.uuid()}, TransferEdit::Act::Offer, shown.id,
        shown.name.isEmpty() ? shown.email : shown.name};
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, 0, edit));
}

Answer<ChangeId> *EngineAccessDesk::cancelOffer(const OwnershipTransfer &shown)
{
    return stageStep(shown, TransferEdit::Act::Cancel);
}

Answer<ChangeId> *EngineAccessDesk::answerOffer(const OwnershipTransfer &shown, bool confirm)
{
    return stageStep(shown, confirm ? TransferEdit::Act::Confirm : TransferEdit::Act::Decline);
}

Answer<ChangeId> *EngineAccessDesk::stageStep(const OwnershipTransfer &shown, TransferEdit::Act act)
{
    const TransferEdit edit{shown.id, act, shown.member, shown.memberName};
    Change change = m_drafter.draft(shown.account, shown.memberName, 0, edit);
    change.accountName = shown.accountName;
    return m_drafter.stage(this, change);
}

} // namespace gatehouse
