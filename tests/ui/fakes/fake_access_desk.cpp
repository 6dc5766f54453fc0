// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_access_desk.h"

#include "models/plan/overlay.h"
#include "tests/ui/fakes/fake_directory.h"
#include "tests/ui/fakes/fake_plan_desk.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

FakeAccessDesk::FakeAccessDesk(FakeDirectory *directory, FakePlanDesk *plan, QObject *parent)
    : AccessDesk(parent)
    , m_directory(directory)
    , m_plan(plan)
{
    connect(plan, &FakePlanDesk::takenBack, this, [this](const Change &change) {
        if (const auto member = memberOf(change.edit))
            mark(change.account, *member, PendingMark::None, {});
    });
}

QString FakeAccessDesk::markWaiting(const AccountKey &account, const MemberId &id, const Edit &edit)
{
    Change change;
    change.edit = edit;
    return mark(account, id, PendingMark::Waiting, wordsOf(change));
}

QString FakeAccessDesk::mark(const AccountKey &account, const MemberId &id, PendingMark pending, const QString &words)
{
    const auto members = m_directory->memberList(account);
    for (auto member : members) {
        if (member.id != id)
            continue;
        member.pending = pending;
        member.pendingWords = words;
        m_directory->updateMember(account, member);
        return member.email;
    }
    return {};
}

Answer<ChangeId> *FakeAccessDesk::changeGrant(
    const AccountKey &account, const MemberId &member, const Grant &base, qint64 baseVersion, const GrantDelta &delta)
{
    Q_UNUSED(baseVersion)
    lastAccount = account;
    lastMember = member;
    lastDelta = delta;
    if (answers.nextError)
        return answers.answer(this, ChangeId{});
    const Edit edit = ChangeGrantEdit{member, base, delta};
    const QString email = markWaiting(account, member, edit);
    return answers.answer(this, m_plan->stage(account, email, edit));
}

Answer<ChangeId> *FakeAccessDesk::removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion)
{
    Q_UNUSED(baseVersion)
    lastAccount = account;
    lastMember = member;
    ++removals;
    if (answers.nextError)
        return answers.answer(this, ChangeId{});
    const QString email = markWaiting(account, member, RemoveEdit{member});
    return answers.answer(this, m_plan->stage(account, email, RemoveEdit{member}));
}

Answer<ChangeId> *FakeAccessDesk::stage(const AccountKey &account, const MemberId &member, const Edit &edit)
{
    lastAccount = account;
    lastMember = member;
    lastEdit = edit;
    if (answers.nextError)
        return answers.answer(this, ChangeId{});
    const QString email = markWaiting(account, member, edit);
    return answers.answer(this, m_plan->stage(account, email, edit));
}

Answer<ChangeId> *FakeAccessDesk::restoreAccess(const AccountKey &account, const Member &shown)
{
    return stage(account, shown.id, RestoreEdit{shown.id});
}

Answer<ChangeId> *FakeAccessDesk::deactivate(const AccountKey &account, const Member &shown)
{
    return stage(account, shown.id, DeactivateEdit{shown.id});
}

Answer<ChangeId> *FakeAccessDesk::reactivate(const AccountKey &account, const Member &shown)
{
    return stage(account, shown.id, ReactivateEdit{shown.id});
}

Answer<ChangeId> *FakeAccessDesk::changeRole(
    const AccountKey &account, const Member &shown, const QString &role, const std::pair<QString, QString> &labels)
{
    return stage(account, shown.id, ChangeRoleEdit{shown.id, role, labels.first, shown.role, labels.second});
}

Answer<ChangeId> *FakeAccessDesk::leave(const AccountKey &account, const MemberId &self)
{
    return stage(account, self, LeaveEdit{self});
}

Answer<ChangeId> *FakeAccessDesk::setTicketWishes(
    const AccountKey &account, const Member &shown, const TicketWishes &wanted)
{
    return stage(account, shown.id, TicketWishesEdit{shown.id, wanted, shown.wishes});
}

Answer<ChangeId> *FakeAccessDesk::offerOwnership(const AccountKey &account, const Member &shown)
{
    return stage(account, {}, TransferEdit{{u"transfer-new"_s}, TransferEdit::Act::Offer, shown.id, shown.name});
}

Answer<ChangeId> *FakeAccessDesk::cancelOffer(const OwnershipTransfer &shown)
{
    return stage(shown.account, {}, TransferEdit{shown.id, TransferEdit::Act::Cancel, shown.member, shown.memberName});
}

Answer<ChangeId> *FakeAccessDesk::answerOffer(const OwnershipTransfer &shown, bool confirm)
{
    const auto act = confirm ? TransferEdit::Act::Confirm : TransferEdit::Act::Decline;
    return stage(shown.account, {}, TransferEdit{shown.id, act, shown.member, shown.memberName});
}

} // namespace gatehouse::fakes
