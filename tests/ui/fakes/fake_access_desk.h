// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/services/access_desk.h"
#include "tests/ui/fakes/fake_answers.h"

namespace gatehouse::fakes {

class FakeDirectory;
class FakePlanDesk;

/// Stages into the fake plan and marks the row, as plan and overlay do in the program.
class FakeAccessDesk final : public AccessDesk {
    Q_OBJECT

public:
    FakeAccessDesk(FakeDirectory *directory, FakePlanDesk *plan, QObject *parent = nullptr);

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

    Answering answers;
    AccountKey lastAccount;
    MemberId lastMember;
    GrantDelta lastDelta;
    int removals = 0;
    std::optional<Edit> lastEdit; ///< of the calls that are not counted above

private:
    Answer<ChangeId> *stage(const AccountKey &account, const MemberId &member, const Edit &edit);
    QString markWaiting(const AccountKey &account, const MemberId &id, const Edit &edit);
    QString mark(const AccountKey &account, const MemberId &id, PendingMark pending, const QString &words);

    FakeDirectory *m_directory;
    FakePlanDesk *m_plan;
};

} // namespace gatehouse::fakes
