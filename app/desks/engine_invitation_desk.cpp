// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/engine_invitation_desk.h"

#include "models/randomness.h"

namespace gatehouse {

EngineInvitationDesk::EngineInvitationDesk(const ChangeDrafter &drafter, Randomness &randomness, QObject *parent)
    : InvitationDesk(parent)
    , m_drafter(drafter)
    , m_randomness(randomness)
{
}

Answer<ChangeId> *EngineInvitationDesk::invite(const AccountKey &account, const Draft &draft)
{
    const InviteEdit edit{InvitationId{m_randomness.uuid()}, draft.email, draft.name, draft.role, draft.grant,
        draft.message, draft.lifetime};
    return m_drafter.stage(this, m_drafter.draft(account, draft.email, 0, edit));
}

Answer<ChangeId> *EngineInvitationDesk::changeInvitation(
    const AccountKey &account, const Invitation &shown, const Grant &grant, const InvitationTerms &terms)
{
    const EditInvitationEdit edit{shown.id, grant, shown.grant, terms, termsOf(shown)};
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, edit));
}

Answer<ChangeId> *EngineInvitationDesk::resend(const AccountKey &account, const Invitation &shown)
{
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, ResendEdit{shown.id}));
}

Answer<ChangeId> *EngineInvitationDesk::revoke(const AccountKey &account, const Invitation &shown)
{
    return m_drafter.stage(this, m_drafter.draft(account, shown.email, shown.version, RevokeEdit{shown.id}));
}

Answer<ChangeId> *EngineInvitationDesk::accept(const ReceivedInvitation &shown)
{
    return answer(shown, true);
}

Answer<ChangeId> *EngineInvitationDesk::decline(const ReceivedInvitation &shown)
{
    return answer(shown, false);
}

Answer<ChangeId> *EngineInvitationDesk::answer(const ReceivedInvitation &shown, bool accept)
{
    const AccountKey noAccountYet{shown.portal, shown.identity, {}};
    Change change =
        m_drafter.draft(noAccountYet, shown.accountName, shown.version, AnswerInvitationEdit{shown.id, accept});
    change.accountName = shown.accountName;
    return m_drafter.stage(this, change);
}

} // namespace gatehouse
