// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desks/change_drafter.h"
#include "models/services/access_desk.h"

namespace gatehouse {

class Randomness;

/// Stages changes of who may do what. Window thread.
class EngineAccessDesk final : public AccessDesk {
    Q_OBJECT

public:
    EngineAccessDesk(const ChangeDrafter &drafter, Randomness &randomness, QObject *parent = nullptr);

    Answer<ChangeId> *changeGrant(const AccountKey &account, const MemberId &member, const Grant &base,
        qint64 baseVersion, const GrantDelta &delta) override;
    Answer<ChangeId> *removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion) override;
    Answer<ChangeId> *restoreAccess(const AccountKey &account, const Member &shown) override;
    Answer<ChangeId> *deactivate(const AccountKey &account, const Member &shown) override;
    Answer<ChangeId> *reactivate(const AccountKey &account, const Member &shown) override;
    Answer<ChangeId> *changeRole(const AccountKey &account, const Member &shown, const QString &role,
        const std::pair<QString, QString> &labels) override;
    Answer<ChangeId> *leave(const AccountKey &account, const MemberId &self) override;
    Answer<ChangeId> *setTicketWishes(
        const AccountKey &account, const Member &shown, const TicketWishes &wanted) override;
    Answer<ChangeId> *offerOwnership(const AccountKey &account, const Member &shown) override;
    Answer<ChangeId> *cancelOffer(const OwnershipTransfer &shown) override;
    Answer<ChangeId> *answerOffer(const OwnershipTransfer &shown, bool confirm) override;

private:
    Answer<ChangeId> *stageStep(const OwnershipTransfer &shown, TransferEdit::Act act);

    ChangeDrafter m_drafter;
    Randomness &m_randomness;
};

} // namespace gatehouse
