// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/person.h"

#include "app/store/change_form.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

void Person::choosePerson()
{
    const QList<Identity> identities = m_client.rooms().identities().identities();
    if (identities.isEmpty())
        return;
    const Identity &chosen = m_chance.oneOf(identities);
    if (chosen.id == m_client.rooms().looking())
        return;
    m_trace.note(word(u"looks as "_s + chosen.email));
    m_client.rooms().lookAs(chosen.id);
}

void Person::act()
{
    constexpr int seldom = 15;
    if (m_chance.inPercent(seldom)) {
        choosePerson();
        return;
    }
    const QList<Identity> identities = m_client.rooms().identities().identities();
    for (const Identity &identity : identities) {
        if (identity.id == m_client.rooms().looking())
            m_self = identity;
    }
    const QList<PortalDescription> portals = m_client.rooms().identities().portals();
    if (m_self.id.isEmpty() || portals.isEmpty())
        return;
    m_portal = portals.front();
    const auto &members = m_client.rooms().shown(m_self.id).members;
    if (!answerInvitation() && members && members->size() > 0)
        wish();
}

void Person::wish()
{
    enum class Wish { Invite, Invitation, Member, Undo, Attention };
    constexpr std::array wishes{Wish::Invite, Wish::Invite, Wish::Invitation, Wish::Invitation, Wish::Member,
        Wish::Member, Wish::Member, Wish::Member, Wish::Member, Wish::Member, Wish::Undo, Wish::Undo, Wish::Attention};
    switch (m_chance.oneOf(wishes)) {
    case Wish::Invite:
        invite();
        break;
    case Wish::Invitation:
        decideInvitation();
        break;
    case Wish::Member:
        decideMember();
        break;
    case Wish::Undo:
        undo();
        break;
    case Wish::Attention:
        answerAttention();
        break;
    }
}

bool Person::answerInvitation()
{
    QList<ReceivedInvitation> waiting;
    for (const ReceivedInvitation &each : m_client.rooms().identities().received()) {
        if (each.identity == m_self.id && each.pending == PendingMark::None)
            waiting.append(each);
    }
    if (waiting.isEmpty())
        return false;
    const ReceivedInvitation &one = m_chance.oneOf(std::as_const(waiting));
    stage({}, one.version, AnswerInvitationEdit{one.id, m_chance.below(4) != 0});
    return true;
}

QString Person::word(const QString &what) const
{
    return u"c%1 %2"_s.arg(m_client.number()).arg(what);
}

void Person::stage(const QString &subject, qint64 version, Edit edit)
{
    Change change;
    change.id = ChangeId{m_client.randomness().uuid()};
    change.account = m_client.rooms().keyOf(m_self.id);
    if (std::holds_alternative<AnswerInvitationEdit>(edit))
        change.account.account = {}; // which one it will be is not known yet
    change.actor = m_self.email;
    change.subject = subject;
    change.accountName = u"Account"_s;
    change.baseVersion = version;
    change.edit = std::move(edit);
    m_trace.note(word(u"wishes %1 of %2 on version %3"_s.arg(kindOf(change.edit), subject).arg(version)));
    const Result<ChangeId> staged = m_client.rooms().book().stage(change);
    if (staged)
        m_client.promise(*staged);
    else
        m_trace.note(word(u"is told that it is not kept: "_s + staged.error().detail));
}

std::optional<Member> Person::someMember(bool isPresent)
{
    const auto &members = m_client.rooms().shown(m_self.id).members;
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        Member member = members->member(m_chance.below(members->size()));
        if ((member.status != MemberStatus::Removed) == isPresent)
            return member;
    }
    return std::nullopt;
}

GrantCell Person::someCell(const Permission &permission)
{
    const bool isNarrow = !permission.modules.isEmpty() && m_chance.below(3) != 0;
    return {permission.key, isNarrow ? m_chance.oneOf(permission.modules) : QString(), {}};
}

GrantCells Person::someCells()
{
    GrantCells cells;
    const auto count = 1 + m_chance.below(3);
    for (quint32 i = 0; i < count; ++i) {
        const Permission &permission = m_chance.oneOf(m_portal.catalogue.permissions());
        const GrantCell cell = someCell(permission);
        cells.insert(cell);
        constexpr int mostly = 85;
        if (!m_chance.inPercent(mostly))
            continue; // the portal has to notice what is missing
        for (const QString &needed : m_portal.catalogue.requirementsOf(permission.key)) {
            const Permission *const required = m_portal.catalogue.find(needed);
            cells.insert({needed, required->modules.contains(cell.module) ? cell.module : QString(), {}});
        }
    }
    return cells;
}

ChangeGrantEdit Person::grantEdit(const Member &member)
{
    ChangeGrantEdit edit{member.id, member.grant, {}};
    if (member.grant.all || m_chance.below(8) == 0) {
        edit.delta.all = !member.grant.all;
        if (member.grant.all)
            edit.delta.add = someCells();
        return edit;
    }
    if (m_chance.below(2) == 0 || member.grant.cells.isEmpty()) {
        edit.delta.add = someCells() - member.grant.cells;
        return edit;
    }
    // In a fixed order: a set has none.
    QList<GrantCell> held = member.grant.cells.values();
    std::sort(held.begin(), held.end(), [](const GrantCell &left, const GrantCell &right) {
        return std::tie(left.permission, left.module) < std::tie(right.permission, right.module);
    });
    edit.delta.remove = {m_chance.oneOf(std::as_const(held))};
    return edit;
}

