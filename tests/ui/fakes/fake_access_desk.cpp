// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_access_desk.h"

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
        if (const auto *removal = std::get_if<RemoveEdit>(&change.edit))
            mark(change.account, removal->member, PendingMark::None, {});
        if (const auto *edit = std::get_if<ChangeGrantEdit>(&change.edit))
            mark(change.account, edit->member, PendingMark::None, {});
    });
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
    const QString email = mark(account, member, PendingMark::Waiting, u"Change not yet in force"_s);
    return answers.answer(this, m_plan->stage(account, email, ChangeGrantEdit{member, base, delta}));
}

Answer<ChangeId> *FakeAccessDesk::removeAccess(const AccountKey &account, const MemberId &member, qint64 baseVersion)
{
    Q_UNUSED(baseVersion)
    lastAccount = account;
    lastMember = member;
    ++removals;
    if (answers.nextError)
        return answers.answer(this, ChangeId{});
    const QString email = mark(account, member, PendingMark::Waiting, u"Removal not yet in force"_s);
    return answers.answer(this, m_plan->stage(account, email, RemoveEdit{member}));
}

} // namespace gatehouse::fakes
