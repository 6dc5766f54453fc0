// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/invitation_desk.h"
#include "tests/ui/fakes/fake_answers.h"

namespace gatehouse::fakes {

class FakeClock;
class FakeDirectory;
class FakePlanDesk;

/// Stages into the fake plan and shows the invitation as the overlay would.
class FakeInvitationDesk final : public InvitationDesk {
    Q_OBJECT

public:
    FakeInvitationDesk(FakeDirectory *directory, FakePlanDesk *plan, const FakeClock *clock, QObject *parent = nullptr);

    Answer<ChangeId> *invite(const AccountKey &account, const Draft &draft) override;
    Answer<ChangeId> *changeInvitation(
        const AccountKey &account, const Invitation &shown, const Grant &grant, const InvitationTerms &terms) override;
    Answer<ChangeId> *resend(const AccountKey &account, const Invitation &shown) override;
    Answer<ChangeId> *revoke(const AccountKey &account, const Invitation &shown) override;
    Answer<ChangeId> *accept(const ReceivedInvitation &shown) override;
    Answer<ChangeId> *decline(const ReceivedInvitation &shown) override;

    Answering answers;
    QList<Draft> drafts;
    InvitationId lastChanged;
    Grant lastGrant;
    InvitationTerms lastTerms;
    InvitationId lastResent;
    InvitationId lastRevoked;
    InvitationId lastAccepted;
    InvitationId lastDeclined;

private:
    Answer<ChangeId> *answerReceived(const ReceivedInvitation &shown, bool accept);

    FakeDirectory *m_directory;
    FakePlanDesk *m_plan;
    const FakeClock *m_clock;
    int m_next = 1;
};

} // namespace gatehouse::fakes