void Person::invite()
{
    const QString email = u"guest-%1@example.org"_s.arg(m_chance.below(6));
    InviteEdit edit{InvitationId{m_client.randomness().uuid()}, email, {}, {}, Grant{false, someCells(), {}}, {}};
    if (m_portal.invitations.fullName == InvitationPolicy::FullName::Required)
        edit.name = u"Guest"_s;
    constexpr int third = 33;
    if (m_chance.inPercent(third))
        edit.grant = Grant::everything();
    stage(email, 0, edit);
}

void Person::decideInvitation()
{
    const QList<Invitation> &all = m_client.rooms().shown(m_self.id).invitations;
    if (all.isEmpty())
        return;
    const Invitation &invitation = m_chance.oneOf(all);
    switch (m_chance.below(4)) {
    case 0:
        stage(invitation.email, invitation.version, ResendEdit{invitation.id});
        break;
    case 1:
    case 2:
        stage(invitation.email, invitation.version,
            EditInvitationEdit{invitation.id, Grant{false, someCells(), {}}, invitation.grant, {}, {}});
        break;
    default:
        stage(invitation.email, invitation.version, RevokeEdit{invitation.id});
        break;
    }
}

void Person::decideMember()
{
    const auto kind = m_chance.below(12);
    const auto member = someMember(kind != 0);
    if (!member)
        return;
    const auto role = m_chance.below(static_cast<quint32>(m_portal.roles.size()));
    switch (kind) {
    case 0:
        stage(member->email, member->version, RestoreEdit{member->id});
        break;
    case 1:
    case 2:
        stage(member->email, member->version, RemoveEdit{member->id});
        break;
    case 3:
        if (member->status == MemberStatus::Deactivated)
            stage(member->email, member->version, ReactivateEdit{member->id});
        else if (m_portal.deactivates)
            stage(member->email, member->version, DeactivateEdit{member->id});
        break;
    case 4:
        if (m_portal.roles.at(role).key != member->role)
            stage(member->email, member->version,
                ChangeRoleEdit{member->id, m_portal.roles.at(role).key, {}, member->role, {}});
        break;
    default: {
        const ChangeGrantEdit edit = grantEdit(*member);
        if (!edit.delta.isEmpty())
            stage(member->email, member->version, edit);
    }
    }
}

QList<PlanRow> Person::rowsIn(const QSet<int> &states)
{
    QList<PlanRow> rows;
    for (const PlanRow &row : m_client.rooms().book().rows()) {
        if (states.contains(static_cast<int>(row.change.state)))
            rows.append(row);
    }
    return rows;
}

void Person::undo()
{
    const QList<PlanRow> rows = rowsIn(
        {int(ChangeState::Staged), int(ChangeState::Sending), int(ChangeState::Acknowledged), int(ChangeState::Done)});
    if (rows.isEmpty())
        return;
    const PlanRow &row = m_chance.oneOf(rows);
    QSet<ChangeId> before;
    for (const PlanRow &each : m_client.rooms().book().rows())
        before.insert(each.change.id);
    m_trace.note(word(u"takes back "_s + row.key));
    if (const auto undone = m_client.rooms().book().undo(row.change.id, m_portal.restoreGrace); !undone)
        return;
    for (const PlanRow &each : m_client.rooms().book().rows()) {
        if (!before.contains(each.change.id))
            m_client.promise(each.change.id);
    }
}

void Person::answerAttention()
{
    const QList<PlanRow> rows = rowsIn({int(ChangeState::NeedsAttention)});
    if (rows.isEmpty())
        return;
    const Change &change = m_chance.oneOf(rows).change;
    if (m_chance.below(2) == 0) {
        discard(change.id);
        return;
    }
    m_trace.note(word(u"tries again "_s + change.id.value));
    const auto retried =
        m_client.rooms().book().retry(change.id, m_client.rooms().identities().presentVersion(change.id));
    if (!retried)
        m_trace.note(word(u"can't: "_s + retried.error().detail));
}

void Person::discard(const ChangeId &id)
{
    m_trace.note(word(u"gives up "_s + id.value));
    QSet<ChangeId> gone;
    for (const PlanRow &row : m_client.rooms().book().rows())
        gone.insert(row.change.id);
    if (const auto done = m_client.rooms().book().discard(id); !done) {
        m_trace.note(word(u"can't: "_s + done.error().detail));
        return;
    }
    for (const PlanRow &row : m_client.rooms().book().rows())
        gone.remove(row.change.id);
    m_client.release(gone);
}

void Person::giveUpAll()
{
    for (;;) {
        const QList<PlanRow> rows = rowsIn({int(ChangeState::NeedsAttention)});
        if (rows.isEmpty())
            return;
        discard(rows.front().change.id);
    }
}

} // namespace gatehouse::simulation
