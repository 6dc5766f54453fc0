// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/wishes.h"

#include "app/engine.h"
#include "app/sync/plan_book.h"
#include "models/access/member_table.h"
#include "models/invitations/invitation_terms.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

namespace {

/// Says what goes before it goes, dependents too: from here on nobody is promised that it is still there. In the
/// engine's thread, since what the window shows may be older than the plan.
Result<void> discardAloud(PlanBook &book, const ChangeId &id)
{
    const PlanRow *const row = book.find(id);
    if (row == nullptr || row->change.state != ChangeState::NeedsAttention)
        return fail(Error::Code::BadInput, u"it needs no attention any more"_s);
    QSet<ChangeId> gone{id};
    for (const PlanRow &each : book.rows()) { // by order: dependents come behind what they depend on
        if (each.change.dependsOn && gone.contains(*each.change.dependsOn))
            gone.insert(each.change.id);
    }
    for (const ChangeId &each : std::as_const(gone))
        say("given-up " + each.value.toLatin1());
    return book.discard(id);
}

} // namespace

Wishes::Wishes(Engine &engine, const Services &services, AccountKey account, quint32 seed, Boundaries &boundaries)
    : m_engine(engine)
    , m_services(services)
    , m_account(std::move(account))
    , m_chance(seed)
    , m_boundaries(boundaries)
{
}

const PortalDescription &Wishes::portal() const
{
    return *m_services.portals->portal(m_account.portal);
}

void Wishes::await(Answer<ChangeId> *answer)
{
    ++m_unanswered;
    connect(answer, &Request::finished, this, [this, answer] {
        --m_unanswered;
        if (!answer->isDone())
            return;
        m_boundaries.pass("before the person is told");
        say("told " + answer->value().value.toLatin1());
        m_boundaries.pass("behind the person was told");
    });
}

void Wishes::await(Request *request)
{
    ++m_unanswered;
    connect(request, &Request::finished, this, [this] { --m_unanswered; });
}

void Wishes::act()
{
    using Wish = void (Wishes::*)();
    constexpr std::array<Wish, 14> wishes{&Wishes::invite, &Wishes::invite, &Wishes::decideInvitation,
        &Wishes::decideInvitation, &Wishes::decideMember, &Wishes::decideMember, &Wishes::decideMember,
        &Wishes::decideMember, &Wishes::decideMember, &Wishes::decideMember, &Wishes::decideMember,
        &Wishes::decideMember, &Wishes::undo, &Wishes::answerAttention};
    (this->*oneOf(wishes))();
}

std::optional<Member> Wishes::someMember(bool isPresent)
{
    const auto members = m_services.directory->members(m_account);
    constexpr int tries = 20;
    for (int i = 0; i < tries; ++i) {
        Member member = members->member(below(members->size()));
        if ((member.status != MemberStatus::Removed) == isPresent && !member.isSelf && !member.isOwner())
            return member;
    }
    return std::nullopt;
}

GrantCells Wishes::someCells()
{
    GrantCells cells;
    const quint32 count = 1 + below(3);
    for (quint32 i = 0; i < count; ++i) {
        const Permission &permission = oneOf(portal().catalogue.permissions());
        const bool isNarrow = !permission.modules.isEmpty() && below(3) != 0;
        const GrantCell cell{permission.key, isNarrow ? oneOf(permission.modules) : QString(), {}};
        cells.insert(cell);
        for (const QString &needed : portal().catalogue.requirementsOf(permission.key)) {
            const Permission *const required = portal().catalogue.find(needed);
            cells.insert({needed, required->modules.contains(cell.module) ? cell.module : QString(), {}});
        }
    }
    return cells;
}

GrantDelta Wishes::someDelta(const Grant &grant)
{
    GrantDelta delta;
    if (grant.all || below(8) == 0) {
        delta.all = !grant.all;
        if (grant.all)
            delta.add = someCells();
    } else if (below(2) == 0 || grant.cells.isEmpty()) {
        delta.add = someCells() - grant.cells;
    } else {
        delta.remove = {*grant.cells.cbegin()};
    }
    return delta;
}

void Wishes::invite()
{
    InvitationDesk::Draft draft;
    draft.email = u"guest-%1@example.org"_s.arg(below(100'000));
    if (portal().invitations.fullName == InvitationPolicy::FullName::Required)
        draft.name = u"Guest"_s;
    if (below(3) != 0)
        draft.grant = Grant{false, someCells(), {}};
    await(m_services.invitations->invite(m_account, draft));
}

void Wishes::decideInvitation()
{
    QList<Invitation> open = m_services.directory->invitations(m_account);
    open.removeIf([](const Invitation &each) { return each.resolution != InvitationState::Pending; });
    if (open.isEmpty())
        return invite();
    const Invitation &invitation = oneOf(std::as_const(open));
    switch (below(3)) {
    case 0:
        return await(m_services.invitations->resend(m_account, invitation));
    case 1:
        return await(m_services.invitations->changeInvitation(
            m_account, invitation, Grant{false, someCells(), {}}, termsOf(invitation)));
    default:
        return await(m_services.invitations->revoke(m_account, invitation));
    }
}

void Wishes::decideMember()
{
    const quint32 kind = below(12);
    const auto member = someMember(kind > 1);
    if (!member)
        return;
    const Role &role = oneOf(portal().roles);
    switch (kind) {
    case 0:
    case 1:
        return await(m_services.access->restoreAccess(m_account, *member));
    case 2:
    case 3:
        return await(m_services.access->removeAccess(m_account, member->id, member->version));
    case 4:
        if (member->status == MemberStatus::Deactivated)
            await(m_services.access->reactivate(m_account, *member));
        else if (portal().deactivates)
            await(m_services.access->deactivate(m_account, *member));
        return;
    case 5:
    case 6:
        if (role.key != member->role && role.assignable)
            await(m_services.access->changeRole(m_account, *member, role.key, {role.label, member->role}));
        return;
    default:
        if (const GrantDelta delta = someDelta(member->grant); !delta.isEmpty())
            await(m_services.access->changeGrant(m_account, member->id, member->grant, member->version, delta));
    }
}

void Wishes::undo()
{
    QList<Change> changes = m_services.plan->changes();
    changes.removeIf([this](const Change &each) { return m_services.plan->undoOf(each) == PlanDesk::Undo::None; });
    QList<Change> open = changes;
    open.removeIf([](const Change &each) { return each.state == ChangeState::Done; });
    if (!open.isEmpty())
        changes = open;
    if (!changes.isEmpty())
        await(m_services.plan->undo(oneOf(std::as_const(changes)).id));
}

void Wishes::answerAttention()
{
    QList<Change> changes = m_services.plan->changes();
    changes.removeIf([](const Change &each) { return each.state != ChangeState::NeedsAttention; });
    if (changes.isEmpty())
        return;
    if (below(3) == 0)
        return await(m_services.plan->retry(oneOf(std::as_const(changes)).id));
    for (const Change &change : std::as_const(changes))
        giveUp(change.id);
}

void Wishes::giveUp(const ChangeId &id)
{
    ++m_unanswered;
    const auto answered = [this](const Result<Nothing> & /*done*/) {
        QMetaObject::invokeMethod(this, [this] { --m_unanswered; });
    };
    const auto carry = [this, id, answered] {
        m_engine.revise([id](PlanBook &book) { return discardAloud(book, id); }, answered);
    };
    QMetaObject::invokeMethod(&m_engine, carry);
}

} // namespace gatehouse::killed
