// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desks/change_drafter.h"
#include "models/services/invitation_desk.h"

namespace gatehouse {

class Randomness;

/// Stages invitations and answers to them. Window thread.
class EngineInvitationDesk final : public InvitationDesk {
    Q_OBJECT

public:
    EngineInvitationDesk(const ChangeDrafter &drafter, Randomness &randomness, QObject *parent = nullptr);

    Answer<ChangeId> *invite(const AccountKey &account, const Draft &draft) override;
    Answer<ChangeId> *changeInvitation(
        const AccountKey &account, const Invitation &shown, const Grant &grant, const InvitationTerms &terms) override;
    Answer<ChangeId> *resend(const AccountKey &account, const Invitation &shown) override;
    Answer<ChangeId> *revoke(const AccountKey &account, const Invitation &shown) override;
    Answer<ChangeId> *accept(const ReceivedInvitation &shown) override;
    Answer<ChangeId> *decline(const ReceivedInvitation &shown) override;

private:
    Answer<ChangeId> *answer(const ReceivedInvitation &shown, bool accept);

    ChangeDrafter m_drafter;
    Randomness &m_randomness;
};

} // namespace gatehouse
