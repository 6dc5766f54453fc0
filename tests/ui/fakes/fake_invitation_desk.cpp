// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_invitation_desk.h"

#include "tests/ui/fakes/fake_clock.h"
#include "tests/ui/fakes/fake_directory.h"
#include "tests/ui/fakes/fake_plan_desk.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

FakeInvitationDesk::FakeInvitationDesk(
    FakeDirectory *directory, FakePlanDesk *plan, const FakeClock *clock, QObject *parent)
    : InvitationDesk(parent)
    , m_directory(directory)
    , m_plan(plan)
    , m_clock(clock)
{
}

Answer<ChangeId> *FakeInvitationDesk::invite(const AccountKey &account, const Draft &draft)
{
    drafts << draft;
    if (answers.nextError)
        return answers.answer(this, ChangeId{});
    Invitation invitation;
    invitation.id = InvitationId{u"staged-%1"_s.arg(m_next++)};
    invitation.email = draft.email;
    invitation.name = draft.name;
    invitation.role = draft.role;
    invitation.grant = draft.grant;
    invitation.issuedAt = m_clock->now();
    invitation.expiresAt = m_clock->now() + std::chrono::hours(24);
    invitation.pending = PendingMark::Waiting;
    invitation.pendingWords = u"Not yet sent"_s;
    auto invitations = m_directory->invitations(account);
    invitations.prepend(invitation);
    m_directory->setInvitations(account, invitations);
    const InviteEdit edit{invitation.id, draft.email, draft.name, draft.role, draft.grant, draft.message};
    return answers.answer(this, m_plan->stage(account, draft.email, edit));
}

Answer<ChangeId> *FakeInvitationDesk::changeInvitation(
    const AccountKey &account, const Invitation &shown, const Grant &grant, const InvitationTerms &terms)
{
    lastChanged = shown.id;
    lastGrant = grant;
    lastTerms = terms;
    const EditInvitationEdit edit{shown.id, grant, shown.grant, terms, termsOf(shown)};
    return answers.answer(this, m_plan->stage(account, shown.email, edit));
}

Answer<ChangeId> *FakeInvitationDesk::resend(const AccountKey &account, const Invitation &shown)
{
    lastResent = shown.id;
    return answers.answer(this, m_plan->stage(account, shown.email, ResendEdit{shown.id}));
}

Answer<ChangeId> *FakeInvitationDesk::revoke(const AccountKey &account, const Invitation &shown)
{
    lastRevoked = shown.id;
    Invitation revoked = shown;
    revoked.pending = PendingMark::Waiting;
    revoked.pendingWords = u"Revocation not yet in force"_s;
    m_directory->updateInvitation(account, revoked);
    return answers.answer(this, m_plan->stage(account, shown.email, RevokeEdit{shown.id}));
}

Answer<ChangeId> *FakeInvitationDesk::answerReceived(const ReceivedInvitation &shown, bool accept)
{
    const AccountKey nobodysYet{shown.portal, shown.identity, {}};
    return answers.answer(this, m_plan->stage(nobodysYet, shown.accountName, AnswerInvitationEdit{shown.id, accept}));
}

Answer<ChangeId> *FakeInvitationDesk::accept(const ReceivedInvitation &shown)
{
    lastAccepted = shown.id;
    return answerReceived(shown, true);
}

Answer<ChangeId> *FakeInvitationDesk::decline(const ReceivedInvitation &shown)
{
    lastDeclined = shown.id;
    return answerReceived(shown, false);
}

} // namespace gatehouse::fakes
